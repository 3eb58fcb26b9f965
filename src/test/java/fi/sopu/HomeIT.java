package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The home of a councillor tells how far they are with what is asked: told by the server to this one alone, and by this browser. */
@ExtendWith(RunningSopu.class)
class HomeIT {

    /** As people here write a day. */
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("d.M.uuuu");

    private OwnCouncil council;
    private Map<String, String> ids;
    private Page desk;

    @Test
    void homeKnowsHowFarOneIsAndNobodyElse(Everything everything) {
        FurnishedCouncil furnished = FurnishedCouncil.found(everything, "koti");
        council = furnished.council();
        UUID voter = council.member("Vastaaja", Role.COUNCILLOR);
        UUID neighbour = council.member("Naapuri", Role.COUNCILLOR);
        ids = furnished.calls();
        desk = council.browse(council.enter(council.member("Vetäjä", Role.CHAIR)));
        forEachQuestionAnIdea("stage", 3);
        forEachQuestionAnIdea("last", 2);
        Page page = council.browse(council.enter(voter));
        page.setViewportSize(375, 667);
        Locator first = home(page, "stage");
        assertEquals("Aloita", first.locator(".btn").innerText());
        assertEquals("", first.locator(".task-status").innerText());
        assertEquals(1, card(page, "stage").locator(".btn").count(), "one card has one button");
        assertEquals(1, card(page, "last").locator(".btn").count());
        assertEquals(2, home(page, "last").locator(".parts li").count());
        assertEquals(1, page.locator(".card-draft .btn").count());
        looksWell(page, "home-not-begun");

        // one answer, of many
        first.locator(".btn").click();
        CouncillorsPhone.answer(page, 1);
        first = home(page, "stage");
        Eventually.text(first.locator(".btn"), "Jatka");
        assertTrue(first.locator(".task-status").innerText().startsWith("Kysymyksiä jäljellä"), first.locator(".task-status").innerText());
        looksWell(page, "home-begun");

        // all of them
        first.locator(".btn").click();
        for (int at = 0; at < 2; at++) {
            page.locator(".step").nth(at).click();
            CouncillorsPhone.answer(page, 40);
        }
        first = home(page, "stage");
        Eventually.text(first.locator(".btn"), "Jatka halutessasi");
        assertEquals("Kiitos, olet vastannut.", first.locator(".task-status").innerText());
        assertFalse(first.locator(".btn").getAttribute("class").contains("btn-primary"));
        assertTrue(first.locator(".task-result").innerText().contains("Tulos näkyy"));
        looksWell(page, "home-thanks");

        // something new has come since
        idea(UUID.fromString(ids.get("question")), "Uusi ajatus kaikille");
        Eventually.holds(page, () -> {
            page.waitForTimeout(300);
            return home(page, "stage").locator(".btn").innerText().equals("Katso uudet ajatukset");
        });
        // one, or two where one of the theme's ideas has not been asked about either
        assertTrue(home(page, "stage").locator(".task-status").innerText().matches("Kiitos, olet vastannut\\. Uusia ajatuksia odottaa: [12]\\."),
                page.locator(".task-status").allInnerTexts().toString());

        twoPartsAreOnePath(page);
        nobodyElseKnows(page, neighbour);
        aDraftIsSomethingAsked(page);
        aReportLeadsOn(furnished.ids(), page);
        theListSaysWhatComesNext(furnished.ids());
        commentedWhereItStands(page);
        aClauseIsMadeOfATheme();
        aCouncillorSaysYes(furnished.ids(), page);
        printsOnFewPages(furnished.ids(), page);
        theFrontPageLeadsOn();
        page.context().close();
        meetingsAreCountedAloud();
        adoptedAtAMeetingThatWasNotRecorded(furnished.ids());
        desk.context().close();
    }

    private void twoPartsAreOnePath(Page page) {
        Locator last = home(page, "last");
        last.locator(".parts a[href*='/charter/followup']").click();
        for (Locator clause : page.locator(".clause-ask").all()) {
            Eventually.holds(page, () -> clause.locator("input[value=KEPT]").isEnabled());
            clause.locator(".verdict-kept").click();
        }
        Eventually.holds(page, () -> page.locator("#followup-done").isVisible());
        Locator again = home(page, "last");
        Eventually.text(again.locator(".parts li[data-part='/charter/followup'] span"), "valmis");
        assertTrue(again.locator(".btn").getAttribute("href").contains("/duel/prioritise?"), "what is left comes next");
        assertTrue(((Number) again.locator("progress").evaluate("meter => meter.value")).doubleValue() > 0);
        looksWell(page, "home-two-parts");
    }

    /** Neither the page nor the answer for another member says anything of the first one's, and nothing of it may be kept on the way. */
    private void nobodyElseKnows(Page page, UUID neighbour) {
        APIResponse mine = page.context().request().get(council.url("/api/process/stages/" + ids.get("stage") + "/mine"));
        assertEquals(200, mine.status());
        assertTrue(mine.headers().getOrDefault("cache-control", "").contains("no-store"), "" + mine.headers());
        assertFalse(page.context().request().get(council.url("/")).text().contains("Kiitos, olet vastannut.</"));
        Page other = council.browse(council.enter(neighbour));
        Locator card = home(other, "stage");
        APIResponse theirs = other.context().request().get(council.url("/api/process/stages/" + ids.get("stage") + "/mine"));
        assertFalse(theirs.text().contains("\"finished\":true"), theirs.text());
        assertTrue(theirs.text().contains("\"done\":0"), theirs.text());
        assertEquals("Aloita", card.locator(".btn").innerText());
        theEndLeadsToTheClauses(other);
        other.context().close();
    }

    /** When the last idea is compared, the stage's other job is one press away. */
    private void theEndLeadsToTheClauses(Page other) {
        other.setViewportSize(375, 667);
        other.navigate(council.url("/duel/prioritise?stage=" + ids.get("last")));
        for (Locator step : other.locator(".step").all()) {
            Eventually.count(0, other.locator("[data-onward]"));
            step.click();
            CouncillorsPhone.answer(other, 40);
        }
        Locator way = other.locator(".ask-done a[data-onward]");
        Eventually.count(1, way);
        assertTrue(way.getAttribute("class").contains("btn-primary"));
        looksWell(other, "end-leads-on");
        way.click();
        other.waitForURL("**/charter/followup?stage=" + ids.get("last"));
    }

    private void aDraftIsSomethingAsked(Page page) {
        for (String stage : List.of("stage", "last")) {
            council.write("update stage set opened_at = null where id = ?", UUID.fromString(ids.get(stage)));
        }
        page.navigate(council.url("/"));
        assertEquals(0, page.locator("[data-task]").count());
        assertEquals(1, page.locator("section[aria-labelledby=now] .card-draft").count());
        assertEquals(0, page.locator("section[aria-labelledby=now] .empty").count(), "nothing is asked, it says, above a draft that waits");
        looksWell(page, "home-draft");
        page.locator(".card-draft .btn").click();
        page.waitForURL("**/charter/draft?*");
    }

    /** Its message and how to read it first, what comes next last: with the way there for those who may go it. */
    private void aReportLeadsOn(Map<String, String> process, Page voter) {
        for (Page reader : List.of(voter, desk)) {
            reader.navigate(council.url("/report/report?stage=" + process.get("closed")));
            assertTrue(reader.locator(".next-steps").innerText().contains("Seuraavaksi: Miten valtuustotyömme sujuu"), reader.locator(".next-steps").innerText());
            assertEquals(reader == desk ? 3 : 0, reader.locator(".next-steps a").count());
            assertEquals(1, reader.locator("figure.chart .reads").count(), "a line under each chart");
            assertFalse(reader.locator("article.report").innerText().contains("otoksilla"), "how it was reckoned is behind a fold");
            looksWell(reader, reader == desk ? "report-leads-on-chair" : "report-leads-on");
        }
        for (Locator link : desk.locator(".next-steps a").all()) {
            assertEquals(200, desk.context().request().get("http://localhost" + desk.url().replaceAll("^http://[^:/]*(:\\d+)/.*", "$1") + link.getAttribute("href")).status());
        }
    }

    /** Without leaving the draft; the chair hears of it once, however much is said. */
    private void commentedWhereItStands(Page voter) {
        String draft = council.url("/charter/draft?process=" + ids.get("process"));
        for (int said = 1; said < 3; said++) {
            voter.navigate(draft);
            Locator clause = voter.locator(".draft").first();
            clause.locator("summary").last().click();
            clause.locator("textarea").fill("Hyvä lause " + said);
            clause.locator("button[value^=comment]").click();
            voter.waitForURL("**said=**");
            assertEquals(said, voter.locator(".draft").first().locator(".comment-text").count());
            assertTrue(voter.locator(".draft").first().locator(".comment-text").last().isVisible(), "it is shown where it was said");
        }
        looksWell(voter, "draft-commented");
        assertTrue(voter.locator("#wishes").textContent().contains("ei luonnoksessa"), "what has become of what was wished");
        voter.locator(".draft").first().locator("button[value^=takeaway]").last().click();
        Eventually.holds(voter, () -> voter.locator(".draft").first().locator(".comment-text").count() == 1);
        voter.locator(".undo-now button").click();
        Eventually.text(voter.locator("#messages"), "Kommenttisi on palautettu");
        assertEquals(2, voter.locator(".draft").first().locator(".comment-text").count(), "a comment is back where it was");
        assertEquals(0, voter.locator(".undo-now").count(), "and is so once");
        desk.navigate(council.url("/"));
        assertEquals(1, desk.locator("#notices a[href*='/charter/draft?process=" + ids.get("process") + "']").count());
        assertTrue(desk.locator("#notices").innerText().contains("luonnosta on kommentoitu"));
        whatWasDoneIsTakenBack();
    }

    /** One button beside "it is done": where it was, for whom it was, and not over what somebody else has done meanwhile. */
    private void whatWasDoneIsTakenBack() {
        int notices = desk.locator("#notices li").count();
        desk.locator("#notices li button").first().click();
        Eventually.count(notices - 1, desk.locator("#notices li"));
        looksWell(desk, "undo-offered");
        desk.locator(".undo-now button").click();
        Eventually.count(notices, desk.locator("#notices li"));

        desk.navigate(council.url("/charter/draft?process=" + ids.get("process")));
        List<String> drafted = desk.locator(".draft").all().stream().map(clause -> clause.getAttribute("id")).toList();
        desk.locator("button[value^=remove]").first().click();
        Eventually.count(drafted.size() - 1, desk.locator(".draft"));
        desk.locator(".undo-now button").click();
        Eventually.count(drafted.size(), desk.locator(".draft"));
        assertEquals(drafted, desk.locator(".draft").all().stream().map(clause -> clause.getAttribute("id")).toList(), "back in its place");

        desk.navigate(council.url("/charter/charter?process=" + ids.get("process")));
        desk.locator(".promise button[value^=done]").first().click();
        Eventually.count(1, desk.locator(".promise.is-done"));
        desk.locator(".undo-now button").click();
        Eventually.text(desk.locator("#messages"), "niin kuin se oli");
        assertEquals(0, desk.locator(".promise.is-done").count());
        desk.locator(".promise button[value^=done]").first().click();
        Eventually.count(1, desk.locator(".promise.is-done"));
        council.write("update charter_commitment set done_on = '2026-01-07' where done_on is not null");
        desk.locator(".undo-now button").click();
        Eventually.text(desk.locator("#messages"), "Mitään ei ole hävinnyt");
        assertEquals(List.of("2026-01-07"), council.read("select done_on::text from charter_commitment where done_on is not null"), "what another has done meanwhile stays");
        council.write("update charter_commitment set done_on = null");
    }

    /** A theme is picked like an idea, and the clause begins with its words. */
    private void aClauseIsMadeOfATheme() {
        council.write(
                "insert into outcome_item (tenant_id, id, outcome_id, position, source_id, words_fi, item_rank, score, low, high, counts, grouped) select tenant_id, gen_random_uuid(), id, 0, gen_random_uuid(), "
                        + "'Toisten kuunteleminen', 1, 0.7, 0.6, 0.8, 'ANSWERS=60', true from outcome where question_id = ?",
                UUID.fromString(ids.get("compared")));
        desk.navigate(council.url("/charter/draft?process=" + ids.get("process")));
        assertTrue(desk.locator(".drafting-ideas summary").first().innerText().contains("teemat"));
        int before = desk.locator(".draft").count();
        desk.locator(".pick:has-text('Toisten kuunteleminen') input").check();
        desk.locator("button[value=pick]").click();
        Eventually.count(before + 1, desk.locator(".draft"));
        assertEquals("Toisten kuunteleminen.", desk.locator(".draft .field-words textarea").first().inputValue());
        whatIsNotWantedIsAvoided();
    }

    /** An unwanted idea becomes something that is avoided; moved among the promises, word for word as it is, it is not put before a meeting. */
    private void whatIsNotWantedIsAvoided() {
        String draft = council.url("/charter/draft?process=" + ids.get("process"));
        council.write("update question set pole = 'UNWANTED' where id = ?", UUID.fromString(ids.get("compared")));
        desk.navigate(draft);
        int avoided = desk.locator(".part-title.avoids + .drafts > .draft").count();
        Locator unwanted = desk.locator("details:has(.pole-unwanted) .pick").last();
        unwanted.locator("input").check();
        desk.locator("button[value=pick]").click();
        Eventually.count(avoided + 1, desk.locator(".part-title.avoids + .drafts > .draft"));
        desk.navigate(draft);
        looksWell(desk, "draft-two-parts");
        desk.locator("button[value^=promise]").last().click();
        Eventually.count(avoided, desk.locator(".part-title.avoids + .drafts > .draft"));
        council.write("update charter_clause set text_sv = text_fi where text_sv is null and version_id in (select id from charter_version where status = 'DRAFT')");
        desk.locator("button[value=ask]").click();
        Eventually.text(desk.locator(".messages"), "sanasta sanaan ei-toivottu");
        desk.locator("button[value^=avoid]").last().click();
        Eventually.count(avoided + 1, desk.locator(".part-title.avoids + .drafts > .draft"));
        council.write("update question set pole = 'WANTED' where id = ?", UUID.fromString(ids.get("compared")));
    }

    /** Of those who commit themselves no more than a number is told, in steps, and not anew within a quarter of an hour. */
    private void aCouncillorSaysYes(Map<String, String> process, Page voter) {
        String charter = council.url("/charter/charter?process=" + process.get("process"));
        voter.navigate(charter);
        voter.locator("button[value^=yes]").click();
        Eventually.holds(voter, () -> voter.locator("button[value^=no]").count() == 1);
        assertTrue(voter.locator(".pledge").innerText().contains("riittävän moni"), "of one nothing is told");
        looksWell(voter, "charter-yes");
        voter.locator("a[href*='wishes=all']").click();
        Eventually.text(voter.locator("#wishes"), "Mitä toiveista on tullut");
        assertTrue(voter.locator("#wishes").textContent().contains("ei pelisäännöissä"), "what has become of what was wished, of a charter in force too");
        looksWell(voter, "charter-wishes");
        String version = "(select version_id from charter_yes_step)";
        council.write("insert into charter_yes select " + council.tenant() + ", gen_random_uuid(), " + version + ", gen_random_uuid() from generate_series(1, 6)");
        voter.navigate(charter);
        assertTrue(voter.locator(".pledge").innerText().contains("riittävän moni"), "nor within a quarter of an hour");
        council.write("update charter_yes_step set taken_at = now() - interval '16 minutes'");
        Eventually.holds(voter, () -> {
            voter.waitForTimeout(500);
            voter.navigate(charter);
            return voter.locator(".pledge").innerText().contains("Vähintään 5 on");
        }, Duration.ofSeconds(150));
        voter.locator("button[value^=no]").click();
        Eventually.holds(voter, () -> voter.locator("button[value^=yes]").count() == 1);
        council.write("delete from charter_yes where member_id in (select member_id from charter_yes limit 3)");
        voter.navigate(charter);
        assertTrue(voter.locator(".pledge").innerText().contains("Vähintään 5 on"), "whoever watches the number learns of nobody");
        desk.navigate(charter);
        assertEquals(1, desk.locator("button[value^=yes]").count(), "what another has said is not shown");
        assertFalse(desk.locator("main").innerText().contains("Vastaaja"), "no name is shown");
    }

    /** Meeting, day and section on one form. */
    private void adoptedAtAMeetingThatWasNotRecorded(Map<String, String> process) {
        desk.navigate(council.url("/charter/adopt?process=" + process.get("process")));
        assertFalse(desk.locator("#heldOn").isVisible(), "asked for only where it is needed");
        desk.locator("input[name=meeting][value=new]").check();
        looksWell(desk, "adopt-new-meeting");
        daysAreTypedAsPeopleHereDo(process);
        desk.locator("#heldOn").fill(LocalDate.now(Zone.HERE).format(HERE));
        desk.locator("#number").fill("12");
        desk.locator("#section").fill("84");
        desk.locator("button[value=adopt]").click();
        desk.waitForURL("**/charter/charter?*");
        assertTrue(desk.locator(".poster-foot").innerText().contains("12/" + LocalDate.now(Zone.HERE).getYear() + ", § 84"), desk.locator(".poster-foot").innerText());
        assertEquals(List.of("1"), council.read("select count(*)::text from meeting where number = 12"));
        assertTrue(desk.locator(".pledge").innerText().contains("riittävän moni"), "a new version begins with nobody");
    }

    /** In Finnish and in Swedish, also where no calendar is: what is no day is said so, in the words of the page, and what is a day is one. */
    private void daysAreTypedAsPeopleHereDo(Map<String, String> process) {
        Map<String, List<String>> words = Map.of("fi", List.of("Kirjoita päivä näin: 20.1.2027", "ei voi olla tulevaisuudessa"), "sv",
                List.of("Skriv dagen så här: 20.1.2027", "kan inte ligga i framtiden"));
        words.forEach((language, said) -> {
            desk.navigate(council.url("/charter/adopt?lang=" + language + "&process=" + process.get("process")));
            assertEquals(language, desk.locator("html").getAttribute("lang"));
            for (String typed : List.of("20/1/2027", "20.1.2027")) {
                desk.locator("input[name=meeting][value=new]").check();
                desk.locator("#heldOn").fill(typed);
                desk.locator("#number").fill("12");
                desk.locator("#section").fill("84");
                desk.locator("button[value=adopt]").click();
                Eventually.text(desk.locator("#messages"), said.get(typed.contains("/") ? 0 : 1));
                assertEquals(typed, desk.locator("#heldOn").inputValue(), "what was typed is still there");
            }
            String clause = council.read("select c.id::text from charter_clause c join charter_version v on v.id = c.version_id where v.status = 'ADOPTED' order by c.place")
                    .get(0);
            desk.navigate(council.url("/charter/clause?lang=" + language + "&id=" + clause));
            desk.locator("#new-commitment > summary").click();
            desk.locator("#new-commitment textarea").first().fill("Päivätty-" + language);
            desk.locator("#who-new").fill("Puheenjohtaja");
            desk.locator("#until-new").fill("20.1.2027");
            desk.locator("#new-commitment button[value^=commit]").click();
            desk.locator("main:has-text('Päivätty-" + language + "')").waitFor();
            assertEquals(List.of("2027-01-20"), council.read("select until::text from charter_commitment where what_fi = 'Päivätty-" + language + "'"));
        });
        council.write("delete from charter_commitment where what_fi like 'Päivätty-%'");
        desk.navigate(council.url("/charter/adopt?lang=fi&process=" + process.get("process")));
        desk.locator("input[name=meeting][value=new]").check();
    }

    /** Whose it is, of which day and which page; a long report on three pages, a charter on one, without the names of those who do what was promised. */
    private void printsOnFewPages(Map<String, String> process, Page voter) {
        for (int i = 4; i < 44; i++) {
            council.write(
                    "insert into outcome_item (tenant_id, id, outcome_id, position, source_id, words_fi, item_rank, score, low, high, counts, grouped) select tenant_id, gen_random_uuid(), outcome_id, ?, "
                            + "gen_random_uuid(), ?, ?, 0.4, 0.3, 0.5, 'ANSWERS=30', false from outcome_item i where position = 0 and outcome_id in (select id from outcome where question_id = ?)",
                    i, "Ajatus, jossa on sen verran sanoja kuin ajatuksissa tavallisesti on, numero " + i, i, UUID.fromString(process.get("compared")));
        }
        voter.navigate(council.url("/report/report?stage=" + process.get("closed")));
        int report = pages(voter, "print-report");
        assertTrue(report <= 3, "a report on " + report + " pages");
        threeGroupedQuestionsPrintOnThreePages(process, voter);
        council.write("alter table charter_clause disable trigger charter_clause_frozen");
        for (int place = 3; place < 11; place++) {
            council.write(
                    "insert into charter_clause (tenant_id, id, version_id, root_id, avoid, place, text_fi) select v.tenant_id, gen_random_uuid(), v.id, gen_random_uuid(), ?, ?, ? from charter_version v join charter c "
                            + "on c.id = v.charter_id where v.status = 'ADOPTED' and c.process_id = ?",
                    place > 6, place, "Kuuntelemme toisen puheenvuoron loppuun ennen kuin vastaamme, ja sanomme sen, mistä olemme samaa mieltä.",
                    UUID.fromString(process.get("process")));
        }
        council.write("alter table charter_clause enable trigger charter_clause_frozen");
        voter.navigate(council.url("/charter/charter?process=" + process.get("process")));
        assertEquals(10, voter.locator(".clauses > li").count());
        assertEquals(List.of("Tätä lupaamme", "Tätä vältämme"), voter.locator(".poster-part").allInnerTexts());
        assertEquals(List.of("1", "6"), voter.locator(".clauses").all().stream().map(part -> part.getAttribute("start")).toList(), "numbers go on through both");
        assertEquals(1, pages(voter, "print-charter"), "a charter hangs on one sheet");
        voter.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(voter.locator(".promise").first().isVisible());
        assertFalse(voter.locator("main").innerText().contains("Puheenjohtaja"), "whose promise it is does not hang on the wall");
        voter.navigate(council.url("/report/report?stage=" + process.get("closed")));
        assertTrue(voter.locator(".print-head").innerText().startsWith("koti"), "whose it is");
        voter.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Each with forty ideas in eight themes, of which the report tells all. */
    private void threeGroupedQuestionsPrintOnThreePages(Map<String, String> process, Page voter) {
        UUID compared = UUID.fromString(process.get("compared"));
        council.write("delete from outcome_item where outcome_id in (select id from outcome where question_id = ?)", compared);
        council.write("update outcome set counts = 'BEST=4;BEST_STAYING=90;SETTLED=1;TOP=4;TOP_STAYS=85' where question_id = ?", compared);
        for (String pole : List.of("UNWANTED", "NEUTRAL")) {
            council.write(
                    "insert into question select (jsonb_populate_record(q, jsonb_build_object('id', gen_random_uuid(), 'position', 90, 'pole', ?::text))).* from question q where id = ?",
                    pole,
                    compared);
        }
        council.write(
                "insert into outcome select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'question_id', q.id))).* from outcome o, question q where o.question_id = ? "
                        + "and q.position = 90",
                compared);
        String item = "insert into outcome_item (tenant_id, id, outcome_id, position, source_id, words_fi, item_rank, score, low, high, counts, grouped, within_id) select o.tenant_id, gen_random_uuid(), o.id, i, ";
        String ofThese = " from outcome o, generate_series(0, %d) i where o.question_id = '" + compared + "' or o.question_id in (select id from question where position = 90)";
        council.write(
                item + "md5(o.id::text || i)::uuid, 'Toisten kuunteleminen ja arvostaminen, teema ' || i, i + 1, 0.8 - i * 0.05, 0.7 - i * 0.05, 0.9 - i * 0.05, 'ANSWERS=180;' || "
                        + "case when i < 3 then 'IN=1' when i < 5 then 'OPEN=1' else 'OUT=1' end, true, null" + ofThese.formatted(7));
        council.write(
                item + "gen_random_uuid(), 'Kuuntelemme toisen puheenvuoron loppuun ennen kuin vastaamme, ja sanomme mistä olemme samaa mieltä ' || i, i + 1, 0.8 - i * 0.01, "
                        + "0.7 - i * 0.01, 0.9 - i * 0.01, 'ANSWERS=30;OPEN=1', false, md5(o.id::text || i % 8)::uuid" + ofThese.formatted(39));
        voter.navigate(council.url("/report/report?stage=" + process.get("closed")));
        assertEquals(List.of(3, 24, 120), List.of(voter.locator(".pole-side").count(), voter.locator(".themes h4").count(), voter.locator(".themes ul > li").count()));
        looksWell(voter, "report-grouped");
        int report = pages(voter, "print-report-grouped");
        assertTrue(report <= 3, "a report of three grouped questions on " + report + " pages");
    }

    /** How many there are; each says which it is, and of how many. */
    private static int pages(Page page, String name) {
        byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(Path.of("target", "pictures", name + ".pdf")));
        try (PDDocument paper = Loader.loadPDF(printed)) {
            int all = paper.getNumberOfPages();
            PDFTextStripper text = new PDFTextStripper();
            for (int at = 1; at <= all; at++) {
                text.setStartPage(at);
                text.setEndPage(at);
                String read = text.getText(paper);
                int number = at;
                assertTrue(read.lines().anyMatch(line -> line.strip().equals(number + " / " + all)), "page " + at + " of " + name + " does not say so: " + read);
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first council is in sight on a phone, and what a council has published is one press away. */
    private void theFrontPageLeadsOn() {
        Page visitor = council.browse("sopu-language=fi");
        for (String language : List.of("fi", "sv", "en")) {
            visitor.setViewportSize(375, 667);
            visitor.navigate(council.url("/").replace("/" + council.slug() + "/", "/?lang=" + language));
            BoundingBox first = visitor.locator(".council").first().boundingBox();
            assertTrue(first.y + first.height <= 667, language + ": the first council ends at " + (first.y + first.height));
            looksWell(visitor, "front-" + language);
        }
        Locator ours = visitor.locator(".council:has(a[href$='/" + council.slug() + "/'])");
        ours.locator("a[href$='/public/index']").click();
        visitor.waitForURL("**/" + council.slug() + "/public/index");
        visitor.context().close();
    }

    /** What is done, what comes next and what later, from the plan alone; the words to send in each of the council's languages. */
    private void theListSaysWhatComesNext(Map<String, String> process) {
        desk.navigate(council.url("/process/plan?process=" + process.get("process")));
        assertEquals(List.of("now", "done", "done", "coming", "coming", "coming"),
                desk.locator(".checklist > ol > li").all().stream().map(item -> item.getAttribute("class").replace("is-", "")).toList());
        assertEquals(1, desk.locator(".checklist [aria-current=step]").count());
        assertTrue(desk.locator(".checklist").innerText().contains("Kirjatkaa pidetyt kokoukset: 0/3"));
        desk.locator(".checklist summary").click();
        assertTrue(desk.locator(".checklist [lang=fi]").innerText().contains(council.url("/")), "the words to send");
        assertTrue(desk.locator(".checklist [lang=sv]").innerText().startsWith("Hej!"));
        looksWell(desk, "plan-list");
    }

    /** What a recorded meeting leads to is said when it is recorded; one that is taken away is asked about first. */
    private void meetingsAreCountedAloud() {
        for (int number = 7; number < 10; number++) {
            // of today, as the page offers it
            desk.navigate(council.url("/process/meetings"));
            desk.locator("[id='record:number']").fill(Integer.toString(number));
            desk.locator("[id='record:save']").click();
            String said = number < 9 ? "kirjattu kokouksia: " + (number - 6) : "Kolmas kokous on pidetty";
            Eventually.holds(desk, () -> desk.locator("#messages").innerText().contains(said));
        }
        looksWell(desk, "meetings-third");
        desk.locator("form#held [data-opens]").first().click();
        desk.locator("dialog[open] .btn-danger").waitFor();
        looksWell(desk, "meetings-remove");
        desk.locator("dialog[open] [data-closes]").click();
        int held = desk.locator("form#held li").count();
        desk.locator("form#held [data-opens]").first().click();
        desk.locator("dialog[open] .btn-danger").click();
        Eventually.holds(desk, () -> desk.locator("#messages").innerText().contains("on poistettu"));
        assertEquals(held - 1, desk.locator("form#held li").count());
        desk.locator(".undo-now button").click();
        Eventually.count(held, desk.locator("form#held li"), "a meeting that was taken away is back");
        desk.locator(".undo-now button").click();
        Eventually.count(held - 1, desk.locator("form#held li"));
    }

    private void forEachQuestionAnIdea(String stage, int each) {
        for (String question : council.read("select id::text from question where kind = 'IDEAS' and stage_id = '" + ids.get(stage) + "'")) {
            for (int i = 0; i < each; i++) {
                idea(UUID.fromString(question), "Ajatus numero " + i);
            }
        }
    }

    private void idea(UUID question, String words) {
        assertEquals(200,
                desk.context().request().post(council.url("/api/duel/questions/" + question + "/seeds"), RequestOptions.create().setHeader("Content-Type", "application/json")
                        .setData("{\"token\": \"" + UUID.randomUUID() + "\", \"fi\": \"" + words + "\"}")).status());
    }

    private Locator card(Page page, String stage) {
        return page.locator(".card-now:has([data-task*='" + ids.get(stage) + "'])");
    }

    /** The card of a stage, once the browser has been told how far its reader is. */
    private Locator home(Page page, String stage) {
        page.waitForResponse(answer -> answer.url().endsWith(ids.get(stage) + "/mine"), () -> page.navigate(council.url("/")));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page.locator("[data-task*='" + ids.get(stage) + "']");
    }

    private static void looksWell(Page page, String name) {
        for (int width : new int[]{1280, 375}) {
            page.setViewportSize(width, width == 375 ? 667 : 900);
            Pictures.ofAll(page, name + "-" + width + ".png");
        }
        assertEquals(List.of(), Accessibility.violations(page), name);
        assertTrue(Accessibility.fits(page), name + " scrolls sideways");
    }
}
