package fi.sopu.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.Pictures;
import fi.sopu.duel.PlainVoter;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Whom it concerns is found out when it is sent, and is in no table afterwards. */
    @Test
    void whoIsSilentIsRemindedAndNobodyCanTellWho(Everything everything) throws Exception {
        council = OwnCouncil.found(everything, "muistutus");
        mailbox = everything.stack().mailbox();
        page = council.browse(council.enter(member("Hoitaja", Role.REGIONAL_ADMIN)));
        council.write("update idp set live = true, entity_id = 'https://idp.example/own', metadata = '<EntityDescriptor/>', expires = now() + interval '20 days'");
        choosesReminders();
        Eventually.holds(page, () -> told("ENDING").equals(List.of("Hoitaja")));
        council.write("update idp set live = false, entity_id = null, metadata = null, expires = null");
        UUID voter = member("Vastannut", Role.COUNCILLOR);
        List<UUID> others = Stream.of("Hiljainen", "Muuttanut", "Ei", "Neljas", "Viides").map(name -> member(name, Role.COUNCILLOR)).toList();
        council.write("insert into mail_choice (tenant_id, id, member_id, way, language, told_on) values (?, gen_random_uuid(), ?, 'NONE', '', '1970-01-01')", council.tenant(),
                others.get(2));
        opened(voter);
        UUID charter = UUID.randomUUID();
        council.write("insert into charter (tenant_id, id, process_id, body_id, title_fi) select tenant_id, ?, id, body_id, 'Luonnos' from process where not is_template", charter);
        for (String who : List.of("Testi Hiljainen", "puheenjohtajisto")) {
            council.write("insert into charter_commitment (tenant_id, id, charter_id, root_id, what_fi, who, until, made_at) "
                    + "values (?, gen_random_uuid(), ?, gen_random_uuid(), 'Kerrotaan', ?, current_date + 3, now())", council.tenant(), charter, who);
        }
        Eventually.holds(page, () -> told("DUE").equals(List.of("Hiljainen", "Puhe")));
        council.write("insert into measured_round (tenant_id, id, process_id, instrument_id, number, smallest) "
                + "select q.tenant_id, q.id, s.process_id, gen_random_uuid(), 1, 5 from question q join stage s on s.id = q.stage_id limit 1");
        for (String rest : List.of("'Testi Hiljainen', current_date + 3, null", "'Testi Ei', current_date + 30, null", "'Testi Ei', current_date + 3, current_date")) {
            council.write("insert into chosen_target (tenant_id, id, process_id, round_id, unit_id, dimension, what_fi, removed, who, until, done_on) "
                    + "select tenant_id, gen_random_uuid(), process_id, id, process_id, gen_random_uuid(), 'Viikkopalaveri', false, " + rest + " from measured_round");
        }
        Eventually.holds(page, () -> told("TARGET_DUE").equals(List.of("Hiljainen")));
        council.write("update member set email = 'vieras@kirje.example' where family = 'Muuttanut'");
        // nothing else is sent meanwhile
        council.write("update tiding set due_at = now() + interval '1 day'");
        String rows = "select (select count(*) from mail_choice) || ' ' || (select count(*) from mail) || ' ' || (select count(*) from tiding)";
        List<String> before = council.read(rows);
        council.write("update stage set opened_at = now() - interval '9 days', closes_on = current_date + 9 where opened_at is not null");
        council.write("update reminder set next_at = '2026-01-01'");
        Eventually.holds(page, () -> council.read("select step from reminder").equals(List.of("LAST")));
        assertEquals(List.of("Vielä ehtii vastata: Valtuustotyön nykytila"), reminded("hiljainen"));
        for (String name : List.of("vastannut", "ei", "muuttanut", "vieras")) {
            assertEquals(List.of(), reminded(name), name);
        }
        assertEquals(before, council.read(rows), "no row tells who");
        assertEquals(council.read("select count(*)::text from stage_roll"), council.read("select count(*)::text from mail_exit"), "a way out for each, reminded or not");
        assertTrue(!everything.stack().log().contains("hiljainen" + HOME));

        // a council that reminds everybody tells nobody anything
        council.write("update reminder set reminded = 'EVERYBODY', step = 'HALF', next_at = '2026-01-01'");
        Eventually.holds(page, () -> council.read("select step from reminder").equals(List.of("LAST")));
        for (String name : List.of("vastannut", "vieras")) {
            assertEquals(1, reminded(name).size(), name);
        }
        List<MimeMessage> twice = sent("hiljainen");
        assertEquals(twice.get(0).getMessageID(), twice.get(1).getMessageID());
        page.context().close();
    }

    /** Whom the clock has told of it. */
    private List<String> told(String occasion) {
        return council.read("select m.family from tiding t join member m on m.id = t.member_id where t.occasion = '" + occasion + "' order by m.family");
    }

    private void choosesReminders() {
        page.setViewportSize(375, 667);
        page.navigate(council.url("/mail/settings"));
        page.locator("a[href$='/notice/reminders']").click();
        page.locator("[id='remind:to']").selectOption("SILENT");
        Pictures.ofAll(page, "mail-reminders-375.png");
        assertTrue(Accessibility.fits(page));
        page.setViewportSize(1280, 800);
        Pictures.ofAll(page, "mail-reminders-1280.png");
        page.locator("button[id='remind:save']").click();
        Eventually.text(page.locator("#messages"), "tallennettu");
    }

    /** A stage is open, and one has answered all that it asks. */
    private void opened(UUID voter) {
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Puhe", Role.CHAIR)));
        chair.press(chair.open(council.url("/process/start")).button(button -> button.name().equals("start:go")));
        String stage = council.read("select id::text from stage where process_id = (select id from process where not is_template) order by position limit 1").get(0);
        chair.press(chair.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
        String own = council.enter(voter);
        for (String question : council.read("select id::text from question where stage_id = '" + stage + "' order by position")) {
            PlainVoter seeding = new PlainVoter(council.url("/api/duel/questions/" + question), chair.cookies());
            for (int idea = 0; idea < 12; idea++) {
                seeding.word("/seeds", "Ajatus " + idea);
            }
            new PlainVoter(council.url("/api/duel/questions/" + question), own).answerOne();
        }
    }

    private List<String> reminded(String name) {
        return sent(name).stream().map(LettersIT::subject).filter(one -> one.startsWith("Vielä ehtii")).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
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
        Pictures.ofScreen(own, "mail-choice-375.png");
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
