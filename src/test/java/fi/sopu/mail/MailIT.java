package fi.sopu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.sopu.running.Pictures;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.MoodyRelay;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mail from the queue to a real mailbox, by a relay that has its moods: each arrives once, none is lost, and the administrator sees what did not. */
@ExtendWith(RunningSopu.class)
class MailIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");

    private static Everything everything;
    private static OwnCouncil council;
    private static UUID admin;
    private static Page page;

    @BeforeAll
    static void found(Everything running) {
        everything = running;
        council = OwnCouncil.found(everything, "posti");
        admin = member("Pääkäyttäjä", Role.REGIONAL_ADMIN, "paa@posti.example");
        page = council.browse(council.enter(admin));
    }

    @AfterAll
    static void leave() {
        page.context().close();
    }

    private static UUID member(String family, Role role, String address) {
        UUID member = council.member(family, role);
        council.write("update member set email = ? where id = ?", address, member);
        return member;
    }

    private static Mailbox mailbox() {
        return everything.stack().mailbox();
    }

    private static UUID queued(UUID member, String state, Instant nextAt) {
        UUID mail = UUID.randomUUID();
        council.write(
                "insert into mail (tenant_id, id, member_id, purpose, language, title, content, calendar_method, calendar, state, tries, claim, next_at, created_at, trouble) "
                        + "values (?, ?, ?, 'mail.tried', 'fi', 'Kokous', '[{\"heading\":\"Kokous\",\"lines\":[\"Rivi\"],\"link\":\"Avaa\",\"path\":\"/\"}]', 'REQUEST', 'BEGIN:VCALENDAR', ?, 0, 'gone', ?, ?, '')",
                council.tenant(), mail, member, state, Timestamp.from(nextAt), Timestamp.from(Instant.now()));
        due(nextAt);
        return mail;
    }

    private static void due(Instant at) {
        council.write("insert into mail_due (tenant_id, next_at, id) values (?, ?, ?)", council.tenant(), Timestamp.from(at), UUID.randomUUID());
    }

    /** All that was to wait is due now. */
    private static void hasten() {
        council.write("update mail set next_at = ? where state = 'DUE'", Timestamp.from(PAST));
        due(PAST);
    }

    private static String state(UUID mail) {
        return council.read("select state || ' ' || tries from mail where id = '" + mail + "'").get(0);
    }

    private static void becomes(String state, UUID mail) {
        Eventually.holds(page, () -> state(mail).equals(state));
    }

    @Test
    void theAdministratorTriesItAndTheMailIsWhatItShouldBe() throws Exception {
        page.navigate(council.url("/mail/settings"));
        // what a browser would say itself is said by Sopu too
        page.evaluate("() => { document.getElementById('manner').noValidate = true; }");
        page.locator("[id='manner:sender']").fill("Postin väki");
        page.locator("[id='manner:replyTo']").fill("ei osoite");
        page.locator("button[id='manner:save']").click();
        Eventually.text(page.locator("#messages"), "Vastausosoite ei näytä oikealta");
        assertEquals("Postin väki", page.locator("[id='manner:sender']").inputValue(), "what was typed is kept");
        page.locator("[id='manner:replyTo']").fill("vastaukset@posti.example");
        page.locator("button[id='manner:save']").click();
        Eventually.text(page.locator("#messages"), "tallennettu");
        page.locator("button[id='try:test']").click();
        Eventually.text(page.locator("#messages"), "Testiviesti lähtee");
        page.setViewportSize(375, 667);
        Pictures.ofAll(page, "mail-settings-375.png");
        assertTrue(Accessibility.fits(page));
        assertEquals(List.of(), Accessibility.violations(page));
        page.setViewportSize(1280, 800);
        Pictures.ofScreen(page, "mail-settings-1280.png");
        Eventually.holds(page, () -> !mailbox().to("paa@posti.example").isEmpty());
        MimeMessage mail = mailbox().to("paa@posti.example").get(0);
        assertEquals("Testiviesti Sovusta", mail.getSubject());
        assertEquals("Postin väki", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("vastaukset@posti.example", mail.getReplyTo()[0].toString());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("fi", mail.getHeader("Content-Language", null));
        String id = council.read("select id::text from mail where purpose = 'TEST'").get(0);
        assertEquals("<" + id + "@sopu.example>", mail.getMessageID());
        assertTrue(mail.isMimeType("multipart/alternative"), mail.getContentType());
        looksWell(Mailbox.found(mail, "text/html"));
        declines(mail.getHeader("List-Unsubscribe", null), mail.getHeader("List-Unsubscribe-Post", null));
    }

    private void looksWell(String html) {
        try (var context = everything.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(320, 640))) {
            Page letter = context.newPage();
            letter.setContent(html);
            assertEquals("fi", letter.locator("html").getAttribute("lang"));
            assertTrue(Accessibility.fits(letter), "it scrolls sideways");
            assertEquals(List.of(), Accessibility.violations(letter));
            Pictures.ofScreen(letter, "mail-320.png");
            letter.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Accessibility.violations(letter));
            Pictures.ofScreen(letter, "mail-320-dark.png");
        }
    }

    /** A scanner that follows the link changes nothing; one press does, without cookies. */
    private void declines(String header, String post) throws Exception {
        assertEquals("List-Unsubscribe=One-Click", post);
        URI off = URI.create(header.substring(1, header.length() - 1));
        HttpResponse<String> looked = HTTP.send(HttpRequest.newBuilder(off).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, looked.statusCode());
        assertTrue(looked.body().contains("List-Unsubscribe"), looked.body());
        HttpResponse<String> head = HTTP.send(HttpRequest.newBuilder(off).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, head.statusCode());
        String declined = "select count(*)::text from audit_entry where act = 'mail.declined'";
        assertEquals(List.of("0"), council.read(declined));
        HttpRequest.Builder press = HttpRequest.newBuilder(off).header("Content-Type", "application/x-www-form-urlencoded");
        HttpResponse<String> nothing = HTTP.send(press.copy().POST(HttpRequest.BodyPublishers.ofString("x=1")).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(nothing.body().contains("List-Unsubscribe"), nothing.body());
        assertEquals(List.of("0"), council.read(declined));
        HttpResponse<String> done = HTTP.send(press.copy().POST(HttpRequest.BodyPublishers.ofString(post)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, done.statusCode(), done.body());
        assertTrue(done.body().contains("Et saa enää"), done.body());
        assertEquals(List.of("1"), council.read(declined));
        // as RFC 8058 would rather have it
        HttpResponse<String> parts = HTTP.send(HttpRequest.newBuilder(off).header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers
                .ofString("--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n")).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(parts.body().contains("Et saa enää"), parts.body());
        HttpResponse<String> foreign = HTTP.send(HttpRequest.newBuilder(URI.create(council.url("/public/mail-off?of=" + UUID.randomUUID())))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(post)).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(foreign.body().contains("Linkki ei enää toimi"), foreign.body());
    }

    @Test
    void eachArrivesOnceWhateverTheRelaysMood() throws Exception {
        UUID well = queued(member("Hyvä\r\nBcc: x@posti.example", null, "well@posti.example"), "DUE", PAST);
        UUID later = queued(member("Myöhempi", null, "later.one@posti.example"), "DUE", PAST);
        UUID slow = queued(member("Hidas", null, "slow.one@posti.example"), "DUE", PAST);
        UUID cut = queued(member("Katkennut", null, "cut.one@posti.example"), "DUE", PAST);
        UUID lost = queued(member("Kadonneen solmun", null, "lost@posti.example"), "SENDING", PAST);
        UUID held = queued(member("Toisen solmun", null, "held@posti.example"), "SENDING", Instant.now().plus(Duration.ofHours(1)));
        UUID letters = queued(member("Määttä", null, "määttä@posti.example"), "DUE", PAST);
        UUID refused = queued(member("Olematon", null, "never.one@posti.example"), "DUE", PAST);
        for (UUID sent : List.of(well, slow, lost)) {
            becomes("SENT 1", sent);
        }
        becomes("DUE 1", later);
        becomes("DUE 1", cut);
        becomes("FAILED 1", refused);
        becomes("FAILED 0", letters);
        MimeMessage mail = mailbox().to("well@posti.example").get(0);
        assertEquals(null, mail.getHeader("Bcc"), "a name is no header");
        assertEquals("BEGIN:VCALENDAR", Mailbox.found(mail, "text/calendar").strip());

        page.navigate(council.url("/mail/failed"));
        Eventually.text(page.locator("#failed"), "550 5.1.1 No such mailbox here");
        Eventually.text(page.locator("#failed"), "ä:n tai ö:n kaltaisia");
        assertEquals(List.of(), Accessibility.violations(page));
        Pictures.ofScreen(page, "mail-failed-1280.png");
        council.write("update member set email = 'now@posti.example' where email = 'never.one@posti.example'");
        page.locator("li", new Page.LocatorOptions().setHasText("Olematon")).locator("button").click();
        becomes("SENT 1", refused);

        // what may have been sent is sent again, and known for the same
        assertEquals(1, mailbox().to("cut.one@posti.example").size());
        hasten();
        becomes("DUE 2", cut);
        List<MimeMessage> twice = mailbox().to("cut.one@posti.example");
        assertEquals(2, twice.size());
        assertEquals(twice.get(0).getMessageID(), twice.get(1).getMessageID());
        for (int tries = Math.max(2, Integer.parseInt(state(later).split(" ")[1])); tries < 5; tries++) {
            becomes("DUE " + tries, later);
            hasten();
        }
        becomes("FAILED 5", later);
        for (String once : List.of("well@posti.example", "slow.one@posti.example", "lost@posti.example", "now@posti.example")) {
            assertEquals(1, mailbox().to(once).size(), once);
        }
        assertEquals("SENDING 0", state(held), "what another node has is left to it");
        assertEquals(List.of(), mailbox().to("held@posti.example"));
        aRelayThatIsAwayIsWaitedFor();
        assertFalse(everything.stack().log().contains("well@posti.example"), "no log says to whom");
    }

    private void aRelayThatIsAwayIsWaitedFor() {
        MoodyRelay.AWAY.set(true);
        UUID waits;
        try {
            waits = queued(member("Odottava", null, "waits@posti.example"), "DUE", PAST);
            Eventually.holds(page, () -> council.read("select trouble from mail where id = '" + waits + "' and trouble <> '' and state = 'DUE'").size() == 1);
            page.navigate(council.url("/mail/settings"));
            assertEquals("DUE 0", state(waits), "nothing of this mail's fault; and nobody's page waits for the relay");
        } finally {
            MoodyRelay.AWAY.set(false);
        }
        hasten();
        becomes("SENT 1", waits);
        assertEquals(1, mailbox().to("waits@posti.example").size());
    }
}
