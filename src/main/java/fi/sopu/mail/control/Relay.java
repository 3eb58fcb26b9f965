package fi.sopu.mail.control;

import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The installation's relay, by the settings sopu.mail.*; every wait is bounded. What it does with mail afterwards (DKIM, SPF, bounces) is its own. */
@ApplicationScoped
public class Relay {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_SECONDS = "20";
    private static final String UTF_8 = "UTF-8";

    private final BinaryOperator<String> setting;
    private final Clock clock;
    private final AtomicLong turn = new AtomicLong(System.nanoTime());

    /** For the container's proxies. */
    protected Relay() {
        this((name, otherwise) -> otherwise, Clock.systemUTC());
    }

    @Inject
    public Relay(Settings settings, Clock clock) {
        this(settings::text, clock);
    }

    /** @param setting gives a setting by its name, or else what is said beside it */
    Relay(BinaryOperator<String> setting, Clock clock) {
        this.setting = setting;
        this.clock = clock;
    }

    /** False where no relay is named: then nothing is written that would have to be sent. */
    public boolean isOn() {
        return !text("sopu.mail.host", "").isEmpty();
    }

    /** Waits until this node may send another mail: whatever it sends, they are no more a second than the relay is to be given. */
    public void awaitTurn() {
        long pace = TimeUnit.SECONDS.toNanos(1) / Math.max(1, number("sopu.mail.rate", "20"));
        long wait = turn.updateAndGet(last -> Math.max(last + pace, System.nanoTime())) - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
    }

    public boolean takesUtf8() {
        return Boolean.parseBoolean(text("sopu.mail.international", "false"));
    }

    /** Address that all mail comes from. */
    public String from() {
        return text("sopu.mail.from", "sopu@localhost");
    }

    /** @throws RelayTrouble of kind AWAY when it cannot be reached or does not let us in */
    public Line open() throws RelayTrouble {
        Session session = Session.getInstance(properties());
        try {
            Transport transport = session.getTransport();
            transport.connect(text("sopu.mail.host", ""), number("sopu.mail.port", "587"), given("sopu.mail.user"), given("sopu.mail.password"));
            return new Line(session, transport);
        } catch (MessagingException away) {
            throw RelayTrouble.away(away);
        }
    }

    private Properties properties() {
        String tls = text("sopu.mail.tls", "required");
        String protocol = tls.equals("implicit") ? "smtps" : "smtp";
        String answer = Integer.toString(number("sopu.mail.seconds", ANSWER_SECONDS) * 1000);
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", protocol);
        all.setProperty("mail.mime.allowutf8", Boolean.toString(takesUtf8()));
        all.setProperty("mail.mime.charset", UTF_8);
        all.setProperty(named(protocol, "connectiontimeout"), CONNECT_MILLIS);
        all.setProperty(named(protocol, "timeout"), answer);
        all.setProperty(named(protocol, "writetimeout"), answer);
        all.setProperty(named(protocol, "from"), from());
        all.setProperty(named(protocol, "auth"), Boolean.toString(!text("sopu.mail.user", "").isEmpty()));
        all.setProperty(named(protocol, "ssl.checkserveridentity"), "true");
        all.setProperty(named(protocol, "starttls.enable"), Boolean.toString(tls.equals("required") || tls.equals("offered")));
        all.setProperty(named(protocol, "starttls.required"), Boolean.toString(tls.equals("required")));
        return all;
    }

    private String text(String name, String otherwise) {
        return setting.apply(name, otherwise);
    }

    /** Null where there is none: then nobody is named to the relay. */
    private @Nullable String given(String name) {
        String text = text(name, "");
        return text.isEmpty() ? null : text;
    }

    private int number(String name, String otherwise) {
        return Integer.parseInt(text(name, otherwise));
    }

    private static String named(String protocol, String property) {
        return "mail.%s.%s".formatted(protocol, property);
    }

    /** An open connection; used by one thread. */
    public final class Line implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Line(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        /** @throws RelayTrouble LATER or NEVER, by the relay's answer */
        public void send(OutgoingMail envelope) throws RelayTrouble {
            try {
                Message message = message(envelope);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException refused) {
                throw RelayTrouble.of(refused);
            }
        }

        public boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // it is closed all the same
            }
        }

        private Message message(OutgoingMail envelope) throws MessagingException {
            String id = "<" + envelope.id() + "@" + from().substring(from().lastIndexOf('@') + 1) + ">";
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            message.setFrom(addressed(from(), envelope.sender()));
            message.setRecipient(Message.RecipientType.TO, addressed(envelope.address(), envelope.name()));
            if (!envelope.replyTo().isEmpty()) {
                message.setReplyTo(new Address[]{new InternetAddress(envelope.replyTo(), true)});
            }
            message.setSubject(OutgoingMail.line(envelope.text().title()), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Content-Language", envelope.text().language());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("List-Unsubscribe", "<" + envelope.text().links().off() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setContent(body(envelope));
            message.saveChanges();
            return message;
        }

        private static MimeMultipart body(OutgoingMail envelope) throws MessagingException {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(envelope.text().text(), UTF_8);
            MimeBodyPart html = new MimeBodyPart();
            html.setText(envelope.text().html(), UTF_8, "html");
            MimeMultipart all = new MimeMultipart("alternative", text, html);
            if (!envelope.calendar().isNone()) {
                MimeBodyPart calendar = new MimeBodyPart();
                calendar.setText(envelope.calendar().text(), UTF_8, "calendar");
                calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + envelope.calendar().method());
                all.addBodyPart(calendar);
            }
            return all;
        }

        private static InternetAddress addressed(String address, String name) throws MessagingException {
            InternetAddress one = new InternetAddress(address, true);
            try {
                one.setPersonal(OutgoingMail.line(name), UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new MessagingException("no UTF-8", e);
            }
            return one;
        }
    }
}
