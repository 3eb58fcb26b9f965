package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.BoundingBox;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Dump;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Zone;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job, as its users do it: eight councillors on phones, the chair and the admin at a desk, from the start of the process through
 * three stages to the published charter and its follow-up. Finnish in one council, Swedish in the other, each a class of its own, so that
 * they run side by side.
 */
@ExtendWith(RunningSopu.class)
abstract class CouncilProcess {

    private static final List<String> IDEAS_FI = List.of("1 Kuuntelemme toisiamme loppuun", "2 Asiat valmistellaan ajoissa", "3 Kiitämme onnistumisista",
            "4 Kokoukset päättyvät sovittuun aikaan", "5 Eri ryhmät tapaavat säännöllisesti");
    private static final List<String> IDEAS_SV = List.of("1 Vi lyssnar på varandra till slut", "2 Ärendena bereds i god tid", "3 Vi tackar för det som lyckas",
            "4 Sammanträdena slutar i tid", "5 Grupperna träffas regelbundet");

    private final String council;
    private final String language;
    private Everything everything;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, CouncillorsPhone> phones = new HashMap<>();

    CouncilProcess(String council, String language) {
        this.council = council;
        this.language = language;
    }

    @Test
    void fromTheFirstIdeaToTheFollowUpOfTheCharter(Everything running) {
        everything = running;
        List<String> councillors = people("councillor");
        assertTrue(councillors.size() >= 6, "councillors: " + councillors);
        try (ChairsDesk chair = ChairsDesk.of(everything, council, people("chair").get(0), language)) {
            try {
                planned(chair);
                stageOne(chair, councillors);
                stageTwo(chair, councillors);
                String adopted = charter(chair);
                followUp(chair, councillors);
                everybodyReads(adopted);
                complaints.addAll(chair.person().complaints());
                everyPageInAnotherLanguage();
                whatIsOursIsMissingElsewhere();
            } catch (PlaywrightException stuck) {
                chair.person().picture(council + "-stuck");
                throw stuck;
            } finally {
                phones.values().forEach(CouncillorsPhone::close);
            }
        }
        assertEquals(List.of(), complaints);
    }

    /** They stay logged in from one stage to the next. */
    private CouncillorsPhone phone(String councillor) {
        return phones.computeIfAbsent(councillor, name -> CouncillorsPhone.of(everything, council, name, language));
    }

    private void putAway(CouncillorsPhone phone) {
        complaints.addAll(phone.person().complaints());
        phone.person().page().navigate("about:blank");
    }

    private void planned(ChairsDesk chair) {
        long from = System.nanoTime();
        chair.startFromTemplate();
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        assertTrue(took.toMinutes() < 2, "started in " + took);
        look(chair.person(), "plan");
        Eventually.count(3, chair.person().page().locator(".timeline > li"));
        chair.stage(0);
        look(chair.person(), "stage-planned");
        secondQuestionByDuels(chair.person());
        chair.open();
        look(chair.person(), "stage-open");
    }

    /** So that both formats are answered. */
    private void secondQuestionByDuels(Person chair) {
        Page page = chair.page();
        String stage = page.url();
        page.locator("a[href*='/process/edit?']").click();
        page.waitForURL("**/process/edit?*");
        look(chair, "stage-edit");
        Eventually.count(2, page.locator(".choices input[value=BEST_WORST]:checked"));
        page.locator("#edit details > summary").all().forEach(fold -> fold.click());
        page.locator(".choices input[value=DUEL]").nth(1).check();
        page.locator("[id$=save]").click();
        page.waitForURL("**/process/plan?*");
        page.navigate(stage);
    }

    /** On a small phone: the login's own button, begin, send. Each of them is in sight, and nothing has been scrolled. */
    private CouncillorsPhone threeTaps(String councillor, String idea) {
        Person person = Person.visitor(everything, council, language, Screen.PHONE);
        Page page = person.page();
        page.setViewportSize(375, 667);
        person.go("/");
        page.locator("#username").fill(councillor);
        page.locator("#password").fill(everything.stack().password());
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(everything.stack().url() + "/" + council + "/") && !address.contains("/saml/"));
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            // the phone is another's by its language; a member's own counts
            person.go("/?lang=" + language);
            person.go("/");
        }
        press(page, ".card-now a.btn[href*='/duel/prioritise']");
        page.locator("#idea-" + language).fill(idea);
        press(page, "#send");
        page.locator("#mine .idea p").first().waitFor();
        assertEquals(idea, page.locator("#mine .idea p").first().innerText());
        assertTrue(Boolean.TRUE.equals(page.evaluate("() => window.scrollY === 0")), "nothing was scrolled");
        page.setViewportSize(375, 760);
        return CouncillorsPhone.of(person);
    }

    /** Where it is, without scrolling to it. */
    private static void press(Page page, String selector) {
        page.locator(selector).first().waitFor();
        BoundingBox box = page.locator(selector).first().boundingBox();
        assertTrue(box.y >= 0 && box.y + box.height <= 667, selector + " is in sight: " + box.y + " to " + (box.y + box.height));
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    private void stageOne(ChairsDesk chair, List<String> councillors) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < councillors.size(); i++) {
            if (i == 0) {
                phones.put(councillors.get(i), threeTaps(councillors.get(i), ideas(0).get(0)));
            }
            if (i == councillors.size() - 1) {
                fromTheMail(councillors.get(i));
            }
            CouncillorsPhone phone = phone(councillors.get(i));
            if (i == 0) {
                look(phone.person(), "home-now");
            }
            phone.begin();
            if (i == 0) {
                look(phone.person(), "prioritise-wording");
            }
            assertEquals(2, phone.questions());
            for (int q = 0; q < 2; q++) {
                phone.turnTo(q);
                if (i < 2) {
                    // the first one has been sent within the first three taps
                    ideas(i).stream().skip(i == 0 && q == 0 ? 1 : 0).forEach(idea -> phone.word(idea, language));
                }
                if (i == 2 && q == 0) {
                    look(phone.person(), "prioritise-task");
                }
                waits.addAll(phone.answer(4, Comparator.naturalOrder()));
            }
            if (i == 3) {
                look(phone.person(), "prioritise-later");
            }
            putAway(phone);
        }
        assertTrue(waits.size() >= 40, "answers: " + waits.size());
        waits.sort(Comparator.naturalOrder());
        System.out.println(council + ": median wait from tap to next " + waits.get(waits.size() / 2).toMillis() + " ms");
        Dump.of(everything.stack().database()).tellsNothingOfWhoChoseWhat(council, Stream.of(0, 1).flatMap(i -> ideas(i).stream()).toList());
        chair.stage(0);
        chair.closeAndRead();
        report(chair, "report-1", councillors.size());
        compared(chair.person());
        timed(chair.person());
        assertTrue(chair.person().page().locator("main").innerText().contains(IDEAS_FI.get(0).equals(ideas(0).get(0)) ? IDEAS_FI.get(0) : IDEAS_SV.get(0)));
    }

    /** The link in the mail leads to the login and back to its page; from there it is three taps to the first answer: past the own words, the most and the least important. */
    private void fromTheMail(String councillor) {
        String address = councillor + "@" + council + ".example";
        try (Person person = Person.visitor(everything, council, language, Screen.PHONE)) {
            Page page = person.page();
            Eventually.holds(page, () -> {
                // whatever the hour and whatever came before: what was to wait for the morning or the day after is told now
                inCouncil("update mail_choice set told_on = '1970-01-01'", "update tiding set due_at = '2026-01-01'", "update mail set next_at = '2026-01-01' where state = 'DUE'",
                        "insert into mail_due (tenant_id, next_at, id) select id, '2026-01-01', gen_random_uuid() from tenant where slug = '" + council + "'");
                page.waitForTimeout(1000);
                return !linkOf(address).isEmpty();
            });
            page.navigate(linkOf(address));
            person.fillLogin(councillor);
            page.waitForURL("**/duel/prioritise?stage=*");
            page.locator("#compare").click();
            Locator options = page.locator("#task .option");
            options.first().locator(".mark-best").click();
            options.last().locator(".mark-least").click();
            page.locator("#undo:not([disabled])").waitFor();
            complaints.addAll(person.complaints());
        }
    }

    private String linkOf(String address) {
        try {
            for (var mail : everything.stack().mailbox().to(address)) {
                var link = Pattern.compile("https?://\\S+/duel/prioritise\\?stage=\\S+").matcher(Mailbox.found(mail, "text/plain"));
                if (link.find()) {
                    return link.group();
                }
            }
            return "";
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inCouncil(String... statements) {
        try (var owner = Borrowed.of(everything.stack().database())) {
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + council + "'), false)");
            for (String statement : statements) {
                owner.createStatement().executeUpdate(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stageTwo(ChairsDesk chair, List<String> councillors) {
        chair.stage(1);
        chair.open();
        for (int i = 0; i < councillors.size(); i++) {
            CouncillorsPhone phone = phone(councillors.get(i));
            phone.begin();
            for (int q = 0; q < 2; q++) {
                phone.turnTo(q);
                if (i < 2) {
                    ideas(i).forEach(idea -> phone.word(idea, language));
                }
                phone.answer(3, Comparator.naturalOrder());
            }
            putAway(phone);
        }
        chair.stage(1);
        chair.closeAndRead();
        report(chair, "report-2", councillors.size());
    }

    /** Drafts, asks for approval, adopts at a recorded meeting and publishes. */
    private String charter(ChairsDesk chair) {
        Person person = chair.person();
        Page page = person.page();
        page.locator("[id$=charter]:is(button)").click();
        page.waitForURL("**/charter/draft?*");
        for (int i = 0; i < 2; i++) {
            page.locator(".pick input").nth(i).check();
            page.locator("button[value=pick]").click();
            int clauses = i + 1;
            Eventually.holds(page, () -> page.locator(".draft").count() == clauses);
        }
        page.navigate(page.url().replaceAll("[&#].*", ""));
        for (var field : page.locator("form:has(button[value=add]) textarea").all()) {
            field.fill(language.equals("fi") ? "Palaamme sääntöihin joka syksy." : "Vi återkommer till reglerna varje höst.");
        }
        page.locator("button[value=add]").click();
        Eventually.holds(page, () -> page.locator(".draft").count() == 3);
        fillMissingLanguages(page);
        look(person, "charter-draft");
        page.locator("button[value=ask]").click();
        person.see("button[value=back]");
        chair.recordMeeting(LocalDate.now(Zone.HERE).minusDays(100), 7);
        person.go("/");
        page.navigate(draftOf(page));
        page.locator("a[href*='/charter/adopt']").click();
        look(person, "charter-adopt");
        page.locator("input[name=meeting]").first().check();
        page.locator("#section").fill("§ 84");
        page.locator("button[value=adopt]").click();
        page.waitForURL("**/charter/charter?*");
        look(person, "charter-poster");
        Eventually.count(3, page.locator("main ol.clauses > li"));
        page.navigate(page.url().replace("/charter/charter?", "/report/publish?"));
        look(person, "charter-publish");
        person.tap("[data-opens=publish-dialog]");
        page.locator("#publish-dialog button[type=submit]").click();
        person.tap("main a[href*='/public/charter?']");
        page.waitForURL("**/public/charter?*");
        return page.url();
    }

    private String draftOf(Page page) {
        page.locator("h3 a[href*='/process/plan?']").first().click();
        page.waitForURL("**/process/plan?*");
        return page.url().replace("/process/plan?", "/charter/draft?");
    }

    /** In a bilingual council a clause is worded in both languages before it can be adopted. */
    private void fillMissingLanguages(Page page) {
        if (!council.equals("pohjanmaa")) {
            return;
        }
        int clauses = page.locator(".draft").count();
        for (int i = 0; i < clauses; i++) {
            page.locator(".draft").nth(i).locator("a[href*='edit=']").click();
            page.locator(".draft .field-words textarea").first().waitFor();
            for (var field : page.locator(".draft .field-words textarea").all()) {
                if (field.inputValue().isBlank()) {
                    field.fill(field.getAttribute("lang").equals("fi") ? "Sama suomeksi " + i : "Samma på svenska " + i);
                }
            }
            page.locator(".draft button[value^='save']").click();
            Eventually.holds(page, () -> page.locator(".draft .field-words textarea").count() == 0 && page.locator(".draft").count() == clauses);
        }
    }

    private void followUp(ChairsDesk chair, List<String> councillors) {
        halfAYearPasses();
        chair.recordMeeting(LocalDate.now(Zone.HERE).minusDays(60), 8);
        chair.recordMeeting(LocalDate.now(Zone.HERE).minusDays(40), 9);
        chair.recordMeeting(LocalDate.now(Zone.HERE).minusDays(20), 10);
        chair.person().go("/");
        comes(chair.person().page(), ".card-now");
        comes(chair.person().page(), "form#notices li");
        look(chair.person(), "home-chair-notice");
        chair.stage(2);
        chair.person().see("[data-opens=closing]");
        for (int i = 0; i < councillors.size(); i++) {
            CouncillorsPhone phone = phone(councillors.get(i));
            phone.lookBack(i % 3 == 0 ? "PARTLY" : i % 3 == 1 ? "NOT_KEPT" : "CANT_SAY");
            if (i == 0) {
                look(phone.person(), "followup");
            }
            phone.begin();
            for (int q = 0; q < 3; q++) {
                phone.turnTo(q);
                if (i < 2) {
                    ideas(i).forEach(idea -> phone.word(idea, language));
                }
                phone.answer(2, Comparator.naturalOrder());
            }
            putAway(phone);
        }
        chair.recordMeeting(LocalDate.now(Zone.HERE).minusDays(1), 11);
        chair.stage(2);
        Page stage = chair.person().page();
        Eventually.holds(stage, () -> {
            stage.waitForTimeout(500);
            stage.reload();
            return stage.locator("main .pill-warn").count() == 1;
        });
        look(chair.person(), "stage-overdue");
        chair.closeAndRead();
        report(chair, "report-3", councillors.size());
        chair.person().page().locator("[id$=version]:is(button)").click();
        chair.person().page().waitForURL("**/charter/draft?*");
        Eventually.count(3, chair.person().page().locator(".draft"), "the new version begins with the clauses in force");
    }

    /** Meetings from before a process do not count, so the process becomes as old as one is when its follow-up comes. */
    private void halfAYearPasses() {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + council + "'), true)");
            assertTrue(owner.createStatement()
                    .executeUpdate("update process set created_at = created_at - interval '180 days', starts_on = starts_on - 180 where not is_template") > 0);
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the clock's next round brings is on the page when it is opened again. */
    private static void comes(Page page, String selector) {
        Eventually.holds(page, () -> {
            page.waitForTimeout(500);
            page.reload();
            return page.locator(selector).count() > 0;
        }, Duration.ofSeconds(150));
    }

    private void everybodyReads(String adopted) {
        try (Person visitor = Person.visitor(everything, council, "en", Screen.PHONE)) {
            visitor.page().navigate(adopted);
            assertTrue(visitor.page().url().contains("/public/charter"), "no login is asked: " + visitor.page().url());
            assertTrue(visitor.page().locator("main").innerText().contains("§ 84"));
            look(visitor, "public-charter");
            complaints.addAll(visitor.complaints());
        }
    }

    /** Every page that was looked at, once more on the narrowest phone, in one of the languages it was not seen in: the other council's walk is in the third. */
    private void everyPageInAnotherLanguage() {
        String base = everything.stack().url() + "/" + council;
        String process = seen.stream().filter(address -> address.contains("/process/plan?")).findFirst().orElseThrow().replaceAll(".*process=", "");
        List.of("/process/start", "/process/meetings", "/process/archive", "/charter/versions?process=" + process, "/report/process?process=" + process,
                "/public/index", "/public/accessibility", "/public/privacy", "/public/secrecy").forEach(path -> seen.add(base + path));
        try (Person chair = Person.login(everything, council, people("chair").get(0), "en", Screen.NARROW)) {
            String other = language.equals("fi") ? "en" : "fi";
            for (String address : List.copyOf(seen)) {
                chair.page().navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + other);
                assertEquals(other, chair.page().locator("html").getAttribute("lang"));
                look(chair, null);
            }
        }
    }

    /** The same addresses under the other council's path, by that council's own chair: nothing is there. */
    private void whatIsOursIsMissingElsewhere() {
        String other = council.equals("pirkanmaa") ? "pohjanmaa" : "pirkanmaa";
        String theirChair = everything.stack().people().stream().filter(p -> p.realm().equals(other) && p.roles().contains("chair"))
                .findFirst().orElseThrow().username();
        List<String> withId = seen.stream().filter(address -> address.matches(".*=[0-9a-f-]{36}.*")).toList();
        assertTrue(withId.size() > 8, "only " + withId);
        try (Person chair = Person.login(everything, other, theirChair, language, Screen.DESKTOP)) {
            for (String address : withId) {
                String elsewhere = address.replace("/" + council + "/", "/" + other + "/");
                assertEquals(404, chair.page().navigate(elsewhere).status(), elsewhere);
            }
        }
    }

    private void report(ChairsDesk chair, String name, int participants) {
        Page page = chair.person().page();
        assertTrue(page.locator("main svg[role=img]").count() >= 2, "a picture for each question");
        assertTrue(page.locator("main table").count() >= 2, "a table behind each picture");
        assertTrue(page.locator("main").innerText().contains(Integer.toString(participants)), "says how many took part");
        look(chair.person(), name);
    }

    /** The first two of a question, asked for in either order; then the same one twice; and back to the report. */
    private void compared(Person chair) {
        Page page = chair.page();
        String report = page.url();
        page.locator("a[href*='/report/compare?']").first().click();
        page.waitForURL("**/report/compare?*");
        look(chair, "compare");
        String sentence = page.locator(".sentence").innerText();
        assertTrue(sentence.contains("”1 ") && sentence.indexOf("”1 ") < sentence.indexOf("”2 "), sentence);
        String first = page.locator("#one").inputValue();
        page.locator("#one").selectOption(page.locator("#other").inputValue());
        page.locator("#other").selectOption(first);
        page.locator("main form button").click();
        page.waitForURL("**&other=" + first);
        assertEquals(sentence, page.locator(".sentence").innerText());
        page.locator("#one").selectOption(first);
        page.locator("main form button").click();
        chair.see(".note-warn");
        Eventually.count(0, page.locator(".sentence"));
        page.navigate(report);
    }

    /** The minutes promised beside the minutes used, with a histogram where at least twenty answers came in one format; and back to the report. */
    private void timed(Person chair) {
        Page page = chair.page();
        String report = page.url();
        page.navigate(report.replace("/report/report?", "/report/times?"));
        look(chair, "times");
        assertTrue(page.locator(".chart svg[role=img]").count() >= 1);
        Eventually.count(2, page.locator(".numbers dd"));
        page.navigate(report);
    }

    private List<String> ideas(int councillor) {
        List<String> all = language.equals("fi") ? IDEAS_FI : IDEAS_SV;
        return councillor == 0 ? all.subList(0, 3) : all.subList(3, 5);
    }

    private List<String> people(String role) {
        return everything.stack().people().stream().filter(p -> p.realm().equals(council) && p.roles().contains(role))
                .map(fi.sopu.launch.Person::username).toList();
    }

    /** Keeps a picture and holds the page to accessibility, where it has a name; and to its width and complete texts. */
    private void look(Person person, String name) {
        Page page = person.page();
        if (name != null) {
            person.picture(council + "-" + name);
            seen.add(page.url().replaceAll("[?&]lang=[a-z]+|#.*", ""));
        }
        // in the other languages the pages are held to axe by EveryPageIT
        List<String> wrong = new ArrayList<>(name == null ? List.of() : Accessibility.violations(page));
        if (!Accessibility.fits(page)) {
            wrong.add("scrolls sideways: " + page.url());
        }
        if (page.locator("body").innerText().contains("??")) {
            wrong.add("a text is missing: " + page.url());
        }
        if (!((List<?>) page.evaluate("() => [...document.querySelectorAll('*')].map(e => e.localName).filter(n => n.includes(':'))")).isEmpty()) {
            wrong.add("a tag that no library knew is on the page: " + page.url());
        }
        assertFalse(page.locator("html").getAttribute("lang").isEmpty());
        complaints.addAll(wrong.stream().map(line -> name + ": " + line).toList());
    }
}
