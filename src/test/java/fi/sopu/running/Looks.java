package fi.sopu.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page as it is on a phone and on a desk. */
public final class Looks {

    private static final int PHONE = 375;
    private static final int DESK = 1280;

    private Looks() {}

    /** Nothing keeps anybody from using it, and it fits, at both widths; there are pictures of it where they are wanted. The page is as wide as before afterwards. */
    public static void well(Page page, String name) {
        int before = page.viewportSize().width;
        for (int width : new int[]{PHONE, DESK}) {
            size(page, width);
            assertEquals(List.of(), Accessibility.violations(page), name);
            assertTrue(Accessibility.fits(page), name + " scrolls sideways at " + width);
            Pictures.ofAll(page, name + "-" + width + ".png");
        }
        size(page, before);
    }

    private static void size(Page page, int width) {
        page.setViewportSize(width, width == PHONE ? 667 : 800);
    }
}
