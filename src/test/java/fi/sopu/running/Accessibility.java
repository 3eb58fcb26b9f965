package fi.sopu.running;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 A and AA and its best practices, and whether the page scrolls sideways. */
public final class Accessibility {

    private Accessibility() {
    }

    /** One line for each violation: rule, first element, page. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().map(rule -> line(page, rule)).toList();
    }

    private static String line(Page page, Rule rule) {
        return rule.getId() + " (" + rule.getNodes().size() + ") " + rule.getNodes().get(0).getTarget() + " " + rule.getNodes().get(0).getHtml()
                + " at " + page.url();
    }

    /** True when nothing has to be scrolled sideways. */
    public static boolean fits(Page page) {
        Number tooMuch = (Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return tooMuch.intValue() <= 1;
    }
}
