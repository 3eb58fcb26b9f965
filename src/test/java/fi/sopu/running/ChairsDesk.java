package fi.sopu.running;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu.Everything;
import java.time.LocalDate;

/** What those who run a process do at a desk: start, open, close, draft, adopt, publish. */
public final class ChairsDesk implements AutoCloseable {

    private final Person person;

    private ChairsDesk(Person person) {
        this.person = person;
    }

    public static ChairsDesk of(Everything everything, String council, String username, String language) {
        return new ChairsDesk(Person.login(everything, council, username, language, Screen.DESKTOP));
    }

    public static ChairsDesk of(Person person) {
        return new ChairsDesk(person);
    }

    public Person person() {
        return person;
    }

    /** Starts a process from the ready template. */
    public void startFromTemplate() {
        person.go("/");
        person.tap("a[href$='/process/start']");
        if (person.see("#start button[type=submit]").page().locator("[id='start:anyway']").count() > 0) {
            // another test has started one today
            person.page().locator("[id='start:anyway']").check();
        }
        person.tap("#start button[type=submit]");
        person.page().waitForURL("**/process/plan?*");
    }

    /** The stage's page, from the plan of the latest process; 0 for the first stage. */
    public void stage(int number) {
        person.go("/");
        person.tap("h3 a[href*='/process/plan?']");
        person.page().waitForURL("**/process/plan?*");
        person.page().locator(".timeline > li h3 a").nth(number).click();
        person.page().waitForURL("**/process/stage?*");
    }

    public void open() {
        person.tap("[data-opens=opening]");
        person.page().locator("[id$='run:open']").click();
        person.see("[data-opens=closing]");
    }

    /** Closes the stage by hand, confirming, and goes on to its report. */
    public void closeAndRead() {
        person.tap("[data-opens=closing]");
        person.page().locator("#closing button[type=submit]").click();
        person.tap("a[href*='/report/report?']");
        person.page().waitForURL("**/report/report?*");
    }

    public void note(String text) {
        Locator fields = person.page().locator("form#note textarea");
        for (int i = 0; i < fields.count(); i++) {
            fields.nth(i).fill(text);
        }
        person.page().locator("form#note button[type=submit]").click();
        person.page().waitForLoadState();
    }

    public void recordMeeting(LocalDate day, int number) {
        Page page = person.go("/process/meetings");
        page.locator("[id='record:heldOn_input']").fill(day.format(java.time.format.DateTimeFormatter.ofPattern("d.M.uuuu")));
        page.locator("[id='record:number']").fill(Integer.toString(number));
        int before = page.locator("form#held li").count();
        page.locator("form#record button[type=submit]").click();
        Eventually.holds(page, () -> page.locator("form#held li").count() == before + 1);
    }

    @Override
    public void close() {
        person.close();
    }
}
