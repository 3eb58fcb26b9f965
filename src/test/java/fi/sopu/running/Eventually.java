package fi.sopu.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.function.BooleanSupplier;

/** What a page shows once it has come: a press returns before the answer is there, so that a count right after it may be the former page's. */
public final class Eventually {

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

    private static void settle(Page page, BooleanSupplier holds) {
        try {
            page.waitForCondition(holds);
        } catch (PlaywrightException late) {
            // the assertion that follows tells what is there instead
        }
    }
}
