package fi.sopu.running;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What axe finds on a page against WCAG 2.2 A and AA and its best practices, and whether the page scrolls sideways. */
public final class Accessibility {

    /** axe itself, as its own artifact has it. Its builder for Playwright opens a second page for each look, which takes longer than the look. */
    private static final String AXE = read("/axe.min.js");
    private static final String LOOK = """
            async contrast => (await axe.run(document, { resultTypes: ['violations'], preload: false, elementRef: false, rules: { 'color-contrast': { enabled: contrast } } })).violations
                .map(rule => rule.id + ' (' + rule.nodes.length + ') ' + rule.nodes[0].target + ' ' + rule.nodes[0].html + ' at ' + location.href)""";

    /** What colours depend on: the theme, and of each element in sight its name, classes and state with those of all that it lies in. */
    private static final String COLOURED = """
            () => {
              const theme = matchMedia('(prefers-color-scheme: dark)').matches;
              const named = e => e.localName + '.' + e.className + (e.disabled ? ':disabled' : '') + (e.checked ? ':checked' : '') + (e.getAttribute('aria-current') || '')
                + (e.getAttribute('style') || '');
              const paths = new Map([[null, theme]]);
              const path = e => { if (!paths.has(e)) { paths.set(e, path(e.parentElement) + '>' + named(e)); } return paths.get(e); };
              return [...new Set([...document.querySelectorAll('body *')].filter(e => e.checkVisibility({ visibilityProperty: true })).map(path))];
            }""";
    /** What has been looked at with its contrast, which takes three quarters of a look. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

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
        List<String> coloured = (List<String>) page.evaluate(COLOURED);
        boolean contrast = !SEEN.containsAll(coloured);
        List<String> found = (List<String>) page.evaluate(LOOK, contrast);
        if (found.isEmpty()) {
            SEEN.addAll(coloured);
        }
        return found;
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
