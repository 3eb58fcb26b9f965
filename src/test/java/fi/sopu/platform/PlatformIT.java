package fi.sopu.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the platform's administrator does with councils: adds, watches, suspends, resumes, and sees no content of any. */
@ExtendWith(RunningSopu.class)
class PlatformIT {

    private static Everything everything;
    private static String url;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        url = running.stack().url();
    }

    @Test
    void aCouncilIsAddedFromItsAreaInAMinute() {
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "fi", Screen.DESKTOP)) {
            Page page = iida.page();
            look(iida, "platform-councils");
            Instant from = Instant.now();
            iida.tap("a[href$='/platform/add-council']");
            look(iida, "platform-add");
            page.getByLabel("Alue", new Page.GetByLabelOptions().setExact(true)).selectOption("keski-suomi");
            page.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Kaisa Korpi");
            page.getByLabel("Sähköposti").fill("kaisa.korpi");
            page.locator("[id='add:contactEmail']").evaluate("e => e.type = 'text'");
            iida.tap("button:has-text('Lisää valtuusto')");
            assertTrue(iida.see(".messages .note").innerText().contains("oikeassa muodossa"));
            page.getByLabel("Sähköposti").fill("kaisa.korpi@keskisuomi.example");
            iida.tap("button:has-text('Lisää valtuusto')");
            page.waitForURL("**/platform/council?slug=keski-suomi");
            assertTrue(Duration.between(from, Instant.now()).toSeconds() < 60);
            look(iida, "platform-council-new");
            assertTrue(page.locator("main").innerText().contains("make-saml-key keski-suomi"));
            assertEquals(200, page.navigate(url + "/keski-suomi/public/index").status());
            assertEquals(List.of(), iida.complaints());
            page.navigate(url + "/platform/platform/add-council");
            Eventually.count(0, page.locator("option[value='keski-suomi']"), "it is here already");
        }
    }

    @Test
    void aCouncilIsAddedByHandAndNotTwice() {
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "sv", Screen.PHONE)) {
            Page page = iida.go("/platform/add-council?by=hand");
            look(iida, "platform-add-hand");
            byHand(iida, "pirkanmaa");
            assertTrue(iida.see(".messages .note").innerText().contains("redan ett fullmäktige"));
            byHand(iida, "mokkila");
            page.waitForURL("**/platform/council?slug=mokkila");
            assertTrue(page.locator("main").innerText().contains("17 platser"));
            assertEquals(200, page.navigate(url + "/mokkila/public/index").status());
        }
    }

    private static void byHand(Person iida, String slug) {
        Page page = iida.page();
        page.locator("[id='add:slug']").fill(slug);
        page.locator("[id='add:nameFi']").fill("Mökkilä");
        page.locator("[id='add:nameSv']").fill("Stuguby");
        page.locator("[id='add:nameEn']").fill("Cabinville");
        page.locator("[id='add:seats']").fill("17");
        page.locator("[id='add:languages']").selectOption("sv,fi");
        page.locator("[id='add:contactName']").fill("Maj");
        page.locator("[id='add:contactEmail']").fill("maj@stuguby.example");
        page.waitForTimeout(3100); // a second sending within three seconds is swallowed
        iida.tap("button[id='add:save']");
    }

    @Test
    void theOperatorAddsACouncilByScriptWithoutARestart() throws Exception {
        String added = script("satakunta", "--contact", "Sampo Satakunta", "--email", "sopu@satakunta.example");
        assertTrue(added.contains("Added: " + url + "/satakunta/"), added);
        try (Person visitor = Person.visitor(everything, "satakunta", "fi", Screen.PHONE)) {
            assertEquals(200, visitor.page().navigate(url + "/satakunta/public/index").status());
        }
        assertTrue(script("satakunta", "--contact", "x", "--email", "x@example.fi").contains("stays as it is"));
        String taken = script("health", "--contact", "x", "--email", "x@example.fi", "--name-fi", "H", "--name-sv", "H", "--name-en", "H", "--seats", "9");
        assertTrue(taken.contains("Not added: The name in the address"), taken);
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "en", Screen.DESKTOP)) {
            iida.go("/audit/log?act=platform.councilAdded");
            assertTrue(iida.see("table").innerText().contains("satakunta"), "the file is in the log too");
        }
    }

    private static String script(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("../scripts/ops/add-council", "--folder", everything.stack().data().resolve("councils").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void suspensionTakesEffectAtOnceEverywhereAndResumingNeedsANewLogin() {
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "en", Screen.PHONE);
             Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.PHONE);
             Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.PHONE)) {
            String session = "fetch('/pohjanmaa/process/home', {redirect: 'manual'}).then(r => r.status)";
            assertEquals(200, petri.page().evaluate(session));
            Page page = iida.go("/platform/council?slug=pohjanmaa");
            look(iida, "platform-council");
            iida.tap("[data-opens=suspending]");
            assertEquals(List.of(), Accessibility.violations(page));
            iida.tap("dialog button:has-text('Suspend')");
            iida.see("button:has-text('Resume')");
            try {
                for (String path : List.of("/", "/process/home", "/identity/members", "/public/index", "/public/privacy", "/api/duel/questions/x", "/saml/demo/login", "/nothing")) {
                    Response answer = petri.page().navigate(url + "/pohjanmaa" + path);
                    assertEquals(503, answer.status(), path);
                    assertTrue(petri.page().locator("h1").innerText().contains("Användningen är avbruten"), path);
                }
                assertEquals(List.of(), Accessibility.violations(petri.page()));
                assertTrue(Accessibility.fits(petri.page()));
                petri.picture("suspended");
                petri.page().navigate(url + "/");
                assertFalse(petri.page().locator("main").innerText().contains("Österbotten"), "not on the front page");
                assertEquals(200, ville.page().evaluate("fetch('/pirkanmaa/process/home', {redirect: 'manual'}).then(r => r.status)"), "another council goes on");
            } finally {
                iida.tap("button:has-text('Resume')");
                iida.see("[data-opens=suspending]");
            }
            assertEquals(0, petri.page().evaluate(session), "a redirect to login: the session did not come back by itself");
            assertEquals(200, petri.page().navigate(url + "/pohjanmaa/public/index").status());
            petri.go("/audit/log");
            assertTrue(petri.see("table").innerText().contains("Användningen avbröts"), "the council's own log tells of it");
            iida.go("/audit/log");
            assertTrue(iida.see("table").innerText().contains("Council suspended"));
            look(iida, "platform-log");
        }
    }

    @Test
    void othersSeeNoneOfItAndThePlatformsAdminSeesNoContent() {
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP);
             Person iida = Person.login(everything, "platform", "iida.yllapito", "fi", Screen.DESKTOP)) {
            for (String page : List.of("/platform/councils", "/platform/council?slug=pohjanmaa", "/platform/add-council")) {
                assertEquals(404, ville.page().navigate(url + "/pirkanmaa" + page).status(), page);
                assertEquals(200, iida.page().navigate(url + "/platform" + page).status(), page);
            }
            assertEquals(404, iida.page().navigate(url + "/platform/platform/council?slug=nowhere").status());
            iida.page().navigate(url + "/pirkanmaa/process/home");
            assertTrue(iida.page().url().contains("/realms/pirkanmaa/"), "a council asks for a login of its own");
        }
    }

    private static void look(Person person, String name) {
        assertEquals(List.of(), Accessibility.violations(person.page()), name);
        assertTrue(Accessibility.fits(person.page()), name);
        person.picture(name);
    }
}
