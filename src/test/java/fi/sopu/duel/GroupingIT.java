package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Grouping as its users do it: while the question is open, after it has closed, and no more once the answers are destroyed; what the
 * outcome says with and without groups, read back from the database. A council in two languages, and another one that must not see any of it.
 */
@ExtendWith(RunningSopu.class)
class GroupingIT {

    private static final String COUNCIL = "pohjanmaa";
    private static final List<String[]> IDEAS = List.of(
            new String[]{"Avoin ja rehellinen keskustelu", null}, new String[]{"Keskustellaan avoimesti ja rehellisesti", null},
            new String[]{"Esityslistat ajoissa", "Föredragningslistan i tid"}, new String[]{"Huumoria saa olla", null},
            new String[]{"Kokoukset päättyvät ajallaan", "Mötena slutar i tid"}, new String[]{null, "Möten som slutar i tid"},
            new String[]{"Kuunnellaan toisia loppuun asti", null}, new String[]{"Toisten kuunteleminen", null},
            new String[]{"Saa olla eri mieltä", "Man får vara av annan åsikt"}, new String[]{null, "Korta anföranden"});

    private Everything everything;
    private String question;

    @Test
    void groupsBeforeAndAfterTheClosingUntilTheAnswersAreDestroyed(Everything running) throws Exception {
        everything = running;
        try (ChairsDesk desk = ChairsDesk.of(everything, COUNCIL, "gunilla.strand", "sv")) {
            Person chair = desk.person();
            try {
                opened(desk);
                suggested(chair);
                chosenByHand(chair);
                refusedToOthers(chair);
                answered();
                desk.stage(0);
                desk.closeAndRead();
                published(chair);
                regrouped(chair);
                goesOnWhereANodeWasKilled(chair);
                destroyed(chair);
                reported(chair);
                assertEquals(List.of(), chair.complaints());
            } catch (PlaywrightException stuck) {
                chair.picture("groups-stuck");
                throw stuck;
            }
        }
    }

    private void opened(ChairsDesk desk) {
        desk.startFromTemplate();
        desk.stage(0);
        String stage = desk.person().page().url().replaceAll(".*stage=", "");
        desk.person().go("/process/edit?stage=" + stage);
        desk.person().page().locator("#edit details > summary").all().forEach(fold -> fold.click());
        desk.person().page().locator("input[id$=topK]").first().fill("3");
        desk.person().page().locator("select[id$=audience]").selectOption("PUBLIC");
        desk.person().page().locator("[id$=save]").click();
        desk.person().page().waitForURL("**/process/plan?*");
        desk.stage(0);
        desk.open();
        desk.person().go("/duel/prioritise?stage=" + stage);
        question = desk.person().see(".step").getAttribute("data-question");
        for (String[] idea : IDEAS) {
            JsonObjectBuilder words = Json.createObjectBuilder();
            words.add("token", UUID.randomUUID().toString()).add("fi", idea[0] == null ? "" : idea[0]).add("sv", idea[1] == null ? "" : idea[1]);
            assertEquals(200, post(desk.person(), "questions/" + question + "/seeds", words.build()).status());
        }
    }

    /** One tap groups, one undoes; what differs is not suggested again. */
    private void suggested(Person chair) throws SQLException {
        chair.go("/duel/ideas?question=" + question);
        chair.tap("a[href*='/duel/groups?']");
        chair.see(".alike");
        look(chair, "groups-suggested");
        // of many one is found as it comes to mind; what has been chosen stays in sight while the next one is looked for
        Locator inSight = chair.page().locator("#filtered > li:visible");
        chair.page().locator("#filter").fill("HUUMORIA");
        Eventually.count(1, inSight);
        inSight.locator("input").check();
        chair.page().locator("#filter").fill("asikt annan");
        Eventually.count(2, inSight);
        chair.page().locator("#filter").press("Escape");
        inSight.locator("input:checked").uncheck();
        Eventually.count(3, chair.page().locator(".alike"));
        assertEquals(0, groups(chair));
        for (int round = 0; round < 2; round++) {
            press(chair, chair.page().locator(".alike").first().locator("button[value=group]"));
            assertEquals(1, groups(chair));
            Eventually.count(2, chair.page().locator(".alike"));
            if (round == 0) {
                press(chair, chair.page().locator(".note button[value=apart]"));
                assertEquals(0, groups(chair), "undone");
                Eventually.count(3, chair.page().locator(".alike"));
            }
        }
        for (int round = 0; round < 2; round++) {
            press(chair, chair.page().locator(".alike").first().locator("button[value=differ]"));
            Eventually.count(1, chair.page().locator(".alike"));
            if (round == 0) {
                press(chair, chair.page().locator(".note button[value=alike]"));
                Eventually.count(2, chair.page().locator(".alike"), "suggested again");
            }
        }
        assertEquals(0, number("select count(*) from idea_apart where question_id = '" + question + "'"), "in the box, like everything of an open question");
        press(chair, chair.page().locator(".alike").first().locator("button[value=group]"));
        assertEquals(2, groups(chair));
    }

    private void chosenByHand(Person chair) {
        press(chair, chair.page().locator(".pick-bar button"));
        assertEquals("Välj minst två tankar.", chair.see(".note-wrong p").innerText());
        assertEquals(2, groups(chair));
        chair.page().locator(".pick-plain:has-text('Huumoria') input[type=checkbox]").check();
        chair.page().locator(".pick-plain:has-text('annan åsikt') input[type=checkbox]").check();
        press(chair, chair.page().locator(".pick-bar button"));
        assertEquals(3, groups(chair));
        Locator made = chair.page().locator(".idea-group:has-text('annan åsikt')");
        // alphabetical: the first one chosen gives the title, in Finnish; the Swedish one comes from the other
        assertEquals("Man får vara av annan åsikt", made.locator("h3").innerText());
        chair.page().locator(".pick-plain:has-text('Korta') input[type=checkbox]").check();
        chair.page().selectOption("#into", new com.microsoft.playwright.options.SelectOption().setLabel("Man får vara av annan åsikt"));
        press(chair, chair.page().locator(".pick-bar button"));
        assertEquals(3, groups(chair));
        Eventually.count(3, made.locator("li"));
        press(chair, made.locator("li:has-text('Korta') button[value=apart]"));
        Eventually.count(2, made.locator("li"));
        look(chair, "groups-open");
    }

    private void refusedToOthers(Person chair) {
        String page = "/duel/groups?question=" + question;
        assertEquals(200, status(chair, page));
        try (Person councillor = Person.login(everything, COUNCIL, "anders.nygard", "sv", Screen.PHONE);
                Person elsewhere = Person.login(everything, "pirkanmaa", "aino.lehto", "fi", Screen.PHONE)) {
            assertEquals(403, status(councillor, page));
            assertEquals(404, status(elsewhere, page), "another council's chair");
        }
    }

    /** Six councillors prefer by the alphabet. */
    private void answered() {
        List<String> people = everything.stack().people().stream().filter(p -> p.realm().equals(COUNCIL) && p.roles().contains("councillor"))
                .map(p -> p.username()).limit(6).toList();
        for (String username : people) {
            try (Person person = Person.login(everything, COUNCIL, username, "fi", Screen.PHONE)) {
                for (int i = 0; i < 5; i++) {
                    JsonObject task = json(person.context().request().get(api(person) + "questions/" + question + "?want=1"))
                            .getJsonArray("tasks").getJsonObject(0);
                    assertEquals(200, post(person, "questions/" + question + "/answers", answer(task)).status());
                }
            }
        }
    }

    private void regrouped(Person chair) throws SQLException {
        assertEquals(1, revision());
        assertEquals(1, number("select count(*) from idea_apart where question_id = '" + question + "'"));
        assertEquals(0, number("select count(*) from audit_entry where subject in (select id from idea_group union select id from idea)"), "nothing keeps its id");
        assertEquals(10, number(items("count(*)", false)));
        assertEquals(6, number(items("count(i.within_id)", false)), "three groups of two");
        assertEquals(7, number(items("count(*)", true)));
        assertEquals(17, number("select count(*) from outcome_item i join outcome o on o.id = i.outcome_id where o.question_id = '" + question
                + "' and (i.counts like '%IN=1%' or i.counts like '%OPEN=1%' or i.counts like '%OUT=1%')"), "each has a band");
        assertTrue(text("select counts from outcome where question_id = '" + question + "'").matches("BEST=3;BEST_STAYING=\\d+;SETTLED=[01];TOP=5;TOP_STAYS=\\d+"));
        String ideas = text(items("string_agg(i.source_id || ':' || i.score || ':' || i.low, ',' order by i.position)", false));
        String groups = text(items("string_agg(i.source_id || ':' || i.score || ':' || i.high, ',' order by i.position)", true));
        String pairs = text("select sum(answers) from pair_count where question_id = '" + question + "'");
        assertEquals(Integer.toString(6 * 5 * 5), pairs, "five pairs of each four");

        chair.go("/duel/groups?question=" + question);
        look(chair, "groups-closed");
        press(chair, chair.page().locator(".idea-group button[value=apart]:has-text('Upplös')").first());
        assertEquals(2, revision());
        assertEquals(8, number(items("count(*)", true)));
        assertEquals(4, number(items("count(i.within_id)", false)));
        assertEquals(ideas, text(items("string_agg(i.source_id || ':' || i.score || ':' || i.low, ',' order by i.position)", false)),
                "ideas by themselves know nothing of groups");
        press(chair, chair.page().locator(".note button[value=group]"));
        assertEquals(3, revision());
        assertEquals(groups, text(items("string_agg(i.source_id || ':' || i.score || ':' || i.high, ',' order by i.position)", true)),
                "putting back gives the same figures");
        Locator first = chair.page().locator(".idea-group").first();
        first.locator("summary").click();
        first.locator("input[name=sv]").fill("Uusi otsikko på svenska");
        press(chair, first.locator("button[value=name]"));
        assertEquals(4, revision());
        assertEquals(1, number(items("count(case when i.words_sv = 'Uusi otsikko på svenska' then 1 end)", true)));
        assertEquals(pairs, text("select sum(answers) from pair_count where question_id = '" + question + "'"), "answers are not rewritten");
    }

    /** A node that counted is no more and its turn is over: whichever there is takes the next, comes to the same, and who waits at a page sees it come. */
    private void goesOnWhereANodeWasKilled(Person chair) throws SQLException {
        String all = items("string_agg(i.source_id || ':' || i.score || ':' || i.low || ':' || i.high, ',' order by i.grouped, i.position)", true);
        String before = text(all);
        String turn = "update outcome set counting = 5, counted_percent = 40, leased_until = now() + interval '%s' where question_id = '" + question + "' returning counting";
        text(turn.formatted("1 hour"));
        chair.go("/duel/groups?question=" + question);
        assertEquals("40", chair.see("#counting [data-percent]").innerText());
        text(turn.formatted("-1 second"));
        Eventually.count(0, chair.page().locator("#counting"));
        assertEquals(5, revision());
        assertEquals(before, text(all));
    }

    /** Somebody else has the page open meanwhile, and finds that it is too late. */
    private void destroyed(Person chair) throws SQLException {
        String answers = "select count(*) from kept_answers where activity_id = '" + question + "'";
        assertEquals(1, number(answers));
        try (Person admin = Person.login(everything, COUNCIL, "petri.alanko", "fi", Screen.PHONE)) {
            admin.go("/duel/groups?question=" + question);
            look(admin, "groups-phone");
            chair.tap("[data-opens=finishing]");
            look(chair, "groups-finishing");
            press(chair, chair.page().locator("#finishing button[value=finish]"));
            assertEquals(0, number(answers));
            Eventually.count(0, chair.page().locator(".btn[name=act]"), "nothing is left to change");
            look(chair, "groups-sealed");
            press(admin, admin.page().locator(".idea-group button[value=apart]").first());
            assertTrue(admin.see(".note-wrong p").innerText().startsWith("Yksittäiset vastaukset on jo hävitetty"));
        }
        assertEquals(5, revision());
        assertEquals(7, number(items("count(*)", true)), "the outcome stays");
        assertNotEquals(0,
                number("select count(*) from audit_entry where act = 'duel.ideasGrouped' and subject in (select id from idea_group where question_id = '" + question + "')"));
        assertNotEquals(0,
                number("select count(*) from audit_entry where act = 'duel.ideasUngrouped' and subject in (select id from idea_group where question_id = '" + question + "')"));
        assertEquals(0, number("select count(*) from audit_entry where act like 'duel.idea%roup%' and detail ~ '[^0-9]'"), "no text in the log");
        assertEquals(1, number("select count(*) from audit_entry where act = 'ballot.sealed' and subject = '" + question + "'"));
    }

    /* ---------- looking and pressing */

    private void published(Person chair) {
        chair.tap("a[href*='/report/publish?']");
        Eventually.count(0, chair.page().locator(".stack .note-good"));
        chair.tap("[data-opens=publish-dialog]");
        chair.page().locator("#publish-dialog button[type=submit]").click();
        Eventually.count(2, chair.see(".stack .note-good").locator("p"), "when, and where to read it");
    }

    /** Given another title since, a theme has its old one in the public copy. */
    private void publicCopyStays(Person chair, String report) {
        chair.go(report.replace("/report/report?", "/report/publish?"));
        Eventually.count(3, chair.see(".stack .note-good").locator("p"), "says that the result has changed");
        look(chair, "groups-publish");
        assertTrue(chair.page().locator(".preview").innerText().contains("Uusi otsikko"));
        chair.tap(".stack .note-good a");
        chair.see(".themes");
        assertTrue(chair.page().url().contains("/public/report?"));
        assertFalse(chair.page().locator("main").innerText().contains("Uusi otsikko"));
    }

    /** The report has themes with their ideas; two of them are compared by what is left after sealing, a theme and its own idea are not. */
    private void reported(Person chair) throws SQLException {
        String report = "/report/report?stage=" + text("select stage_id from question where id = '" + question + "'");
        chair.go(report);
        look(chair, "groups-report");
        Eventually.count(3, chair.page().locator(".themes > ol > li"));
        Eventually.count(6, chair.page().locator(".themes > ol > li li"));
        Eventually.count(1, chair.page().locator(".stays:not(.known)"));
        assertTrue(chair.page().locator(".bands").first().locator("li").count() >= 2, "what is in, open and out of the first k");
        String idea = text(items("string_agg(i.source_id::text, ',') filter (where i.within_id is not null)", false)).split(",")[0];
        String theme = text("select i.within_id from outcome_item i where i.source_id = '" + idea + "' and i.within_id is not null");
        chair.page().locator("a[href*='/report/compare?']").first().click();
        chair.page().waitForURL("**/report/compare?**");
        look(chair, "groups-compare");
        Eventually.count(1, chair.page().locator(".sentence"));
        Eventually.count(3, chair.page().locator("#one optgroup").first().locator("option"));
        String compare = "/report/compare?question=" + question;
        chair.go(compare + "&one=" + theme + "&other=" + idea);
        assertTrue(chair.see(".note-warn p").innerText().startsWith("Tanken hör till det temat"));
        assertEquals(404, status(chair, compare + "&one=" + theme + "&other=" + question));
        publicCopyStays(chair, report);
    }

    private void look(Person person, String name) {
        int width = person.page().viewportSize().width;
        for (int each : width > 400 ? new int[]{320, 375, width} : new int[]{320, width}) {
            person.page().setViewportSize(each, 800);
            person.picture(name);
            assertTrue(Accessibility.fits(person.page()), name + " at " + each + " px scrolls sideways");
        }
        assertEquals(List.of(), Accessibility.violations(person.page()));
    }

    private static void press(Person person, Locator button) {
        person.page().waitForNavigation(button::click);
    }

    private static int groups(Person person) {
        return person.page().locator(".idea-group").count();
    }

    /* ---------- calls */

    private String api(Person person) {
        return everything.stack().url() + "/" + person.council() + "/api/duel/";
    }

    private int status(Person person, String path) {
        return person.context().request().get(everything.stack().url() + "/" + person.council() + path).status();
    }

    private APIResponse post(Person person, String path, JsonObject body) {
        return person.context().request().post(api(person) + path, RequestOptions.create().setData(body.toString()).setHeader("Content-Type", "application/json"));
    }

    private static JsonObject json(APIResponse response) {
        return Json.createReader(new StringReader(response.text())).readObject();
    }

    private static JsonObject answer(JsonObject task) {
        List<JsonObject> ideas = task.getJsonArray("ideas").getValuesAs(JsonObject.class).stream()
                .sorted(Comparator.comparing(idea -> idea.getString("text"))).toList();
        return Json.createObjectBuilder().add("token", task.getString("token")).add("signature", task.getString("signature"))
                .add("ideas", Json.createArrayBuilder(task.getJsonArray("ideas").stream().map(idea -> idea.asJsonObject().getString("id")).toList()))
                .add("verdict", "CHOSEN").add("best", ideas.get(0).getString("id")).add("least", ideas.get(ideas.size() - 1).getString("id"))
                .add("turn", 0).add("want", 0).build();
    }

    /* ---------- what is stored */

    private String items(String what, boolean grouped) {
        return "select " + what + " from outcome_item i join outcome o on o.id = i.outcome_id where o.question_id = '" + question
                + "' and i.grouped = " + grouped;
    }

    private long revision() throws SQLException {
        return number("select revision from outcome where question_id = '" + question + "'");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
            try (ResultSet row = owner.createStatement().executeQuery(query)) {
                assertTrue(row.next(), query);
                String found = row.getString(1);
                owner.commit();
                return found;
            }
        }
    }
}
