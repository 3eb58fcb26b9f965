package fi.sopu.launch;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox for the demo: a mail server that takes whatever Sopu sends to anybody, sends nothing on, and shows it in the browser. Both listen to this machine alone; what it has
 * is gone when it stops.
 */
public final class Mailbox implements AutoCloseable {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("com.icegreen.greenmail");

    private static final String LOOPBACK = "127.0.0.1";
    private static final int SHOWN = 500;

    private final int webPort;
    private final GreenMail server;
    private final int smtp;
    private @Nullable HttpServer web;

    Mailbox(int webPort) {
        CHATTER.setLevel(Level.OFF);
        this.webPort = webPort;
        this.smtp = Ports.free();
        this.server = new GreenMail(new ServerSetup(smtp, LOOPBACK, ServerSetup.PROTOCOL_SMTP)).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    void start() {
        try {
            server.start();
            web = HttpServer.create(new InetSocketAddress(InetAddress.getByName(LOOPBACK), webPort), 0);
            web.setExecutor(Executors.newSingleThreadExecutor(work -> {
                var thread = new Thread(work, "mailbox");
                thread.setDaemon(true);
                return thread;
            }));
            web.createContext("/", this::answer);
            web.start();
        } catch (IOException | IllegalStateException refused) {
            throw new CannotStart("The demo's mailbox cannot listen to port " + webPort + ": " + refused.getMessage() + "; give it another: --mailbox-port", refused);
        }
    }

    /** Where it is read in a browser, without a slash at its end. */
    public String url() {
        return "http://" + LOOPBACK + ":" + webPort;
    }

    /** Where mail is brought (SMTP). */
    public int port() {
        return smtp;
    }

    /** What Sopu is told of it. */
    Map<String, String> settings() {
        return Map.of("sopu.mail.host", LOOPBACK, "sopu.mail.port", Integer.toString(smtp), "sopu.mail.tls", "none", "sopu.mail.from", "sopu@sopu.example");
    }

    /** All that has come, in the order of each person's. */
    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    /** What has come for this address. */
    public List<MimeMessage> to(String address) {
        return all().stream().filter(mail -> recipients(mail).equalsIgnoreCase(address)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var all = all();
            var parts = path.split("/");
            var number = parts.length > 1 && parts[1].matches("\\d{1,6}") ? Integer.parseInt(parts[1]) : -1;
            if (path.equals("/")) {
                say(exchange, 200, "text/html", list(all, exchange.getRequestURI().getQuery()));
            } else if (number < 0 || number >= all.size()) {
                say(exchange, 404, "text/html", page("Nothing here", "<p>There is no such mail. <a href=\"/\">All mail</a></p>"));
            } else {
                var as = parts.length > 2 ? parts[2] : "";
                var mail = all.get(number);
                switch (as) {
                    case "html" -> say(exchange, 200, "text/html", found(mail, "text/html"));
                    case "calendar" -> say(exchange, 200, "text/plain", found(mail, "text/calendar"));
                    case "raw" -> say(exchange, 200, "text/plain", raw(mail));
                    default -> say(exchange, 200, "text/html", one(mail, number));
                }
            }
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        // a mail's links open beside it, and nothing in a mail runs
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String list(List<MimeMessage> all, String query) throws MessagingException {
        var whose = query != null && query.startsWith("to=") ? query.substring(3) : "";
        var received = new Instant[all.size()];
        for (var at = 0; at < received.length; at++) {
            received[at] = all.get(at).getReceivedDate() == null ? Instant.EPOCH : all.get(at).getReceivedDate().toInstant();
        }
        var lines = IntStream.range(0, all.size()).boxed().filter(at -> whose.isEmpty() || recipients(all.get(at)).equals(whose))
                .sorted((one, other) -> received[other].compareTo(received[one])).limit(SHOWN)
                .map(at -> "<tr><td><a href=\"/" + at + "\">" + safe(subject(all.get(at))) + "</a></td><td><a href=\"/?to=" + safe(recipients(all.get(at))) + "\">"
                        + safe(recipients(all.get(at))) + "</a></td></tr>")
                .collect(Collectors.joining("\n"));
        var head = whose.isEmpty()
                ? "<p>All that Sopu has sent since it was started: " + all.size() + ". None of it has left this machine. Load the page anew to see what has come since.</p>"
                : "<p>What " + safe(whose) + " has got. <a href=\"/\">All mail</a></p>";
        return page("Mail",
                head + (lines.isEmpty() ? "" : "<table><thead><tr><th scope=\"col\">Mail</th><th scope=\"col\">To</th></tr></thead><tbody>" + lines + "</tbody></table>"));
    }

    private static String one(MimeMessage mail, int number) throws MessagingException, IOException {
        var calendar = found(mail, "text/calendar").isEmpty() ? "" : " · <a href=\"/" + number + "/calendar\">calendar</a>";
        return page(subject(mail), "<p>To " + safe(recipients(mail)) + ", from " + safe(Arrays.stream(mail.getFrom()).map(Mailbox::named).collect(Collectors.joining(", ")))
                + "</p><p><a href=\"/\">All mail</a> · <a href=\"/" + number + "/html\">alone</a> · <a href=\"/" + number + "/raw\">as it was sent</a>" + calendar
                + "</p><iframe title=\"The mail\" src=\"/" + number
                + "/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation\"></iframe><h2>The same as text</h2><pre>"
                + safe(found(mail, "text/plain")) + "</pre>");
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + safe(title)
                + "</title><style>body{font:17px/1.5 sans-serif;max-width:900px;margin:0 auto;padding:16px;color:#16242e}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:8px;"
                + "border-bottom:1px solid #ccd3d8;overflow-wrap:anywhere}iframe{width:100%;height:520px;border:1px solid #ccd3d8}pre{white-space:pre-wrap}a{color:#0b5563}</style></head><body><main><h1>"
                + safe(title) + "</h1>" + body + "</main></body></html>";
    }

    private static String raw(MimeMessage mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The mail's part of this kind, or "". */
    public static String found(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart several) {
            for (var at = 0; at < several.getCount(); at++) {
                var inner = found(several.getBodyPart(at), type);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return "";
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject() == null ? "(no subject)" : mail.getSubject();
        } catch (MessagingException broken) {
            return "(unreadable)";
        }
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO)).map(to -> ((InternetAddress) to).getAddress()).collect(Collectors.joining(", "));
        } catch (MessagingException broken) {
            return "";
        }
    }

    private static String named(Address from) {
        return from instanceof InternetAddress one ? (one.getPersonal() == null ? "" : one.getPersonal() + " ") + "<" + one.getAddress() + ">" : from.toString();
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public void close() {
        if (web != null) {
            web.stop(0);
        }
        server.stop();
    }
}
