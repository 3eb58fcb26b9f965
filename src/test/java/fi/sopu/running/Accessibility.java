package fi.sopu.running;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 A and AA and its best practices, and whether the page scrolls sideways. */
public final class Accessibility {

    /** axe itself, as its own artifact has it. Its builder for Playwright opens a second page for each look, which takes longer than the look. */
    private static final String AXE = read("/axe.min.js");
    private static final String LOOK = """
            async () => (await axe.run(document, { resultTypes: ['violations'], preload: false, elementRef: false })).violations
                .map(rule => rule.id + ' (' + rule.nodes.length + ') ' + rule.nodes[0].target + ' ' + rule.nodes[0].html + ' at ' + location.href)""";

    private Accessibility() {
    }

    /** One line for each violation: rule, first element, page. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        // a press returns before the page that it leads to has its title
        page.waitForFunction("() => document.readyState === 'complete' && document.body.childElementCount > 0");
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(LOOK);
    }

    private static String read(String resource) {
        try (InputStream in = Accessibility.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when nothing has to be scrolled sideways. */
    public static boolean fits(Page page) {
        page.waitForFunction("() => document.body !== null");
        Number tooMuch = (Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return tooMuch.intValue() <= 1;
    }
}
