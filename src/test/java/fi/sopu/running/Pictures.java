package fi.sopu.running;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages in target/pictures, for a person to judge; no test compares them. Taken where {@code -Dsopu.pictures=true} asks for them: they are a tenth of the work. */
public final class Pictures {

    private static final boolean WANTED = Boolean.getBoolean("sopu.pictures");

    private Pictures() {
    }

    /** The whole page, however long it is. */
    public static void ofAll(Page page, String file) {
        of(page, file, true);
    }

    /** What is on the screen. */
    public static void ofScreen(Page page, String file) {
        of(page, file, false);
    }

    public static void of(Page page, String file, boolean all) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(all).setPath(Path.of("target", "pictures", file)));
        }
    }
}
