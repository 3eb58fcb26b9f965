package fi.sopu.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Letter.Part;
import fi.sopu.running.MoodyRelay;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail over a real line: what arrives, and what each of a relay's moods is taken for. */
class RelayTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private static GreenMail server;
    private static MoodyRelay moody;

    @BeforeAll
    static void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        moody = new MoodyRelay(() -> server.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Relay relay(int port, Map<String, String> further) {
        Map<String, String> usual = Map.of("sopu.mail.host", "127.0.0.1", "sopu.mail.port", Integer.toString(port), "sopu.mail.tls", "none", "sopu.mail.from", "sopu@sopu.example");
        return new Relay((name, otherwise) -> further.getOrDefault(name, usual.getOrDefault(name, otherwise)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static OutgoingMail mail(UUID id, String to) {
        LetterText text = new LetterLinks("https://sopu.example/pohjanmaa", "https://sopu.example/pohjanmaa/public/mail-off?of=1", null).letter("sv", "Österbotten",
                "Möte\r\nBcc: alla@relay.example",
                List.of(new Part("Möte", List.of("Välkommen."), "Öppna", "/")));
        return new OutgoingMail(id, "Åsa \"x\"\r\nBcc: alla@relay.example", to, "Fullmäktige\r\nX-Ny: 1", "svar@relay.example", text,
                new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
    }

    private static RelayTrouble trouble(Relay relay, String to) throws RelayTrouble {
        try (Relay.Line line = relay.open()) {
            return assertThrows(RelayTrouble.class, () -> line.send(mail(UUID.randomUUID(), to)));
        }
    }

    private static List<MimeMessage> arrived(String to) {
        return List.of(server.getReceivedMessages()).stream().filter(mail -> to(mail).equals(to)).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatArrivesIsWhatWasMeant() throws Exception {
        UUID id = UUID.randomUUID();
        Relay relay = relay(moody.port(), Map.of());
        for (int i = 0; i < 2; i++) {
            try (Relay.Line line = relay.open()) {
                line.send(mail(id, "asa@relay.example"));
                assertTrue(line.isOpen());
            }
        }
        List<MimeMessage> both = arrived("asa@relay.example");
        assertEquals(2, both.size());
        MimeMessage mail = both.get(0);
        assertEquals("<" + id + "@sopu.example>", mail.getMessageID());
        assertEquals(mail.getMessageID(), both.get(1).getMessageID(), "sent twice it is known for the same");
        assertEquals("Möte Bcc: alla@relay.example", mail.getSubject());
        assertEquals(null, mail.getHeader("Bcc"));
        assertEquals(null, mail.getHeader("X-Ny"));
        assertEquals("Fullmäktige X-Ny: 1", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals(NOW, mail.getSentDate().toInstant());
        assertEquals("sv", mail.getHeader("Content-Language", null));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("<https://sopu.example/pohjanmaa/public/mail-off?of=1>", mail.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertEquals(3, parts.getCount());
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain") && parts.getBodyPart(0).getContent().toString().contains("Välkommen."));
        assertTrue(parts.getBodyPart(1).isMimeType("text/html") && parts.getBodyPart(1).getContent().toString().contains("<html lang=\"sv\">"));
        assertEquals("text/calendar; charset=UTF-8; method=REQUEST", parts.getBodyPart(2).getContentType());
    }

    @Test
    void aRelaysMoodsAreKnown() throws Exception {
        Relay relay = relay(moody.port(), Map.of());
        RelayTrouble later = trouble(relay, "later.on@relay.example");
        assertEquals(RelayTrouble.Kind.LATER, later.kind());
        assertEquals("451 4.7.1 Greylisted, come again", later.words());
        RelayTrouble never = trouble(relay, "never.more@relay.example");
        assertEquals(RelayTrouble.Kind.NEVER, never.kind());
        assertEquals("550 5.1.1 No such mailbox here", never.words());
        assertEquals(RelayTrouble.Kind.LATER, trouble(relay, "cut.off@relay.example").kind(), "it may have arrived, and is sent again as the same");
        assertEquals(1, arrived("cut.off@relay.example").size());
        assertEquals(RelayTrouble.Kind.LATER, trouble(relay(moody.port(), Map.of("sopu.mail.seconds", "1")), "slow.down@relay.example").kind(), "nobody waits for ever");
    }

    @Test
    void aRefusalLeavesTheLineForTheNext() throws Exception {
        try (Relay.Line line = relay(moody.port(), Map.of()).open()) {
            assertThrows(RelayTrouble.class, () -> line.send(mail(UUID.randomUUID(), "never.here@relay.example")));
            assertTrue(line.isOpen());
            line.send(mail(UUID.randomUUID(), "next@relay.example"));
        }
        assertEquals(1, arrived("next@relay.example").size());
    }

    @Test
    void oneThatIsAwayOrHasNoTlsIsAway() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        assertEquals(RelayTrouble.Kind.AWAY, assertThrows(RelayTrouble.class, () -> relay(nobody, Map.of()).open()).kind());
        RelayTrouble bare = assertThrows(RelayTrouble.class, () -> relay(moody.port(), Map.of("sopu.mail.tls", "required")).open());
        assertEquals(RelayTrouble.Kind.AWAY, bare.kind(), "nothing is sent in the clear where TLS is required");
    }
}
