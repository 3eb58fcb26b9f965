package fi.sopu.running;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu.Everything;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** What a councillor does on a phone: words ideas, prioritises, looks back at the clauses. */
public final class CouncillorsPhone implements AutoCloseable {

    /** Measures in the browser how long it takes from the last tap of an answer until the screen shows something else. */
    private static final String WATCH = """
            () => { window.waits = []; let tapped = 0; const task = document.getElementById('task');
              if (window.watching) { window.watching.disconnect(); }
              document.addEventListener('click', e => { if (e.target.closest('.mark-least, .choice')) { tapped = performance.now(); } }, true);
              const texts = () => [...task.querySelectorAll('.option > p, .choice')].map(e => e.textContent).join('|');
              let before = texts();
              window.watching = new MutationObserver(() => { const now = texts();
                if (tapped && now !== before) { window.waits.push(Math.round(performance.now() - tapped)); tapped = 0; } before = now; });
              window.watching.observe(task, { childList: true, subtree: true }); }""";

    private final Person person;

    private CouncillorsPhone(Person person) {
        this.person = person;
    }

    public static CouncillorsPhone of(Everything everything, String council, String username, String language) {
        return new CouncillorsPhone(Person.login(everything, council, username, language, Screen.PHONE));
    }

    public static CouncillorsPhone of(Person person) {
        return new CouncillorsPhone(person);
    }

    public Person person() {
        return person;
    }

    /** From home: the card's button leads directly to the first question. */
    public void begin() {
        person.go("/");
        person.tap(".card-now a.btn[href*='/duel/prioritise']");
        taskIsShown(person.page());
    }

    public int questions() {
        return Math.max(1, person.page().locator(".step").count());
    }

    /** Turns to a question of the stage, 0 for the first. */
    public void turnTo(int question) {
        if (questions() > 1) {
            person.page().locator(".step").nth(question).click();
        }
        taskIsShown(person.page());
    }

    /** Words an idea in the phone's language. */
    public void word(String idea, String tongue) {
        Page page = person.page();
        if (!page.locator("#add").isVisible()) {
            person.tap("#word");
        }
        if (!page.locator("#idea-" + tongue).isVisible()) {
            person.tap("#other");
        }
        page.locator("#idea-" + tongue).fill(idea);
        person.tap("#send");
        try {
            page.locator("#mine .idea p").filter(new Locator.FilterOptions().setHasText(idea)).first().waitFor();
        } catch (PlaywrightException stuck) {
            person.picture("idea-stuck");
            throw new IllegalStateException("not taken: " + idea + "; the page says: " + page.locator("#add-error, #trouble").allInnerTexts(), stuck);
        }
    }

    /**
     * Answers tasks of the question that is shown, preferring the texts that come first by the order.
     *
     * @return how long each answer took to be followed by the next task or the end, as the person sees it
     */
    public List<Duration> answer(int most, Comparator<String> order) {
        Page page = person.page();
        page.evaluate(WATCH);
        for (int done = 0; done < most && taskIsShown(page); done++) {
            List<String> texts = texts(page);
            List<Integer> ranked = ranked(texts, order);
            Locator options = page.locator("#task .option");
            if (options.count() > 0) {
                options.nth(ranked.get(0)).locator(".mark-best").click();
                options.nth(ranked.get(ranked.size() - 1)).locator(".mark-least").click();
            } else {
                page.locator("#task .choice").nth(ranked.get(0)).click();
            }
            Eventually.holds(page, () -> !texts(page).equals(texts));
            page.waitForTimeout(60);
        }
        return ((List<?>) page.evaluate("() => window.waits")).stream().map(wait -> Duration.ofMillis(((Number) wait).longValue())).toList();
    }

    /** The ideas that the question on the screen asks about, read at one moment. */
    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page) {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('#task .option > p, #task .choice')].map(e => e.innerText)");
    }

    /** Each question asks for words first: passes them by, if it does so now. */
    public static void pastWords(Page page) {
        Eventually.holds(page, () -> page.locator("#task .option, #task .choice, #task .ask-done, #task .empty:has(strong)").count() > 0 || page.locator("#compare").isVisible());
        if (page.locator("#compare").isVisible()) {
            page.locator("#compare").click();
        }
    }

    /** Answers until there is nothing more to answer, or so many times. */
    public static void answer(Page page, int most) {
        for (int done = 0; done < most; done++) {
            pastWords(page);
            Eventually.holds(page, () -> page.locator("#task .option, #task .choice, #task .ask-done").count() > 0 && page.locator(".is-new").count() == 0);
            if (page.locator("#task .ask-done").count() > 0) {
                return;
            }
            String before = page.locator("#task").innerHTML();
            page.waitForResponse(answer -> answer.url().endsWith("/answers"), () -> {
                if (page.locator("#task .option").count() > 0) {
                    page.locator("#task .mark-best").nth(0).click();
                    page.locator("#task .mark-least").nth(3).click();
                } else {
                    page.locator("#task .choice").first().click();
                }
            });
            Eventually.holds(page, () -> !page.locator("#task").innerHTML().equals(before));
        }
    }

    private static boolean taskIsShown(Page page) {
        pastWords(page);
        // seen at one moment: between two looks the page may be drawing the next task
        AtomicReference<Object> seen = new AtomicReference<>("");
        Eventually.holds(page, () -> {
            seen.set(page.evaluate(
                    "() => document.querySelector('#task .option, #task .choice') ? 'task' : document.querySelector('#task .ask-done, #task .empty strong') ? 'none' : ''"));
            return !seen.get().equals("");
        });
        return seen.get().equals("task");
    }

    private static List<Integer> ranked(List<String> texts, Comparator<String> order) {
        return IntStream.range(0, texts.size()).boxed().sorted(Comparator.comparing(texts::get, order)).toList();
    }

    /** Says of every clause of the charter how it was kept. */
    public void lookBack(String verdict) {
        person.go("/");
        person.tap(".card-now a[href*='/charter/followup']");
        Page page = person.page();
        person.see(".verdict");
        Eventually.holds(page, () -> page.locator(".clause-ask input[value=KEPT]").first().isEnabled());
        int clauses = page.locator(".clause-ask").count();
        for (int i = 0; i < clauses; i++) {
            Locator clause = page.locator(".clause-ask").nth(i);
            clause.locator(".verdict:has(input[value=" + (i == 0 ? "KEPT" : verdict) + "])").click();
            Eventually.holds(page, () -> !clause.locator(".verdict-state").innerText().isBlank());
        }
        try {
            person.see("#followup-done");
        } catch (PlaywrightException stuck) {
            person.picture("followup-stuck");
            throw new IllegalStateException("the page says: " + page.locator(".verdict-state, #followup-progress").allInnerTexts(), stuck);
        }
    }

    @Override
    public void close() {
        person.close();
    }
}
