package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.launch.Stack;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad luck: the database or the identity provider is away for a while. It is said plainly, nothing is lost, it mends itself. */
@ExtendWith(RunningSopu.class)
class FaultsIT {

    @Test
    void theDatabaseIsAwayForTwentySeconds(Everything everything) {
        Stack stack = everything.stack();
        try (Person liisa = Person.login(everything, "pirkanmaa", "liisa.aaltonen", "fi", Screen.PHONE)) {
            Page page = liisa.page();
            assertEquals(200, liisa.page().reload().status());
            stack.stopPostgres();
            try {
                long from = System.nanoTime();
                Response down = page.reload();
                long seconds = (System.nanoTime() - from) / 1_000_000_000;
                assertEquals(503, down.status());
                assertTrue(seconds <= 10, "said so after " + seconds + " s");
                String text = page.locator("body").innerText();
                assertTrue(text.contains("tietokanta"), text);
                assertFalse(text.contains("Exception") || text.contains("\tat "), text);
                for (String language : List.of("sv", "en", "fi")) {
                    assertEquals(503, page.navigate(stack.url() + "/pirkanmaa/?lang=" + language).status());
                    assertEquals(language, page.locator("html").getAttribute("lang"), "in the reader's own language");
                    assertEquals(List.of(), Accessibility.violations(page));
                    assertTrue(Accessibility.fits(page));
                    liisa.picture("plain-down-" + language);
                }
                assertEquals(503, page.request().get(stack.url() + "/health/ready").status());
                page.waitForTimeout(20_000);
            } finally {
                stack.startPostgres();
            }
            page.waitForCondition(() -> page.request().get(stack.url() + "/health/ready").status() == 200);
            liisa.go("/");
            assertEquals("Liisa Aaltonen", page.locator(".me .name").textContent(), "still logged in");
        }
    }

    @Test
    void theIdentityProviderIsAway(Everything everything) {
        Stack stack = everything.stack();
        try (Person inside = Person.login(everything, "pohjanmaa", "elina.kangas", "fi", Screen.PHONE)) {
            stack.stopKeycloak();
            try {
                inside.go("/");
                assertEquals("Elina Kangas", inside.page().locator(".me .name").textContent(), "who is in stays in");
                try (Person visitor = Person.visitor(everything, "pohjanmaa", "fi", Screen.PHONE)) {
                    assertEquals(200, visitor.page().navigate(stack.url() + "/").status(), "public pages do not need it");
                    assertEquals(200, visitor.go("/public/index").evaluate("() => 200"));
                    for (int i = 0; i < 5; i++) {
                        visitor.page().request().get(stack.url() + "/pohjanmaa/saml/demo/login", RequestOptions.create().setMaxRedirects(0));
                    }
                    visitor.go("/");
                    assertEquals("Kirjautumispalvelu ei taida vastata", visitor.page().locator("h1").textContent(), "only the browser can see that the IdP is silent");
                    assertEquals(List.of(), Accessibility.violations(visitor.page()));
                    assertTrue(Accessibility.fits(visitor.page()));
                    visitor.picture("login-unanswered");
                }
            } finally {
                stack.startKeycloak();
            }
        }
    }
}
