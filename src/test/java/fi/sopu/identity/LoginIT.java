package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logging in through each council's own identity provider, which is on another site than Sopu, as a browser sees it. */
@ExtendWith(RunningSopu.class)
class LoginIT {

    private static Everything everything;
    private static String url;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        url = running.stack().url();
    }

    @Test
    void aPageWithoutALoginLeadsToTheCouncilsIdpAndBackToThatPage() {
        try (Person helmi = Person.visitor(everything, "pirkanmaa", "fi", Screen.PHONE)) {
            Page page = helmi.go("/process/archive?from=letter#took");
            helmi.see("#password");
            assertTrue(page.url().startsWith(everything.stack().identityProvider() + "/realms/pirkanmaa/"), page.url());
            helmi.fillLogin("helmi.ranta");
            page.waitForURL(url + "/**");
            assertEquals(url + "/pirkanmaa/process/archive?from=letter#took", page.url(), "to the place in it, of which no server hears by itself");
            assertEquals(List.of(), helmi.complaints());
        }
    }

    @Test
    void aBrowserWithoutScriptsIsLedToTheIdpToo() {
        try (BrowserContext plain = everything.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(url + "/pohjanmaa/process/archive");
            page.waitForURL(everything.stack().identityProvider() + "/realms/pohjanmaa/**");
        }
    }

    @Test
    void oneSessionHoldsALoginForEachCouncilAndThePathDecides() {
        try (Person kalle = Person.login(everything, "pirkanmaa", "kalle.vuorela", "fi", Screen.DESKTOP)) {
            Page page = kalle.page();
            page.navigate(url + "/pohjanmaa/");
            assertTrue(page.url().startsWith(everything.stack().identityProvider() + "/realms/pohjanmaa/"), page.url());
            kalle.fillLogin("maria.ojala");
            page.waitForURL(url + "/pohjanmaa/");
            assertEquals("Maria Ojala", page.locator(".me .name").textContent());
            kalle.go("/");
            assertEquals("Kalle Vuorela", page.locator(".me .name").textContent());
            kalle.go("/identity/logout");
            page.waitForURL(url + "/pirkanmaa/saml/demo/out");
            page.navigate(url + "/pohjanmaa/");
            assertEquals(url + "/pohjanmaa/", page.url(), "leaving one council keeps the other");
            kalle.go("/");
            assertFalse(page.url().startsWith(url), "logged out here: the council's IdP asks again");
        }
    }

    @Test
    void whoIsNoMemberIsToldWhomToAsk() {
        try (Person guest = Person.visitor(everything, "pohjanmaa", "sv", Screen.PHONE)) {
            Page page = guest.go("/");
            guest.fillLogin("vieras");
            page.waitForURL(url + "/**");
            assertTrue(page.locator("main").innerText().contains("Monica Sandberg"), page.locator("main").innerText());
            assertEquals(List.of(), Accessibility.violations(page));
            page.navigate(url + "/pohjanmaa/process/archive");
            assertFalse(page.url().startsWith(url + "/pohjanmaa/process"), "still not in: " + page.url());
        }
    }

    @Test
    void anUnknownCouncilAndAViewWithoutOneAreNotFoundInThreeLanguages() {
        try (Person visitor = Person.visitor(everything, "nowhere", "en", Screen.NARROW)) {
            for (String path : List.of("/nowhere/", "/process/home.xhtml", "/pirkanmaa.xhtml", "/portal/front.xhtml", "/WEB-INF/web.xml")) {
                Response response = visitor.page().navigate(url + path);
                assertEquals(404, response.status(), path);
            }
            visitor.go("/");
            String text = visitor.page().locator("body").innerText();
            assertTrue(text.contains("ei löydy") && text.contains("hittades inte") && text.contains("not found"), text);
            assertEquals(List.of(), Accessibility.violations(visitor.page()));
            assertTrue(Accessibility.fits(visitor.page()));
        }
    }

    @Test
    void theSessionCookieIsSecureLaxAndHiddenFromScripts() {
        try (Person sanni = Person.login(everything, "pirkanmaa", "sanni.koskela", "fi", Screen.PHONE)) {
            Cookie session = sanni.context().cookies(url).stream().filter(c -> c.name.equals(KnownBrowsers.LOGIN + "pirkanmaa")).findFirst().orElseThrow();
            assertTrue(session.secure && session.httpOnly);
            assertEquals("LAX", session.sameSite.name());
            assertFalse(sanni.context().cookies(url).stream().anyMatch(c -> c.name.equals("__Host-sopu-saml")), "the nonce is gone after the login");
        }
    }

    @Test
    void aLoginCountsAtItsCouncilAlone() {
        try (Person sanni = Person.login(everything, "pirkanmaa", "sanni.koskela", "fi", Screen.PHONE)) {
            Cookie login = sanni.context().cookies(url).stream().filter(c -> c.name.equals(KnownBrowsers.LOGIN + "pirkanmaa")).findFirst().orElseThrow();
            sanni.context().addCookies(List.of(new Cookie(KnownBrowsers.LOGIN + "pohjanmaa", login.value).setDomain("localhost").setPath("/").setSecure(true)));
            sanni.page().navigate(url + "/pohjanmaa/");
            sanni.see("#password");
            sanni.go("/process/archive");
            assertEquals(url + "/pirkanmaa/process/archive", sanni.page().url(), "and there it still does");
        }
    }

    @Test
    void aReplayedResponseGivesOnePlainPageAndOneLineInTheLog() {
        try (Person timo = Person.visitor(everything, "pohjanmaa", "fi", Screen.PHONE)) {
            AtomicReference<Request> posted = new AtomicReference<>();
            timo.page().onRequest(request -> {
                if (request.url().endsWith("/acs") && request.method().equals("POST")) {
                    posted.set(request);
                }
            });
            timo.go("/");
            timo.fillLogin("timo.hautala");
            timo.page().waitForURL(url + "/pohjanmaa/");
            String acs = posted.get().url();
            String body = posted.get().postData();
            timo.context().clearCookies();
            assertRefused(timo.page(), acs, body);
            timo.go("/");
            assertFalse(timo.page().url().startsWith(url), "the replay opened nothing");
        }
    }

    @Test
    void aBrokenResponseIsRefusedTheSameWay() {
        try (Person visitor = Person.visitor(everything, "pirkanmaa", "fi", Screen.PHONE)) {
            String acs = url + "/pirkanmaa/saml/demo/acs";
            assertRefused(visitor.page(), acs, "SAMLResponse=PHg%2BYnJva2VuPC94Pg%3D%3D");
            assertRefused(visitor.page(), acs, "SAMLResponse=%25%25%25");
            assertEquals(403, visitor.page().navigate(acs + "?SAMLResponse=PHgvPg==").status(), "never by GET");
        }
    }

    /** Posts the form as another site would and expects the plain page with an id that the log has once. */
    private static void assertRefused(Page page, String acs, String body) {
        page.navigate("about:blank");
        page.setContent("<form method='post' action='" + acs + "'></form>");
        page.evaluate("""
                body => { const form = document.forms[0];
                  for (const [name, value] of new URLSearchParams(body)) {
                    const field = document.createElement('input'); field.type = 'hidden'; field.name = name; field.value = value; form.append(field);
                  }
                  form.submit(); }""", body);
        page.waitForURL("**/refused?id=*");
        String text = page.locator("main").innerText();
        assertFalse(text.contains("Exception") || text.contains("fi.sopu"), text);
        Matcher id = Pattern.compile("id=([0-9a-f]{8})").matcher(page.url());
        assertTrue(id.find() && text.contains(id.group(1)), text);
        assertEquals(1, everything.stack().log().lines().filter(line -> line.contains("refused " + id.group(1))).count());
        assertEquals(List.of(), Accessibility.violations(page));
    }
}
