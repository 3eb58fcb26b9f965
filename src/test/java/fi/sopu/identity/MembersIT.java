package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keeping members: who may, what happens, and that another council's people are not there. */
@ExtendWith(RunningSopu.class)
class MembersIT {

    private static Everything everything;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
    }

    @Test
    void anAdminAddsSomebodyWhoCanThenLogInUntilRemoved() {
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP);
             Person guest = Person.visitor(everything, "pirkanmaa", "fi", Screen.PHONE)) {
            Page page = ville.go("/identity/member");
            assertEquals(List.of(), Accessibility.violations(page));
            page.getByLabel("Etunimi").fill("Väinö");
            page.getByLabel("Sukunimi").fill("Ieras-Ström");
            page.getByLabel("Kirjautumistunnus").fill("aino.lehto");
            ville.tap("button:has-text('Tallenna')");
            assertTrue(ville.see(".messages .note").innerText().contains("toisella jäsenellä"));
            assertEquals("Väinö", page.getByLabel("Etunimi").inputValue(), "what was typed is still there");
            page.getByLabel("Kirjautumistunnus").fill("vieras");
            ville.tap("button:has-text('Tallenna')");
            page.waitForURL("**/identity/member?id=*");
            String member = page.url();

            guest.go("/");
            guest.fillLogin("vieras");
            guest.page().waitForURL("**/stranger");

            page.locator("[id$='give:role']").selectOption(new SelectOption().setLabel("Valtuutettu"));
            ville.tap("button:has-text('Anna rooli')");
            ville.see("#roles .rowlist li");
            assertEquals(List.of(), Accessibility.violations(page));
            guest.go("/");
            guest.page().waitForURL(everything.stack().url() + "/pirkanmaa/");
            assertEquals("Väinö Ieras-Ström", guest.page().locator(".me .name").textContent());

            page.navigate(member);
            page.locator("[data-opens=remove]").click();
            ville.tap("dialog button:has-text('Poista jäsen')");
            page.waitForURL("**/identity/members");
            assertFalse(page.locator("table").innerText().contains("Ieras-Ström"));
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            assertEquals(List.of(), ville.complaints());
        }
    }

    @Test
    void theLastAdminStays() {
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.PHONE)) {
            Page page = petri.go("/identity/members?q=alanko");
            assertEquals(List.of(), Accessibility.violations(page));
            assertTrue(Accessibility.fits(page));
            petri.tap("tbody a");
            petri.tap("button:has-text('Avsluta')");
            assertTrue(petri.see(".messages .note").innerText().contains("minst en huvudanvändare"));
            page.locator("[data-opens=remove]").click();
            petri.tap("dialog button:has-text('Ta bort')");
            assertTrue(petri.see(".messages .note").innerText().contains("minst en huvudanvändare"));
            assertEquals(List.of(), Accessibility.violations(page));
        }
    }

    @Test
    void othersMayNotAndOtherCouncilsPeopleAreNotThere() {
        try (Person aino = Person.login(everything, "pirkanmaa", "aino.lehto", "en", Screen.DESKTOP);
             Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "en", Screen.DESKTOP)) {
            petri.go("/identity/members?q=nyg");
            String link = petri.see("tbody a").getAttribute("href");
            assertEquals(200, petri.page().navigate(everything.stack().url() + link).status());
            assertEquals(List.of(), Accessibility.violations(petri.page()));
            String theirs = link.substring(link.indexOf("id=") + 3);
            for (String path : List.of("/identity/members", "/identity/member", "/identity/member?id=" + theirs)) {
                assertEquals(403, aino.page().navigate(everything.stack().url() + "/pirkanmaa" + path).status(), path);
            }
            try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "en", Screen.DESKTOP)) {
                for (String id : List.of(theirs, UUID.randomUUID().toString(), "x")) {
                    assertEquals(404, ville.page().navigate(everything.stack().url() + "/pirkanmaa/identity/member?id=" + id).status(), id);
                }
                assertEquals(200, ville.page().navigate(everything.stack().url() + "/pirkanmaa/identity/members").status());
            }
        }
    }
}
