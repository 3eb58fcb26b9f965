package fi.sopu.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens in a council reaches those whom it concerns, as each of them wants it: gathered, at once or not at all, in a language of their own. */
@ExtendWith(RunningSopu.class)
class LettersIT {

    private static final String HOME = "@kirje.example";

    private OwnCouncil council;
    private Mailbox mailbox;
    private Page page;

    @Test
    void eachIsToldAsTheyWant(Everything everything) throws Exception {
        council = OwnCouncil.found(everything, "kirje");
        mailbox = everything.stack().mailbox();
        UUID chair = member("Puheenjohtaja", Role.CHAIR);
        member("Koottuna", Role.COUNCILLOR);
        member("Ei", Role.COUNCILLOR);
        council.write("update member set language = 'sv' where family = 'Koottuna'");
        page = council.browse(council.enter(chair));
        chooses("Ei", "NONE", "");
        member("Heti", Role.COUNCILLOR);
        chooses("Heti", "AT_ONCE", "en");
        UUID admin = member("Hoitaja", Role.REGIONAL_ADMIN);

        for (String about : List.of("Yksi", "Kaksi")) {
            tiding("Koottuna", about);
            tiding("Heti", about);
            tiding("Ei", about);
        }
        hasten();
        Eventually.holds(page, () -> sent("heti").size() == 2 && sent("koottuna").size() == 1);
        assertEquals("2 saker till dig i Sopu", sent("koottuna").get(0).getSubject());
        String body = Mailbox.found(sent("koottuna").get(0), "text/plain");
        assertTrue(body.contains("Svara: Yksi") && body.contains("Svara: Kaksi") && body.contains("10 minuter"), body);
        assertTrue(body.contains(council.url("/duel/prioritise?stage=1")), body);
        assertEquals(Set.of("Please answer: Yksi", "Please answer: Kaksi"), Set.of(sent("heti").get(0).getSubject(), sent("heti").get(1).getSubject()));
        assertEquals(List.of(), sent("ei"));

        // one a day: what comes afterwards waits for tomorrow
        tiding("Koottuna", "Kolme");
        council.write("update tiding set due_at = '2026-01-01'");
        Eventually.holds(page, () -> council.read("select count(*)::text from tiding where due_at > now()").equals(List.of("1")));
        assertEquals(1, sent("koottuna").size());

        aMemberIsWelcomed(admin);
    }

    private void aMemberIsWelcomed(UUID admin) throws Exception {
        Page desk = council.browse(council.enter(admin));
        desk.navigate(council.url("/identity/member"));
        desk.locator("[id='who:given']").fill("Tuula");
        desk.locator("[id='who:family']").fill("Tulokas");
        desk.locator("[id='who:email']").fill("tulokas" + HOME);
        desk.locator("button[id='who:save']").click();
        Eventually.holds(desk, () -> council.read("select occasion from tiding where occasion = 'WELCOME'").size() == 1);
        desk.context().close();
        hasten();
        Eventually.holds(page, () -> sent("tulokas").size() == 1);
        assertEquals("Tervetuloa Sopuun", sent("tulokas").get(0).getSubject());
        page.context().close();
    }

    private UUID member(String family, Role role) {
        UUID member = council.member(family, role);
        council.write("update member set email = ? where id = ?", family.toLowerCase(java.util.Locale.ROOT) + HOME, member);
        return member;
    }

    private UUID id(String family) {
        return UUID.fromString(council.read("select id::text from member where family = '" + family + "'").get(0));
    }

    private void chooses(String family, String way, String language) {
        Page own = council.browse(council.enter(id(family)));
        own.setViewportSize(375, 667);
        own.navigate(council.url("/notice/mail"));
        own.locator("[id='choice:way']").selectOption(way);
        own.locator("[id='choice:language']").selectOption(language);
        own.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/mail-choice-375.png")));
        assertTrue(Accessibility.fits(own));
        assertEquals(List.of(), Accessibility.violations(own));
        own.locator("button[id='choice:save']").click();
        Eventually.text(own.locator("#messages"), "tallennettu");
        assertEquals(way, own.locator("[id='choice:way']").inputValue());
        own.context().close();
    }

    private void tiding(String family, String about) {
        council.write(
                "insert into tiding (tenant_id, id, member_id, occasion, about_fi, path, minutes, at, due_at) values (?, ?, ?, 'OPENED', ?, '/duel/prioritise?stage=1', 10, now(), now() + interval '1 day')",
                council.tenant(), UUID.randomUUID(), id(family), about);
    }

    /** Whatever the hour: what was to wait is gathered, and what was to be sent in the morning is sent now. */
    private void hasten() {
        council.write("update tiding set due_at = '2026-01-01'");
        Eventually.holds(page, () -> council.read("select id::text from tiding where due_at < now()").isEmpty());
        council.write("update mail set next_at = '2026-01-01' where state = 'DUE'");
        council.write("insert into mail_due (tenant_id, next_at, id) values (?, '2026-01-01', ?)", council.tenant(), UUID.randomUUID());
    }

    private List<MimeMessage> sent(String name) {
        return mailbox.to(name + HOME);
    }
}
