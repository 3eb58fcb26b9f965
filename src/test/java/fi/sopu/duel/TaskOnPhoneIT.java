package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Pictures;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.Accessibility;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task on a phone of 375 by 667: all that one answer needs is in sight and within reach, and it is the same one when the page comes again. */
@ExtendWith(RunningSopu.class)
class TaskOnPhoneIT {

    private static final int WIDTH = 375;
    private static final int HEIGHT = 667;
    /** Where the first card starts at the latest. */
    private static final int CARDS = 210;
    private static final String NINETY = "Valtuustoryhmät sopivat isoista linjoista hyvissä ajoin ennen kokousta ja kertovat niistä %d";
    private static final String LONG = "Talouden tilanne kerrotaan kuukausittain selvillä luvuilla ja vertailu edelliseen vuoteen aina mukana, jotta muutoksen huomaa heti myös %d";

    private OwnCouncil council;
    private UUID voter;
    private List<UUID> others;
    private String chair;
    private String stage;
    private List<String> questions;

    @Test
    void allThatAnAnswerNeedsIsInSight(Everything everything) {
        open(everything);
        Page page = phone();
        for (String language : List.of("fi", "sv", "en")) {
            task(page, questions.get(0), language);
            inSight(page, language);
            assertEquals(List.of(), Accessibility.violations(page), language);
            assertTrue(Accessibility.fits(page), language);
            picture(page, "task-" + language);
        }
        task(page, questions.get(0), "fi");
        assertTrue(smallest(page, "#task .mark, #foot button, #steps button") >= 44,
                "what is pressed is 44 px at least: " + smallest(page, "#task .mark, #foot button, #steps button"));
        byItsWords(page);
        aWordAboutItCoversNothing(page);
        // longer ideas: what can be done stays where it is, and the last idea can be brought above it
        task(page, questions.get(1), "fi");
        assertTrue(top(page, "#task .option") <= CARDS, "" + top(page, "#task .option"));
        assertTrue(bottom(page, "#foot") <= HEIGHT);
        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        assertTrue(bottom(page, "#task .option:last-child") <= top(page, "#foot"), "nothing of an idea stays under the buttons");
        picture(page, "task-long");
        page.setViewportSize(1280, 900);
        task(page, questions.get(0), "fi");
        assertEquals(List.of(), Accessibility.violations(page));
        picture(page, "task");
        page.context().close();
    }

    @Test
    void whoeverComesBackFindsTheSameTaskAndCanUndo(Everything everything) {
        open(everything);
        Page page = phone();
        task(page, questions.get(1), "fi");
        List<String> first = texts(page);
        page.reload();
        Eventually.holds(page, () -> texts(page).equals(first));
        assertTrue(page.locator("#undo").isDisabled(), "there is nothing yet");
        answer(page);
        List<String> second = texts(page);
        assertNotEquals(first, second);
        page.navigate(council.url("/"));
        page.navigate(council.url("/duel/prioritise?stage=" + stage + "&question=" + questions.get(1)));
        Eventually.holds(page, () -> texts(page).equals(second));
        Eventually.holds(page, () -> page.locator("#undo").isEnabled());
        page.locator("#undo").click();
        Eventually.holds(page, () -> texts(page).equals(first));
        answer(page);
        Eventually.holds(page, () -> texts(page).equals(second));

        // the login ends while an idea is being typed: the page says it where one is, and the way back leads to this question, with the words
        if (page.locator("#add").isHidden()) {
            page.locator("#word").click();
        }
        page.locator("#idea-fi").fill("Kesken jäänyt ajatus");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(KnownBrowsers.LOGIN + council.slug()));
        page.locator("#send").click();
        Locator login = page.locator("#trouble a");
        login.waitFor();
        Eventually.holds(page, () -> seen(page, "#trouble a"));
        assertTrue(login.getAttribute("href").contains(questions.get(1)), "back to the same question: " + login.getAttribute("href"));
        assertEquals("Kesken jäänyt ajatus", page.locator("#idea-fi").inputValue());
        picture(page, "task-login");
        BrowserContext browser = page.context();
        page.close();
        browser.addCookies(List.of(cookie(council.enter(voter))));
        Page again = browser.newPage();
        again.navigate(council.url("/duel/prioritise?stage=" + stage + "&question=" + questions.get(1)));
        Eventually.holds(again, () -> again.locator("#idea-fi").isVisible() && again.locator("#idea-fi").inputValue().equals("Kesken jäänyt ajatus"));
        browser.close();
    }

    @Test
    void eachQuestionBeginsWithWords(Everything everything) {
        open(everything);
        Page page = phone();
        for (String language : List.of("sv", "en", "fi")) {
            page.navigate(council.url("/duel/prioritise?stage=" + stage + "&lang=" + language));
            page.locator("#compare").waitFor();
            assertEquals("", page.locator("#add textarea:visible").inputValue(), "nothing is put into anybody's mouth");
            assertEquals(0, ((Number) page.evaluate("() => window.scrollY")).intValue());
            for (String part : List.of("#question", "#add textarea:not([hidden])", "#send", "#compare")) {
                assertTrue(part.contains("textarea") ? page.locator("#add textarea:visible").boundingBox().y + 84 < top(page, "#foot-words") : seen(page, part),
                        language + ": " + part);
            }
            assertEquals(List.of(), Accessibility.violations(page), language);
            assertTrue(Accessibility.fits(page), language);
            picture(page, "words-" + language);
        }
        // one of one's own, and one that is there already: it is meant, and no second one is made of it
        page.locator("#idea-fi").fill("Kuuntelemme toisen loppuun");
        page.locator("#send").click();
        Eventually.count(1, page.locator("#mine li"));
        page.locator("#idea-fi").fill("Valtuustoryhmät sopivat isoista linjoista hyvissä ajoin ennen kokousta");
        Locator alike = page.locator("#near li");
        alike.first().waitFor();
        assertTrue(bottom(page, "#near") <= top(page, "#foot-words") && seen(page, "#idea-fi"),
                "what is alike is in sight, and so is what is being written: " + bottom(page, "#near"));
        assertEquals(List.of(), Accessibility.violations(page));
        picture(page, "words-near");
        String meant = alike.first().locator("span").first().innerText();
        alike.first().locator("button").click();
        Eventually.holds(page, () -> page.locator("#idea-fi").inputValue().isEmpty() && page.locator("#near").isHidden());
        assertEquals(1, page.locator("#mine li").count());
        // a reload does not ask again; comparing begins, and goes on to what was put first
        page.reload();
        page.locator("#task .option").nth(3).waitFor();
        assertTrue(page.locator("#compare").isHidden());
        for (int answers = 0; answers < 40 && page.locator("#task .ask-done").count() == 0; answers++) {
            page.locator("#task .is-new").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            // a task that was ahead can give way to the end when the answers before it have come
            Eventually.holds(page, () -> page.locator("#task .ask-done").count() > 0 || page.locator("#task .mark-best").count() > 3);
            if (page.locator("#task .ask-done").count() > 0) {
                break;
            }
            List<String> before = texts(page);
            int best = Math.max(0, before.indexOf(meant));
            page.locator("#task .mark-best").nth(best).click();
            page.locator("#task .mark-least").nth(best == 3 ? 0 : 3).click();
            Eventually.holds(page, () -> page.locator("#task .ask-done").count() > 0 || !texts(page).isEmpty() && !texts(page).equals(before));
        }
        Locator first = page.locator("#task .ask-done .first");
        assertTrue(first.isVisible() && first.locator("li").first().innerText().equals(meant), first.innerText());
        page.evaluate("() => window.scrollTo(0, 0)");
        for (String does : List.of("next", "home")) {
            assertTrue(bottom(page, "#task [data-does=" + does + "]") <= top(page, "#foot") && seen(page, "#task [data-does=" + does + "]"), "on the end's card in sight: " + does);
        }
        assertEquals(List.of(), Accessibility.violations(page));
        picture(page, "task-done");
        // four others answer, and the stage closes: beside the council's
        others.forEach(other -> new PlainVoter(council.url("/api/duel/questions/" + questions.get(0)), council.enter(other)).answerOne());
        Page desk = council.browse(chair);
        desk.navigate(council.url("/process/stage?stage=" + stage));
        desk.locator("[data-opens=closing]").click();
        desk.locator("#closing button[type=submit]").click();
        Eventually.holds(desk, () -> council.read("select id from outcome where question_id = '" + questions.get(0) + "'").size() == 1);
        desk.context().close();
        page.navigate(council.url("/report/report?stage=" + stage));
        page.locator("[data-mine-of] a").click();
        Locator beside = page.locator(".beside:visible");
        beside.waitFor();
        assertEquals(1, beside.count(), "of the question that was answered");
        assertEquals(meant, beside.locator(".first").nth(0).locator("li").first().innerText());
        assertTrue(beside.locator(".first").nth(1).locator("li").count() > 0, beside.innerText());
        assertEquals(List.of(), Accessibility.violations(page));
        assertTrue(Accessibility.fits(page));
        picture(page, "task-beside");
        // it is this person's in this browser alone
        String kept = (String) page.evaluate("() => JSON.stringify(Object.keys(localStorage).filter(name => name.includes('duel|first|')))");
        assertTrue(kept.contains((String) page.evaluate("() => document.documentElement.dataset.person")), kept);
        page.context().close();
    }

    /** Where there is nothing to compare yet, the form is what is in sight. */
    @Test
    void withoutIdeasTheFormIsInSight(Everything everything) {
        open(everything, 0);
        Page page = phone();
        page.navigate(council.url("/duel/prioritise?stage=" + stage));
        page.locator("#task .empty strong").waitFor();
        for (String part : List.of("#question", "#idea-fi", "#send")) {
            assertTrue(seen(page, part) && bottom(page, part) <= HEIGHT, part + " ends at " + bottom(page, part));
        }
        assertEquals(List.of(), Accessibility.violations(page));
        picture(page, "words-none");
        page.context().close();
    }

    /** From the home, where a login ends: begin, and send the first words, or pass them by and answer; nothing is scrolled. */
    @Test
    void theFirstAnswerIsThreeTapsAway(Everything everything) {
        open(everything);
        Page page = phone();
        page.navigate(council.url("/"));
        Locator begin = page.locator(".card-now a.btn").first();
        assertTrue(begin.boundingBox().y + begin.boundingBox().height <= HEIGHT, "the button is in sight: " + begin.boundingBox().y);
        // the login's own button is the first tap
        begin.click();
        page.locator("#compare").waitFor();
        page.locator("#idea-fi").fill("Sanomme asiat suoraan");
        page.waitForResponse(response -> response.url().endsWith("/ideas") && response.status() == 200, () -> page.locator("#send").click());
        assertEquals(0, ((Number) page.evaluate("() => window.scrollY")).intValue(), "three taps, and nothing was scrolled");
        page.context().close();
    }

    /** The first tap is the best, the second the least; a tap on the best takes it back. */
    private static void byItsWords(Page page) {
        List<String> before = texts(page);
        Locator words = page.locator("#task .option > p");
        words.nth(1).click();
        assertEquals("true", page.locator("#task .mark-best").nth(1).getAttribute("aria-pressed"));
        words.nth(1).click();
        assertEquals("false", page.locator("#task .mark-best").nth(1).getAttribute("aria-pressed"));
        words.nth(2).click();
        words.nth(0).click();
        Eventually.holds(page, () -> !texts(page).isEmpty() && !texts(page).equals(before));
    }

    private static void aWordAboutItCoversNothing(Page page) {
        page.locator("#word").click();
        page.locator("#idea-fi").fill("Puhumme toisistamme hyvää");
        page.locator("#send").click();
        page.locator(".toast").waitFor();
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        assertFalse((Boolean) page.evaluate(
                "() => { const toast = document.querySelector('.toast'); return Boolean(toast) && [...document.querySelectorAll('#foot button, #task .mark, #task .option > p')].some(one => { "
                        + "const a = one.getBoundingClientRect(), b = toast.getBoundingClientRect(); return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }); }"),
                "the toast lies over what is pressed");
        page.locator("#unword").click();
    }

    private static void inSight(Page page, String name) {
        assertEquals(0, ((Number) page.evaluate("() => window.scrollY")).intValue());
        assertEquals(4, page.locator("#task .option").count(), name);
        assertTrue(top(page, "#task .option") <= CARDS, name + ": the first card starts at " + top(page, "#task .option"));
        assertTrue(bottom(page, "#task .option:last-child") <= top(page, "#foot"),
                name + ": the fourth ends at " + bottom(page, "#task .option:last-child") + ", the buttons start at " + top(page, "#foot"));
        assertTrue(bottom(page, "#foot") <= HEIGHT, name);
        for (String part : List.of("#question", "#undo", "#unsure", "#skip", "#used-text")) {
            assertTrue(seen(page, part), name + ": " + part);
        }
        assertTrue((Boolean) page.evaluate(
                "() => [...document.querySelectorAll('#task .option, #task .option > p, #foot button')].every(one => one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1)"),
                name + ": all of the words are seen");
    }

    private static boolean seen(Page page, String selector) {
        return (Boolean) page.evaluate(
                "selector => { const box = document.querySelector(selector).getBoundingClientRect(); const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);"
                        + " return box.height > 0 && Boolean(there) && (document.querySelector(selector).contains(there) || there.contains(document.querySelector(selector))); }",
                selector);
    }

    private Page phone() {
        Page page = council.browse(council.enter(voter));
        page.setViewportSize(WIDTH, HEIGHT);
        return page;
    }

    private void task(Page page, String question, String language) {
        page.navigate(council.url("/duel/prioritise?stage=" + stage + "&question=" + question + "&lang=" + language));
        CouncillorsPhone.pastWords(page);
        page.locator("#task .option").nth(3).waitFor();
        page.locator("#task .is-new").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void answer(Page page) {
        List<String> before = texts(page);
        page.locator("#task .is-new").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForResponse(response -> response.url().endsWith("/answers"), () -> {
            page.locator("#task .mark-best").nth(0).click();
            page.locator("#task .mark-least").nth(3).click();
        });
        Eventually.holds(page, () -> !texts(page).isEmpty() && !texts(page).equals(before));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page) {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('#task .option > p')].map(one => one.textContent)");
    }

    private static double top(Page page, String selector) {
        return ((Number) page.evaluate("selector => document.querySelector(selector).getBoundingClientRect().top", selector)).doubleValue();
    }

    private static double bottom(Page page, String selector) {
        return ((Number) page.evaluate("selector => document.querySelector(selector).getBoundingClientRect().bottom", selector)).doubleValue();
    }

    private static double smallest(Page page, String selector) {
        return ((Number) page.evaluate(
                "selector => Math.min(...[...document.querySelectorAll(selector)].flatMap(one => { const box = one.getBoundingClientRect(); return [box.width, box.height]; }))",
                selector)).doubleValue();
    }

    private static com.microsoft.playwright.options.Cookie cookie(String login) {
        String[] parts = login.split("=", 2);
        return new com.microsoft.playwright.options.Cookie(parts[0], parts[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true);
    }

    private static void picture(Page page, String name) {
        Pictures.ofScreen(page, name + "-" + page.viewportSize().width + ".png");
    }

    /** A stage of two questions: the first with ideas of 90 characters, the second with ideas of 140. */
    private void open(Everything everything) {
        open(everything, 8);
    }

    private void open(Everything everything, int seeds) {
        council = OwnCouncil.found(everything, "puhelin" + Long.toString(System.nanoTime() % 1_000_000, 36));
        chair = council.enter(council.member("Puhe", Role.CHAIR));
        PlainBrowser desk = new PlainBrowser(chair);
        voter = council.member("Peukalo", Role.COUNCILLOR);
        others = List.of("Yksi", "Kaksi", "Kolme", "Neljä").stream().map(name -> council.member(name, Role.COUNCILLOR)).toList();
        desk.press(desk.open(council.url("/process/start")).button(button -> button.name().equals("start:go")));
        stage = council.read("select id::text from stage where process_id = (select id from process where not is_template) order by position limit 1").get(0);
        questions = council.read("select id::text from question where stage_id = '" + stage + "' order by position");
        desk.press(desk.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
        for (int i = 0; i < seeds; i++) {
            new PlainVoter(council.url("/api/duel/questions/" + questions.get(0)), chair).word("/seeds", NINETY.formatted(i));
            new PlainVoter(council.url("/api/duel/questions/" + questions.get(1)), chair).word("/seeds", LONG.formatted(i));
        }
    }
}
