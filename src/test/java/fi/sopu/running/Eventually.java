package fi.sopu.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What a page shows once it has come: a press returns before the answer is there, so that a count right after it may be the former page's. */
public final class Eventually {

    private static final Duration USUAL = Duration.ofMinutes(2);
    private static final int PAUSE_MS = 50;

    private Eventually() {
    }

    public static void count(int expected, Locator found) {
        count(expected, found, found.toString());
    }

    /** The locator finds so many elements, now or as soon as the page has come. */
    public static void count(int expected, Locator found, String what) {
        settle(found.page(), () -> found.count() == expected);
        assertEquals(expected, found.count(), what);
    }

    /** The element's text contains the words, now or as soon as the page has come. */
    public static void text(Locator found, String words) {
        settle(found.page(), () -> found.innerText().contains(words));
        assertTrue(found.innerText().contains(words), found.innerText());
    }

    /** Waits until the condition holds. */
    public static void holds(Page page, BooleanSupplier condition) {
        holds(page, condition, USUAL);
    }

    /** Asks now and then: Playwright's own way asks without a pause, which keeps a processor from what is waited for. */
    public static void holds(Page page, BooleanSupplier condition, Duration within) {
        long until = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new TimeoutError("did not hold within " + within + " at " + page.url());
            }
            page.waitForTimeout(PAUSE_MS);
        }
    }

    private static void settle(Page page, BooleanSupplier holds) {
        try {
            holds(page, holds);
        } catch (PlaywrightException late) {
            // the assertion that follows tells what is there instead
        }
    }
}
