package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.SealedRows;
import jakarta.json.Json;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Prioritising as councillors do it: with one thumb, by the keyboard alone, with a login that ends in the middle, to the end of the minutes
 * that were promised; in both formats within one question.
 */
@ExtendWith(RunningSopu.class)
class PrioritisingIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final List<String> FIRST = List.of("Kuuntelemme toisen loppuun", "Esityslistat tulevat ajoissa", "Puheenvuorot ovat lyhyitä");
    /** Whichever four of these and the first are drawn, they are as long as ideas mostly are. */
    private static final List<String> LATER = List.of("Kiitämme tehdystä työstä ääneen", "Kokous päättyy viimeistään kello 21",
            "Jokaisella on rohkeus muuttaa mielensä", "Lautakuntien työ näkyy valtuustolle", "Uusi valtuutettu saa perehdyttäjän");
    private static final List<String> LONG = List.of(
            "Päätösten perustelut kirjataan niin, että asukas ymmärtää ne ilman selitystä", "Valtuustoryhmät sopivat isoista linjoista ennen kokousta",
            "Asukkaat kuulevat päätöksistä ensin meiltä eivätkä lehdestä",
            "Talouden tilanne kerrotaan kuukausittain selvillä luvuilla ja vertailu edelliseen vuoteen aina mukana, jotta muutoksen huomaa heti");

    private Everything everything;
    private ChairsDesk chair;
    private String stage;
    private String question;

    @Test
    void aQuestionFromTheFirstDuelToTheEndOfTheMinutes(Everything running) throws SQLException {
        everything = running;
        try (ChairsDesk desk = ChairsDesk.of(everything, COUNCIL, "aino.lehto", "fi")) {
            chair = desk;
            chair.startFromTemplate();
            chair.stage(0);
            stage = chair.person().page().url().replaceAll(".*stage=", "");
            chair.open();
            question = chair.person().go("/duel/prioritise?stage=" + stage).locator(".step").first().getAttribute("data-question");
            FIRST.forEach(this::seed);
            withOneThumb("eero.niskanen");
            LONG.forEach(this::seed);
            byKeyboardAlone("helmi.ranta");
            withALoginThatEnds("kalle.vuorela");
            toTheEndOfTheMinutes("liisa.aaltonen");
            seenFromTheDesk(false);
            withAConnectionThatBreaks("mikko.harju");
            withAPause("sanni.koskela");
            aQuarterOfAnHourPasses();
            seenFromTheDesk(true);
            chair.stage(0);
            chair.closeAndRead();
            assertEquals("BEST_WORST,DUEL", text("select string_agg(distinct format, ',' order by format) from pair_count where question_id = '" + question + "'"));
        }
    }

    /* ---------- the steps */

    /** Home, one tap, one tap: the first duel is answered. Then more ideas have come, and four at a time are asked. */
    private void withOneThumb(String voter) {
        try (Person person = login(voter, Screen.PHONE)) {
            Page page = person.page();
            begin(person);
            Eventually.count(2, page.locator("#task .choice"), "with three ideas it is a duel");
            fine(person, "prioritise-duel");
            String before = texts(page);
            page.locator("#task .choice").first().tap();
            Eventually.holds(page, () -> !texts(page).equals(before));
            LATER.forEach(this::seed);
            begin(person);
            while (page.locator("#task .choice").count() > 0) {
                // what was given before that comes first, in its order, on whatever page
                String given = texts(page);
                page.waitForTimeout(300);
                page.locator("#task .choice").first().tap();
                Eventually.holds(page, () -> !texts(page).isEmpty() && !texts(page).equals(given));
            }
            Eventually.count(4, page.locator("#task .option"), "four are asked as soon as there are enough");
            fine(person, "prioritise-four");
            assertTrue(((Number) page.evaluate("() => Math.min(...[...document.querySelectorAll('#task .mark, #foot button')].map(b => b.getBoundingClientRect().height))"))
                    .doubleValue() >= 44);
            page.setViewportSize(320, 640);
            fine(person, "prioritise-four");
            page.setViewportSize(375, 760);
            oneOnlyInEachMark(page);
            assertTrue(inSight(page), "the question, four ideas and what can be done with them are on one screen");
            fine(person, "prioritise-four-best");
            undoneBeforeAndAfter(page);
            four(page);
            complaintsOf(person);
        }
    }

    /** The same idea cannot be both, and no two ideas can be the best; a second press takes the mark off. */
    private static void oneOnlyInEachMark(Page page) {
        Locator options = page.locator("#task .option");
        options.nth(1).locator(".mark-least").tap();
        options.nth(1).locator(".mark-best").tap();
        options.nth(2).locator(".mark-best").tap();
        assertEquals(List.of("false", "false", "true", "false"), pressed(page, ".mark-best"));
        assertEquals(List.of("false", "false", "false", "false"), pressed(page, ".mark-least"));
        options.nth(2).locator(".mark-best").tap();
        assertEquals(List.of("false", "false", "false", "false"), pressed(page, ".mark-best"));
        options.nth(2).locator(".mark-best").tap();
    }

    private static void undoneBeforeAndAfter(Page page) {
        String task = texts(page);
        page.locator("#undo").tap();
        assertEquals(task, texts(page), "only the mark goes");
        assertFalse(pressed(page, ".mark-best").contains("true"));
        four(page);
        assertNotEquals(task, texts(page));
        ready(page);
        page.locator("#undo").tap();
        Eventually.holds(page, () -> texts(page).equals(task));
    }

    /** From home to a worded idea without a pointer, the focus in sight all along. */
    private void byKeyboardAlone(String voter) {
        try (Person person = login(voter, Screen.DESKTOP)) {
            Page page = person.page();
            tabTo(page, ".card-now a.btn[href*='/duel/prioritise']");
            page.keyboard().press("Enter");
            page.waitForURL("**/duel/prioritise?*");
            person.see("#compare");
            tabTo(page, "#compare");
            page.keyboard().press("Enter");
            person.see("#task .option");
            String first = texts(page);
            page.keyboard().press("1");
            assertEquals(List.of("true", "false", "false", "false"), pressed(page, ".mark-best"));
            page.keyboard().press("u");
            assertFalse(pressed(page, ".mark-best").contains("true"));
            page.keyboard().press("2");
            fine(person, "prioritise-keyboard");
            page.keyboard().press("4");
            Eventually.holds(page, () -> !texts(page).isEmpty() && !texts(page).equals(first));
            page.keyboard().press("u");
            Eventually.holds(page, () -> texts(page).equals(first));
            tabTo(page, "#task .option:nth-child(3) .mark-best");
            page.keyboard().press("Space");
            tabTo(page, "#task .option:nth-child(4) .mark-least");
            page.keyboard().press("Enter");
            Eventually.holds(page, () -> !texts(page).isEmpty() && !texts(page).equals(first));
            for (String key : List.of("s", "0")) {
                String before = texts(page);
                page.keyboard().press(key);
                Eventually.holds(page, () -> !texts(page).isEmpty() && !texts(page).equals(before));
            }
            tabTo(page, "#word");
            page.keyboard().press("Enter");
            page.keyboard().type("Puhumme toisistamme hyvää 1 2 3 u s 0");
            tabTo(page, "#send");
            page.keyboard().press("Enter");
            page.locator("#mine .idea p").filter(new Locator.FilterOptions().setHasText("Puhumme toisistamme")).waitFor();
            complaintsOf(person);
        }
    }

    /** The login ends while an answer and an idea are under way: nothing is lost, and after logging in beside, everything goes on. */
    private void withALoginThatEnds(String voter) throws SQLException {
        try (Person person = login(voter, Screen.PHONE)) {
            Page page = person.page();
            begin(person);
            long ballots = answers() + 1;
            four(page);
            page.locator("#word").click();
            page.locator("#idea-fi").fill("Sovimme erimielisyydet kahvilla");
            assertEquals(ballots, ballots(ballots, page));
            // the time of the login is over; what the browser keeps of the person is there
            person.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(KnownBrowsers.LOGIN + COUNCIL));
            four(page);
            person.see("#trouble .note");
            assertTrue(page.locator("#trouble").innerText().contains("Kirjautumisesi on päättynyt"), page.locator("#trouble").innerText());
            page.locator("#send").click();
            Eventually.holds(page, () -> page.locator("#trouble").innerText().contains("kun olet taas kirjautunut"));
            assertEquals("Sovimme erimielisyydet kahvilla", page.locator("#idea-fi").inputValue());
            assertEquals(ballots, answers());
            person.picture("prioritise-login-ended");
            assertEquals(List.of(), Accessibility.violations(page));
            Page beside = person.context().waitForPage(() -> page.locator("#trouble a").click());
            beside.waitForLoadState();
            if (beside.locator("#username").count() > 0) {
                beside.locator("#username").fill(voter);
                beside.locator("#password").fill(everything.stack().password());
                beside.locator("#kc-login").click();
            }
            beside.waitForURL(Pattern.compile(Pattern.quote(everything.stack().url() + "/" + COUNCIL + "/") + ".*"));
            beside.close();
            Eventually.holds(page, () -> page.locator("#trouble .note").count() == 0);
            page.locator("#mine .idea p").filter(new Locator.FilterOptions().setHasText("kahvilla")).waitFor();
            assertEquals(ballots + 1, ballots(ballots + 1, page), "the answer and the idea went by themselves");
        }
    }

    /** The minutes are told when they are over, and once more when one goes on beyond all of them; nobody is made to stop. */
    private void toTheEndOfTheMinutes(String voter) {
        try (Person person = login(voter, Screen.PHONE)) {
            Page page = person.page();
            begin(person);
            Map<String, Integer> asked = secondsAsked(page);
            int promised = asked.values().stream().mapToInt(Integer::intValue).sum();
            used(person, asked.get(question) - 1);
            person.see("#task .option");
            page.locator("#question").click();
            Eventually.holds(page, () -> usedNow(page) >= asked.get(question));
            four(page);
            person.see("#task .ask-done");
            assertTrue(page.locator("#task").innerText().contains("luvattu aika"), page.locator("#task").innerText());
            fine(person, "prioritise-minutes");
            page.locator("[data-does=more]").click();
            person.see("#task .option");
            used(person, promised - 1);
            page.locator("[data-does=more]").click();
            person.see("#task .option");
            page.locator("#question").click();
            Eventually.holds(page, () -> person.wasTold("Luvattu aika"));
            assertTrue(page.locator("#used-text").innerText().contains("luvattu"));
            fine(person, "prioritise-over");
            four(page);
            assertTrue(page.locator("#task .option").count() > 0, "who wants to go on goes on");
            complaintsOf(person);
        }
    }

    /** As if the question had been looked at for so long. Said at a page whose clock does not say something else in the same moment. */
    private void used(Person person, int seconds) {
        Page page = person.page();
        String here = page.url();
        person.go("/");
        page.evaluate("async ([script, question, seconds]) => (await import(script)).own.set('duel|seconds|' + question, String(seconds))",
                List.of(ownScript(page), question, seconds));
        page.navigate(here);
    }

    /** How long each question takes with the ideas that there are, as the server tells whoever is asked. */
    @SuppressWarnings("unchecked")
    private Map<String, Integer> secondsAsked(Page page) {
        return (Map<String, Integer>) page.evaluate("async address => Object.fromEntries((await (await fetch(address)).json()).map(part => [part.question, part.seconds]))",
                "/" + COUNCIL + "/api/process/stages/" + stage + "/mine");
    }

    private int usedNow(Page page) {
        return Integer
                .parseInt(page.evaluate("async ([script, question]) => (await import(script)).own.get('duel|seconds|' + question)", List.of(ownScript(page), question)).toString());
    }

    private static String ownScript(Page page) {
        return page.locator("script[src$='/own.js']").first().getAttribute("src");
    }

    /** An answer that could not be sent may have arrived all the same: undoing it tells the server too. */
    private void withAConnectionThatBreaks(String voter) throws SQLException {
        try (Person person = login(voter, Screen.PHONE)) {
            Page page = person.page();
            begin(person);
            long ballots = answers() + 1;
            four(page);
            assertEquals(ballots, ballots(ballots, page));
            String task = texts(page);
            person.context().setOffline(true);
            four(page);
            person.see("#trouble .note");
            page.locator("#undo").click();
            Eventually.holds(page, () -> texts(page).equals(task));
            Request undo = page.waitForRequest(request -> request.url().endsWith("/answers/taken-back"), () -> person.context().setOffline(false));
            assertEquals(200, undo.response().status());
            Eventually.holds(page, () -> page.locator("#trouble .note").count() == 0);
            assertEquals(ballots, answers());
            four(page);
            assertEquals(ballots + 1, ballots(ballots + 1, page), "answered anew");
        }
    }

    /** The time that travels with an answer is the time the task was looked at; five minutes' pause are not in it. */
    private void withAPause(String voter) {
        try (Person person = Person.login(everything, COUNCIL, voter, "sv", Screen.PHONE)) {
            Page page = person.page();
            page.clock().install();
            begin(person);
            fine(person, "prioritise-four-sv");
            page.clock().fastForward(1500);
            int looked = millis(page);
            assertTrue(looked >= 1500 && looked < 60_000, "looked at for " + looked + " ms");
            page.clock().fastForward("05:00");
            int afterAPause = millis(page);
            assertTrue(afterAPause > 0 && afterAPause < 60_000, "looked at for " + afterAPause + " ms");
        }
    }

    private static int millis(Page page) {
        Request answer = page.waitForRequest(request -> request.method().equals("POST") && request.url().endsWith("/answers"), () -> four(page));
        return Json.createReader(new StringReader(answer.postData())).readObject().getInt("millis");
    }

    /** Those who run the process see how it goes: nothing below five people, and never which idea. */
    private void seenFromTheDesk(boolean enoughPeople) {
        Person person = chair.person();
        Page page = person.go("/duel/ideas?question=" + question);
        Locator going = person.see("section[aria-labelledby=going]");
        String text = going.innerText();
        if (!enoughPeople) {
            assertTrue(text.contains("vähintään 5") && text.contains("15 minuutin välein"), text);
            Eventually.count(0, going.locator("svg.evenness, .numbers"));
            return;
        }
        long bars = going.locator("svg.evenness rect").count();
        assertEquals(page.locator(".idea:not(.is-hidden)").count(), bars, "a bar for each idea");
        assertTrue(bars >= FIRST.size() + LATER.size() + LONG.size());
        assertTrue(FIRST.stream().noneMatch(text::contains) && LATER.stream().noneMatch(text::contains) && LONG.stream().noneMatch(text::contains), text);
        assertEquals("5", going.locator(".numbers dd").first().innerText().split("\\s")[0]);
        fine(person, "ideas-progress");
        page.setViewportSize(375, 760);
        fine(person, "ideas-progress");
        page.setViewportSize(1280, 900);
        complaintsOf(person);
    }

    /** The clock comes round each minute. What is told is at most some seconds behind what is stored. */
    private void aQuarterOfAnHourPasses() throws SQLException {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
            assertEquals(1, owner.createStatement().executeUpdate("update stage_step set taken_at = taken_at - interval '15 minutes' where stage_id = '" + stage + "'"));
            owner.commit();
        }
        Page page = chair.person().go("/duel/ideas?question=" + question);
        Eventually.holds(page, () -> {
            page.waitForTimeout(500);
            page.reload();
            return page.locator("svg.evenness").count() > 0;
        }, Duration.ofSeconds(90));
    }

    /* ---------- hands and eyes */

    /** How many ballots there are, once there are so many. */
    private long ballots(long awaited, Page page) {
        Eventually.holds(page, () -> answers() >= awaited);
        return answers();
    }

    private long answers() {
        return SealedRows.answers(everything.stack(), COUNCIL, "true");
    }

    private Person login(String user, Screen screen) {
        return Person.login(everything, COUNCIL, user, "fi", screen);
    }

    private void begin(Person person) {
        person.go("/");
        person.tap(".card-now a.btn[href*='/duel/prioritise']");
        CouncillorsPhone.pastWords(person.page());
        person.see("#task .option, #task .choice");
    }

    /** Answers best and least of four by two taps. */
    private static void four(Page page) {
        String before = texts(page);
        ready(page);
        page.locator("#task .option").nth(0).locator(".mark-best").click();
        page.locator("#task .option").nth(3).locator(".mark-least").click();
        Eventually.holds(page, () -> !texts(page).equals(before));
    }

    /** What has just come in takes no press for a moment, lest a double tap answers it. */
    private static void ready(Page page) {
        Eventually.count(0, page.locator(".is-new"));
    }

    private static String texts(Page page) {
        return String.join("|", page.locator("#task .option > p, #task .choice").allInnerTexts());
    }

    private static List<String> pressed(Page page, String mark) {
        return page.locator("#task " + mark).all().stream().map(button -> button.getAttribute("aria-pressed")).toList();
    }

    /** Whether everything of the task is seen without scrolling, once the page's head has been left behind. */
    private static boolean inSight(Page page) {
        return Boolean.TRUE.equals(page.evaluate(
                "() => document.getElementById('foot').getBoundingClientRect().bottom <= window.innerHeight && document.getElementById('question').getBoundingClientRect().top >= 0 "
                        + "&& [...document.querySelectorAll('#task .option')].every(one => one.getBoundingClientRect().bottom <= document.getElementById('foot').getBoundingClientRect().top)"));
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                assertEquals(true,
                        page.evaluate("() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }"),
                        "the focus is not seen on " + selector);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by Tab to " + selector);
    }

    private static void fine(Person person, String name) {
        person.picture(name);
        assertEquals(List.of(), Accessibility.violations(person.page()), name);
        assertTrue(Accessibility.fits(person.page()), name + " scrolls sideways");
    }

    private static void complaintsOf(Person person) {
        assertEquals(List.of(), person.complaints());
    }

    private void seed(String idea) {
        assertEquals(200, chair.person().context().request().post(everything.stack().url() + "/" + COUNCIL + "/api/duel/questions/" + question + "/seeds",
                RequestOptions.create().setHeader("Content-Type", "application/json")
                        .setData(Json.createObjectBuilder().add("token", UUID.randomUUID().toString()).add("fi", idea).build().toString()))
                .status());
    }

    private String text(String query) throws SQLException {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
            try (ResultSet row = owner.createStatement().executeQuery(query)) {
                assertTrue(row.next(), query);
                return row.getString(1);
            }
        }
    }
}
