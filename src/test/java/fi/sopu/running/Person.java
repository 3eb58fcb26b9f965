package fi.sopu.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fi.sopu.running.RunningSopu.Everything;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person at a browser of their own: phone or desktop, in a language, logged in at a council through its identity provider.
 * Whatever the browser complains of (scripts, refused content, failed requests) is kept, so that a test can ask for silence.
 */
public final class Person implements AutoCloseable {

    /** What the person holds in the hand. */
    public enum Screen {
        PHONE(375, 760), DESKTOP(1280, 900), NARROW(320, 640);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Toasts go by themselves, sometimes before a test looks: the page remembers what they said. */
    private static final String KEEP_TOASTS = """
            window.toasts = [];
            new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
              if (node.matches && node.matches('.toast')) { window.toasts.push(node.textContent); } }))).observe(document, { childList: true, subtree: true });""";

    private final Everything everything;
    private final String council;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Person(Everything everything, String council, String language, Screen screen, Balancer balancer) {
        this.everything = everything;
        this.council = council;
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(screen.width, screen.height)
                .setLocale(language).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE).setHasTouch(screen != Screen.DESKTOP);
        if (balancer != null) {
            options.setProxy(balancer.address());
        }
        this.context = everything.browser().newContext(options);
        this.context.setDefaultTimeout(40_000);
        this.context.addInitScript(KEEP_TOASTS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Somebody who is not logged in. */
    public static Person visitor(Everything everything, String council, String language, Screen screen) {
        return new Person(everything, council, language, screen, null);
    }

    /** Opens the council's page, is sent to its identity provider, logs in there, and is back at the page. */
    public static Person login(Everything everything, String council, String username, String language, Screen screen) {
        return login(everything, council, username, language, screen, null);
    }

    /** The same by way of a load balancer. */
    public static Person login(Everything everything, String council, String username, String language, Screen screen, Balancer balancer) {
        Person person = new Person(everything, council, language, screen, balancer);
        person.go("/");
        person.fillLogin(username);
        person.page.waitForURL(Pattern.compile(Pattern.quote(everything.stack().url() + "/" + council + "/") + ".*"));
        if (!language.equals(person.page.locator("html").getAttribute("lang"))) {
            // a member's own language counts over the browser's
            person.go("/?lang=" + language);
            person.go("/");
        }
        return person;
    }

    /** Fills in the identity provider's form. */
    public void fillLogin(String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(everything.stack().password());
        page.locator("#kc-login").click();
    }

    /** Opens a path within the council. */
    public Page go(String path) {
        page.navigate(everything.stack().url() + "/" + council + path);
        return page;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public String council() {
        return council;
    }

    /** The first visible element of the selector, once it is there. */
    public Locator see(String selector) {
        Locator found = page.locator(selector).first();
        found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return found;
    }

    /** Whether a toast on this page has said so, be it there still or gone. */
    public boolean wasTold(String words) {
        return Boolean.TRUE.equals(page.evaluate("words => window.toasts.some(said => said.includes(words))", words));
    }

    public void tap(String selector) {
        see(selector).click();
    }

    /** A picture for a person to judge; tests do not compare it. */
    public void picture(String name) {
        Pictures.ofAll(page, name + "-" + page.viewportSize().width + ".png");
    }

    /** What the browser has complained of since the last call. */
    public List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
