package fi.sopu.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Pictures;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forty people in five units measure twice: an own instrument, phones, a unit that is too small, and changes that can and can not be told. */
@ExtendWith(RunningSopu.class)
class MeasuringIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Where mail to them goes. */
    private static final String HOME = "@mittala.example";
    /** People of each unit; the last is too small. */
    private static final Map<String, Integer> UNITS = new LinkedHashMap<>();
    static {
        UNITS.put("Hoito / Vastaanotto", 10);
        UNITS.put("Hoito / Kotihoito", 10);
        UNITS.put("Hoito / Neuvola", 8);
        UNITS.put("Tuki / Laboratorio", 8);
        UNITS.put("Tuki / Hallinto", 4);
    }

    private Everything everything;
    private OwnCouncil council;
    private Page desk;
    private final Random chance = new Random(7);
    private final Map<String, List<String>> people = new LinkedHashMap<>();

    @Test
    void twoRoundsOfOneMeasurement(Everything running) throws Exception {
        everything = running;
        council = OwnCouncil.found(everything, "mittala");
        UNITS.forEach(this::unit);
        makeTree();
        desk = council.browse(council.enter(council.member("Vetäjä", Role.CHAIR)));
        desk.setViewportSize(1280, 800);
        makeInstrument();
        String process = startProcess();
        List<String> stages = council.read("select id::text from stage where process_id = '" + process + "' order by position");
        List<String> questions = stages.stream().map(stage -> council.read("select id::text from question where stage_id = '" + stage + "'").get(0)).toList();
        for (String stage : stages) {
            chooseInstrument(stage);
        }
        desk.navigate(council.url("/survey/round?question=" + questions.get(0)));
        assertTrue(desk.locator("main").innerText().contains("10 henkilöä: noin"), desk.locator("main").innerText());
        assertTrue(desk.locator("main").innerText().contains("Alle 5 henkilöä"), desk.locator("main").innerText());
        looksWell(desk, "measure-foreseen");

        press(stages.get(0), "run:open");
        press(stages.get(1), "run:open");
        assertEquals(List.of("1"), council.read("select count(*)::text from measured_round"), "two rounds of a series are not open beside each other");
        onThePhone(stages.get(0), people.get("Vastaanotto").get(0));
        byALinkInAMail(stages.get(0));
        answer(questions.get(0), 0);
        press(stages.get(0), "run:close");
        theFirstResult(stages.get(0), questions.get(0));

        press(stages.get(1), "run:open");
        answer(questions.get(1), 1);
        press(stages.get(1), "run:close");
        theSecondResult(questions.get(1));

        // the keys of the rounds and of their pairs are gone with the series
        desk.navigate(council.url("/process/plan?process=" + process));
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Arkistoija", Role.CHAIR)));
        chair.press(chair.open(council.url("/process/plan?process=" + process)).button(button -> button.name().endsWith(":archive")));
        assertEquals(List.of("0"), council.read("select count(*)::text from kept_answers"));
        assertEquals(List.of("SEALED", "SEALED", "SEALED", "SEALED", "SEALED"), council.read("select state from ballot_box order by id"));
        desk.context().close();
    }

    private void unit(String path, int size) {
        String name = path.replaceAll(".* / ", "");
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID member = council.member(name + i, Role.COUNCILLOR);
            council.write("update member set email = ? where id = ?", address(name, i), member);
            sessions.add(council.enter(member));
        }
        people.put(name, sessions);
    }

    private static String address(String unit, int place) {
        return unit.toLowerCase(Locale.ROOT) + place + HOME;
    }

    /** The administrator pastes who is where, and one of them, who has no work account, is let in by links. */
    private void makeTree() {
        Page admin = council.browse(council.enter(council.member("Hallitsija", Role.REGIONAL_ADMIN)));
        StringBuilder file = new StringBuilder("Sähköposti;Yksikkö");
        UNITS.forEach((path, size) -> IntStream.range(0, size).forEach(i -> file.append('\n').append(address(path.replaceAll(".* / ", ""), i)).append(';').append(path)));
        admin.navigate(council.url("/unit/files"));
        admin.locator("[id='upload:pasted']").fill(file.toString());
        admin.locator("[id='upload:take']").click();
        admin.waitForURL("**/unit/file?id=*");
        admin.locator("[id='choices:making']").check();
        admin.locator("[id='choices:choose']").click();
        admin.getByText("Hoito / Vastaanotto", new Page.GetByTextOptions().setExact(true)).first().waitFor();
        admin.locator("[data-opens=sure]").click();
        admin.locator("[id='apply:do']").click();
        admin.locator(".note-good").waitFor();
        assertEquals(List.of("7 40"), council.read("select (select count(*) from unit) || ' ' || (select count(*) from unit_seat)"));
        admin.navigate(council.url("/identity/members?q=Vastaanotto1"));
        admin.locator("a:has-text('Vastaanotto1')").click();
        admin.locator("[id='way:let']").click();
        Eventually.text(admin.locator("#messages"), "jokaisessa viestissä on linkki");
        admin.context().close();
    }

    /** From the mail to the first statement without an account: a tap, and an answer that is sealed as anybody's. */
    private void byALinkInAMail(String stage) throws Exception {
        String whom = address("Vastaanotto", 1);
        council.write("update tiding set due_at = '2026-01-01'");
        Eventually.holds(desk, () -> council.read("select id::text from tiding where due_at < now()").isEmpty());
        council.write("update mail set next_at = '2026-01-01' where state = 'DUE'");
        council.write("insert into mail_due (tenant_id, next_at, id) values (?, '2026-01-01', ?)", council.tenant(), UUID.randomUUID());
        Eventually.holds(desk, () -> !everything.stack().mailbox().to(whom).isEmpty());
        Matcher link = Pattern.compile("https?://\\S+/public/come\\?\\S+").matcher(Mailbox.found(everything.stack().mailbox().to(whom).get(0), "text/plain"));
        assertTrue(link.find());
        Page page = everything.browser().newContext(new Browser.NewContextOptions().setViewportSize(375, 667)).newPage();
        page.navigate(link.group());
        page.locator("[id='come:go']").click();
        page.waitForURL("**/survey/answer?stage=" + stage);
        Eventually.holds(page, () -> page.locator(".dimension:visible input").first().isEnabled());
        page.locator(".dimension:visible .statement").nth(0).locator(".level").nth(2).click();
        Eventually.text(page.locator(".dimension:visible .verdict-state"), "Tallennettu");
        // gone on with by the account of the same person, as if nothing had been between
        Page account = council.browse(people.get("Vastaanotto").get(1));
        account.navigate(council.url("/survey/answer?stage=" + stage));
        Eventually.text(account.locator("#measure-progress"), "1/4 väittämää");
        account.context().close();
        page.context().close();
    }

    private void makeInstrument() {
        desk.navigate(council.url("/survey/instruments"));
        looksWell(desk, "measure-instruments");
        desk.locator("[id='new:nameFi']").fill("Oma mittari");
        desk.locator("[id='new:nameSv']").fill("Eget instrument");
        desk.locator("#new button[type=submit]").click();
        desk.waitForURL("**/survey/instrument?id=*");
        assertTrue(desk.locator("main").innerText().contains("Mittarissa ei ole vielä ulottuvuuksia"));
        for (int d = 0; d < 2; d++) {
            desk.locator("button[id$=addDimension]").click();
            Eventually.count(d + 1, desk.locator("section.card[aria-labelledby^=dim-]"));
            Locator dimension = desk.locator("section.card[aria-labelledby^=dim-]").nth(d);
            dimension.locator("button[id$=addStatement]").click();
            Eventually.count(2, desk.locator("section.card[aria-labelledby^=dim-]").nth(d).locator(".statement-edit"));
        }
        for (int d = 0; d < 2; d++) {
            Locator dimension = desk.locator("section.card[aria-labelledby^=dim-]").nth(d);
            dimension.locator("textarea[id$=':nameFi']").fill(d == 0 ? "Suunta" : "Apu");
            dimension.locator("textarea[id$=':nameSv']").fill(d == 0 ? "Riktning" : "Hjälp");
            for (int s = 0; s < 2; s++) {
                dimension.locator("textarea[id$=':textFi']").nth(s).fill("Väittämä " + d + s);
                dimension.locator("textarea[id$=':textSv']").nth(s).fill("Påstående " + d + s);
            }
            dimension.locator("input[id$=reversed]").nth(1).check();
        }
        desk.locator("select[id$=smallest]").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("0,3 askelta"));
        desk.locator("textarea[id='instrument:whyFi']").fill("Pienempi ei näkyisi arjessa.");
        desk.locator("textarea[id='instrument:openFi']").fill("Mitä muuttaisit ensin?");
        desk.locator("textarea[id='instrument:openSv']").fill("Vad skulle du ändra först?");
        looksWell(desk, "measure-instrument");
        desk.locator("button[id='instrument:save']").click();
        Eventually.holds(desk, () -> desk.locator("#messages").innerText().contains("Mittari on tallennettu."));
        assertEquals("0.3", desk.locator("select[id$=smallest]").inputValue());
        assertEquals("Pienempi ei näkyisi arjessa.", desk.locator("textarea[id='instrument:whyFi']").inputValue());
        assertEquals(4, desk.locator("textarea[id$=':textFi']").count());
        assertEquals("Väittämä 11", desk.locator("textarea[id$=':textFi']").nth(3).inputValue());
    }

    private String startProcess() {
        desk.navigate(council.url("/process/start?from=MEASURING"));
        desk.locator("[id='start:go']").click();
        desk.waitForURL("**/process/plan?process=*");
        return desk.url().replaceAll(".*process=", "").substring(0, 36);
    }

    private void chooseInstrument(String stage) {
        desk.navigate(council.url("/process/edit?stage=" + stage));
        desk.evaluate("() => document.querySelectorAll('main details').forEach(e => e.open = true)");
        desk.locator("select[id$=instrument]").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Oma mittari"));
        desk.locator("button[id='edit:save']").click();
        desk.waitForURL("**/process/plan?process=*");
        assertEquals(1, council.read("select id::text from question where stage_id = '" + stage + "' and asks_by is not null").size());
    }

    private void press(String stage, String button) {
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Painaja", Role.CHAIR)));
        chair.press(chair.open(council.url("/process/stage?stage=" + stage)).button(one -> one.name().equals(button)));
    }

    /** One dimension on a screen, left in the middle and gone on with, by the keyboard too. */
    private void onThePhone(String stage, String session) {
        Page page = council.browse(session);
        page.setViewportSize(375, 667);
        page.navigate(council.url("/"));
        page.locator(".card-now a.btn").first().click();
        page.waitForURL("**/survey/answer?stage=" + stage);
        Eventually.count(1, page.locator(".dimension:visible"));
        Eventually.holds(page, () -> page.locator(".dimension:visible input").first().isEnabled());
        assertEquals("Suunta", page.locator(".dimension:visible h2").innerText());
        looksWell(page, "measure-phone");
        page.locator(".dimension:visible .statement").nth(0).locator(".level").nth(3).click();
        Eventually.text(page.locator("#measure-progress"), "1/4 väittämää");
        Eventually.text(page.locator(".dimension:visible .verdict-state"), "Tallennettu");
        page.navigate(council.url("/"));
        page.navigate(council.url("/survey/answer?stage=" + stage));
        Eventually.text(page.locator("#measure-progress"), "1/4 väittämää");
        assertTrue(page.locator(".dimension:visible .statement").nth(0).locator("input[value='4']").isChecked());
        // by the keyboard: to the second statement's first answer, two further, and on
        page.locator(".dimension:visible .statement").nth(1).locator("input").first().focus();
        page.keyboard().press("ArrowRight");
        Eventually.text(page.locator("#measure-progress"), "2/4 väittämää");
        page.locator("#measure-next").focus();
        page.keyboard().press("Enter");
        Eventually.text(page.locator(".dimension:visible h2"), "Apu");
        assertEquals("Apu", page.evaluate("() => document.activeElement.textContent"), "a reader hears where it is");
        page.locator("#measure-next").click();
        Eventually.text(page.locator(".dimension:visible h2"), "Mitä muuttaisit ensin?");
        page.locator("#words").fill("Vähemmän\nkokouksia");
        looksWell(page, "measure-words");
        pressed(page, page.locator("#measure-next"));
        Eventually.holds(page, () -> page.locator("#measure-done").isVisible());
        assertTrue(page.locator("#measure-missing-text").innerText().contains("2"), page.locator("#measure-missing-text").innerText());
        page.locator("[data-again]").click();
        Eventually.text(page.locator(".dimension:visible h2"), "Apu");
        for (int s = 0; s < 2; s++) {
            page.locator(".dimension:visible .statement").nth(s).locator(".level").nth(s == 0 ? 3 : 5).click();
        }
        page.locator("#measure-next").click();
        Eventually.holds(page, () -> "Vähemmän\nkokouksia".equals(page.locator("#words").inputValue()));
        Eventually.text(page.locator(".dimension:visible .verdict-state"), "Tallennettu");
        page.locator("#measure-next").click();
        Eventually.holds(page, () -> page.locator("#measure-done").isVisible() && !page.locator("#measure-missing").isVisible());
        looksWell(page, "measure-done");
        page.navigate(council.url("/"));
        Eventually.text(page.locator(".card-now .task-status, .card .task-status").first(), "Kiitos, olet vastannut.");
        page.context().close();
    }

    /** Everybody answers as a phone does: the reception and home care become better in the second round, the others hardly. */
    private void answer(String question, int round) {
        String instrument = council.read("select instrument_id::text from measured_round where id = '" + question + "'").get(0);
        List<String> dimensions = council.read("select lasting::text from instrument_dimension where instrument_id = '" + instrument + "' order by position");
        people.forEach((unit, sessions) -> {
            boolean better = round == 1 && (unit.equals("Vastaanotto") || unit.equals("Kotihoito"));
            for (String session : sessions) {
                for (String dimension : dimensions) {
                    int one = Math.min(5, 2 + chance.nextInt(2) + (better ? 2 : 0));
                    int other = 6 - Math.min(5, 2 + chance.nextInt(2) + (better ? 2 : 0));
                    assertEquals(200, put("/api/survey/answers/" + question + "/" + dimension, "{\"answer\": \"" + one + other + "\", \"turn\": 9}", session));
                }
            }
        });
        // in the first round four beside the one on the phone write something, in the second three: too few
        for (int i = 1; i <= (round == 0 ? 4 : 3); i++) {
            String text = round + " sanoja " + i;
            assertEquals(200, put("/api/survey/answers/" + question + "/words", "{\"answer\": \"" + text + "\", \"turn\": 1}", people.get("Neuvola").get(i)));
            assertEquals(200, put("/api/survey/answers/" + question + "/words", "{\"answer\": \"vanha\", \"turn\": 1}", people.get("Neuvola").get(i)), "a late one undoes nothing");
        }
        assertEquals(409, put("/api/survey/answers/" + question + "/words", "{\"answer\": \"" + "x".repeat(1001) + "\", \"turn\": 2}", people.get("Neuvola").get(5)));
        assertEquals(400, put("/api/survey/answers/" + question + "/" + dimensions.get(0), "{\"answer\": \"123\", \"turn\": 10}", people.get("Neuvola").get(0)),
                "three answers to two");
        assertEquals(400, put("/api/survey/answers/" + question + "/" + dimensions.get(0), "{\"answer\": \"19\", \"turn\": 10}", people.get("Neuvola").get(0)));
        assertEquals(404, put("/api/survey/answers/" + question + "/" + UUID.randomUUID(), "{\"answer\": \"12\", \"turn\": 10}", people.get("Neuvola").get(0)));
    }

    private int put(String path, String body, String session) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(council.url(path))).header("Cookie", session).header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void theFirstResult(String stage, String question) {
        assertEquals(List.of("0"), council.read("select count(*)::text from ballot"), "no single answer is left");
        assertEquals(List.of("0"), council.read("select count(*)::text from round_seat"), "nor who sat where");
        desk.navigate(council.url("/report/report?stage=" + stage));
        assertTrue(desk.locator("main").innerText().contains("Ulottuvuudet"), desk.locator("main").innerText());
        looksWell(desk, "measure-report");
        desk.locator("a[href*='/report/measured']").click();
        desk.waitForURL("**/report/measured?question=" + question);
        assertEquals(8, desk.locator("table.heat tbody tr").count(), "five units in two departments, and the whole");
        Locator small = desk.locator("table.heat tbody tr:has-text('Hallinto')");
        assertTrue(small.innerText().contains("ei kerrota erikseen"), small.innerText());
        assertEquals(2, small.locator("td.heat-0").count());
        long hidden = desk.locator("table.heat tbody tr:has(td.heat-0)").count();
        assertEquals(2, hidden, "four people, and the smallest of the others: else the four were what is left of the whole");
        assertEquals(0, desk.locator(".change").count(), "nothing to compare with yet");
        Locator words = desk.locator("section[aria-labelledby=words-title] li");
        assertEquals(Set.of("Vähemmän\nkokouksia", "0 sanoja 1", "0 sanoja 2", "0 sanoja 3", "0 sanoja 4"),
                Set.copyOf(words.locator("div").first().page().locator("section[aria-labelledby=words-title] li > div").allInnerTexts()));
        assertFalse(council.read("select string_agg(id::text, '') from measured_words").isEmpty());
        looksWell(desk, "measure-units");
        words.filter(new Locator.FilterOptions().setHasText("0 sanoja 2")).locator("[data-opens]").click();
        desk.locator("dialog[open] .btn-danger").click();
        Eventually.text(desk.locator("#messages"), "Vastaus on poistettu.");
        assertEquals(4, words.count());
        theUnits();
    }

    /** From the heat map to a unit, up to the whole, and down to one of which nothing is told. */
    private void theUnits() {
        desk.locator("table.heat a:text-is('Vastaanotto')").click();
        desk.waitForURL("**/report/unit?*");
        assertEquals("Vastaanotto", desk.locator("h1").innerText());
        assertEquals(2, desk.locator("table tbody tr").count());
        for (int dimension = 0; dimension < 2; dimension++) {
            List<Integer> answers = Stream.of(desk.locator("table tbody tr").nth(dimension).locator("td").nth(2).innerText().split(" · ")).map(Integer::valueOf).toList();
            assertEquals(5, answers.size());
            assertEquals(20, answers.stream().mapToInt(Integer::intValue).sum(), "ten people about two statements: " + answers);
            assertTrue(answers.get(0) + answers.get(3) + answers.get(4) == 0, "none but 2 and 3 was given, reversed ones turned round: " + answers);
        }
        assertTrue(desk.locator("svg.shares:visible").innerHTML().contains("%"), "how the answers are spread");
        assertFalse(desk.locator("main").innerText().contains("alfa"), "of all together alone");
        target();
        looksWell(desk, "measure-unit");
        desk.locator("a:has-text('Ylempi: Hoito')").click();
        Eventually.text(desk.locator("h1"), "Hoito");
        assertEquals(3, desk.locator("ul.rowlist a[href*='/report/unit']").count());
        desk.locator("a:has-text('Ylempi: Kaikki yhdessä')").click();
        Eventually.text(desk.locator("h1"), "Kaikki yhdessä");
        assertEquals(2, desk.locator("ul.rowlist a[href*='/report/unit']").count());
        desk.locator("details.more summary").click();
        assertTrue(desk.locator("details.more").innerText().contains("40 vastasi kaikkiin"), desk.locator("details.more").innerText());
        looksWell(desk, "measure-whole");
        desk.locator("ul.rowlist a:has-text('Tuki')").click();
        Eventually.text(desk.locator("h1"), "Tuki");
        desk.locator("ul.rowlist a:has-text('Hallinto')").click();
        Eventually.text(desk.locator("h1"), "Hallinto");
        assertTrue(desk.locator("main").innerText().contains("Tämän yksikön tulosta ei kerrota erikseen"), desk.locator("main").innerText());
        assertEquals(0, desk.locator("main svg.pic").count());
        looksWell(desk, "measure-unit-hidden");
    }

    /** What the unit develops is chosen on its page. */
    private void target() {
        desk.locator("a:has-text('Valitse kehittämiskohde')").click();
        desk.waitForURL("**/survey/target?*");
        assertEquals(List.of("Suunta", "Apu"), desk.locator("select[id$=dimension] option").allInnerTexts());
        desk.locator("[id='target:save']").click();
        Eventually.holds(desk, () -> desk.locator("body").innerText().contains("Kirjoita, mitä tehdään."));
        desk.locator("[id='target:whatFi']").fill("Viikkopalaveri joka maanantai");
        desk.locator("[id='target:who']").fill("Esihenkilö");
        looksWell(desk, "measure-target");
        desk.locator("[id='target:save']").click();
        desk.waitForURL("**/report/unit?*");
        assertTrue(desk.locator("#messages").innerText().contains("Kehittämiskohde on tallennettu."));
        assertTrue(desk.locator("section[aria-labelledby=chosen-title]").innerText().contains("valittu 1. kierroksella"));
    }

    private void theSecondResult(String question) {
        desk.navigate(council.url("/report/measured?question=" + question));
        Locator reception = desk.locator("table.heat tbody tr:has-text('Vastaanotto')");
        assertEquals(2, reception.locator(".change-BETTER").count(), reception.innerHTML());
        assertTrue(desk.locator(".change-CANNOT_TELL, .change-SAME").count() > 0, "not everything has become better: " + desk.locator("table.heat").innerText());
        assertFalse(desk.locator("table.heat").innerHTML().contains("NaN"));
        assertTrue(desk.locator("section[aria-labelledby=words-title]").innerText().contains("niitä on liian vähän"));
        assertEquals(List.of("0"), council.read("select count(*)::text from measured_words where words like '1 sanoja%'"), "three are too few");
        looksWell(desk, "measure-change");
        assertTrue(desk.locator("main").innerText().contains("vähintään 0,3 askelta. Pienempi ei näkyisi arjessa."), desk.locator("main").innerText());
        desk.setViewportSize(375, 667);
        looksWell(desk, "measure-change-phone");
        desk.locator("table.heat a:text-is('Vastaanotto')").click();
        desk.waitForURL("**/report/unit?*");
        assertTrue(desk.locator("table tbody").innerText().contains("Parempi"), desk.locator("table tbody").innerText());
        Locator chosen = desk.locator("section[aria-labelledby=chosen-title]");
        assertTrue(chosen.innerText().contains("Viikkopalaveri joka maanantai") && chosen.innerText().contains("Parempi"), chosen.innerText());
        looksWell(desk, "measure-unit-phone");
        chosen.locator("a:has-text('merkitse tehdyksi')").click();
        desk.waitForURL("**/survey/target?*");
        desk.locator("[id='target:done']").check();
        desk.locator("[id='target:save']").click();
        desk.waitForURL("**/report/unit?*");
        assertTrue(chosen.innerText().contains("Tehty "), chosen.innerText());
        desk.navigate(council.url("/report/measured?question=" + question + "&lang=sv"));
        assertEquals("Resultatet enhet för enhet", desk.locator("h1").innerText());
        assertTrue(desk.locator("table.heat").innerText().contains("Riktning") || desk.locator("table.heat td[data-label='Riktning']").count() > 0);
        assertTrue(desk.locator("table.heat").innerHTML().contains("Bättre"), "told in words for who does not see the sign");
        looksWell(desk, "measure-change-sv");
        Page other = council.browse(people.get("Neuvola").get(1));
        other.navigate(council.url("/report/measured?question=" + question));
        assertEquals(8, other.locator("table.heat tbody tr").count(), "promised to the council, so its members see it");
        other.context().close();
        // and to nobody else, so that no copy of it leaves
        Page admin = council.browse(council.enter(council.member("Hoitaja", Role.REGIONAL_ADMIN)));
        admin.navigate(council.url("/report/situation?question=" + question));
        assertTrue(admin.locator("main").innerText().contains("Vastaajille luvattiin, että tulos jää valtuuston sisälle."), admin.locator("main").innerText());
        assertEquals(0, admin.locator("main button").count());
        assertFalse(admin.locator("main").innerText().contains("voit valmistella"), "what cannot be done is not offered");
        looksWell(admin, "measure-situation");
        admin.context().close();
    }

    /** As slowly as people press: what was typed is sent when its field is left, and is kept while the button is still down, which must not move away. */
    private static void pressed(Page page, Locator button) {
        button.hover();
        page.waitForResponse("**/api/survey/answers/**", () -> page.mouse().down());
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertEquals("", page.locator(".dimension:visible .verdict-state").innerText(), "nothing moves under a finger");
        page.mouse().up();
    }

    private static void looksWell(Page page, String name) {
        Pictures.ofAll(page, name + ".png");
        assertEquals(List.of(), Accessibility.violations(page), name);
        assertTrue(Accessibility.fits(page), name + " scrolls sideways");
    }
}
