package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody whom the identity provider knows and the council does not: waits, is refused, is linked by an administrator, comes in. */
@ExtendWith(RunningSopu.class)
class NewcomersIT {

    private static final String ROW = "[id='newcomers:list_data'] > tr:not(.ui-datatable-empty-message)";

    @Test
    void whoeverFitsNoMemberWaitsUntilTheAdminLinks(Everything everything) {
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.DESKTOP);
                Person bo = Person.login(everything, "pohjanmaa", "bo.sundqvist", "sv", Screen.PHONE);
                Person guest = Person.visitor(everything, "pohjanmaa", "sv", Screen.PHONE)) {
            Page page = petri.page();
            guest.go("/");
            guest.fillLogin("vieras");
            guest.page().waitForURL("**/stranger");
            assertTrue(guest.see("main").innerText().contains("Huvudanvändaren ser dig i förteckningen"), "the person is told what happens next");
            assertEquals(List.of(), Accessibility.violations(guest.page()));

            theIdpLetsThemInAgainOnlyWhenAsked(everything);

            petri.go("/");
            petri.see("form#notices a:has-text('Vendela Främling loggade in men finns inte')").click();
            page.waitForURL("**/identity/waiting");
            String row = petri.see(ROW).innerText();
            assertTrue(row.contains("Vendela Främling") && row.contains("vieras@pohjanmaa.example"), row);
            Eventually.count(1, page.locator(ROW));
            petri.picture("waiting");
            String sorted = (String) page.evaluate("() => { const chosen = document.querySelector('select.ui-reflow-dropdown').selectedOptions[0];"
                    + " return document.getElementById(chosen.dataset.columnkey).textContent.trim() + ' ' + chosen.dataset.sortorder; }");
            assertEquals("Kom senast 1", sorted, "a phone's menu says that the latest come first, as they do");
            open(petri);
            page.locator("[id='decide:who_input']").pressSequentially("nygard");
            petri.see(".ui-autocomplete-item");
            assertTrue(page.locator(".ui-autocomplete-item").allInnerTexts().stream().allMatch(one -> one.contains("Nygård")),
                    "one person is found among all, however the name was typed");
            assertEquals(List.of(), Accessibility.violations(page));

            // a key that another person came by before is a doubt, and links nobody by itself
            loginKey(petri, "Sundqvist", "vieras");
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            open(petri);
            assertTrue(petri.see("#decide").innerText().contains("redan loggat in med en annan"));
            assertEquals(List.of(), Accessibility.violations(page));
            assertTrue(Accessibility.fits(page));
            petri.picture("newcomer");
            bo.go("/");
            assertEquals("Bo Sundqvist", bo.page().locator(".me .name").textContent(), "nothing has changed for the member");
            loginKey(petri, "Sundqvist", "bo.sundqvist");

            open(petri);
            petri.tap("button:has-text('Avvisa')");
            Eventually.text(page.locator("#messages"), "Personen avvisades");
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            petri.go("/identity/waiting");
            Eventually.text(page.locator(".ui-datatable"), "Ingen väntar");
            page.locator("[id='newcomers:which']").selectOption("true");
            Eventually.text(page.locator(".table-found"), "1 / 1");
            assertEquals(List.of(), Accessibility.violations(page));
            petri.tap(ROW + " a");
            petri.tap("button:has-text('Ångra avvisningen')");
            Eventually.text(page.locator("#messages"), "togs tillbaka");

            petri.go("/identity/member");
            page.getByLabel("Förnamn").fill("Vendela");
            page.getByLabel("Efternamn").fill("Främling");
            petri.tap("[id='who:save']");
            page.waitForURL("**/identity/member?id=*");
            page.locator("[id='give:role']").selectOption(new SelectOption().setValue("DEPUTY"));
            petri.tap("[id='give:giveRole']");
            petri.see("#roles li");
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            open(petri);
            assertTrue(petri.see("#decide").innerText().contains("samma namn"));
            petri.tap("#decide .rowlist button");
            Eventually.text(page.locator("#messages"), "kopplades till medlemmen");
            guest.go("/");
            guest.page().waitForURL(everything.stack().url() + "/pohjanmaa/");
            assertEquals("Vendela Främling", guest.page().locator(".me .name").textContent());

            petri.go("/identity/members?q=främling");
            petri.tap(".ui-datatable-data > tr a");
            page.locator("#who details.more summary").click();
            assertTrue(page.locator("#who").innerText().toLowerCase(Locale.ROOT).contains("identifierare vid inloggning: hämtad"), page.locator("#who").innerText());
            page.locator("[data-opens=remove]").click();
            petri.tap("dialog button:has-text('Ta bort')");
            page.waitForURL("**/identity/members");

            // who waits can be added at once, with what the IdP said
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            open(petri);
            petri.tap("#decide a:has-text('Lägg till som ny medlem')");
            page.waitForURL("**/identity/member?from=*");
            assertEquals("Vendela", page.getByLabel("Förnamn").inputValue());
            assertEquals("Främling", page.getByLabel("Efternamn").inputValue());
            assertEquals("vieras@pohjanmaa.example", page.locator("[id='who:email']").inputValue());
            assertEquals(List.of(), Accessibility.violations(page));
            petri.tap("[id='who:save']");
            page.waitForURL("**/identity/member?id=*");
            page.locator("[id='give:role']").selectOption(new SelectOption().setValue("DEPUTY"));
            petri.tap("[id='give:giveRole']");
            petri.see("#roles li");
            guest.go("/");
            guest.page().waitForURL(everything.stack().url() + "/pohjanmaa/");
            page.locator("[data-opens=remove]").click();
            petri.tap("dialog button:has-text('Ta bort')");
            page.waitForURL("**/identity/members");
            assertEquals(List.of(), petri.complaints());
        }
    }

    /** On a shared device somebody else can come in: by the page's button, and after a logout, of which the IdP knows nothing. */
    private static void theIdpLetsThemInAgainOnlyWhenAsked(Everything everything) {
        try (Person tablet = Person.visitor(everything, "pohjanmaa", "sv", Screen.PHONE)) {
            tablet.go("/");
            tablet.fillLogin("vieras");
            tablet.page().waitForURL("**/stranger");
            tablet.picture("stranger");
            tablet.tap("main .actions a.btn-primary");
            tablet.see("#password");
            tablet.go("/identity/logout");
            assertTrue(tablet.see("main").innerText().contains("kan fortfarande"), tablet.see("main").innerText());
            tablet.go("/");
            tablet.see("#password");
            tablet.tap("#reset-login");
            tablet.fillLogin("bo.sundqvist");
            tablet.page().waitForURL(everything.stack().url() + "/pohjanmaa/");
            assertEquals("Bo Sundqvist", tablet.page().locator(".me .name").textContent());
        }
    }

    /** From the list, found by typing, to the one who waits. */
    private static void open(Person admin) {
        admin.go("/identity/waiting");
        admin.page().locator("[id='newcomers:filter']").pressSequentially("vieras");
        Eventually.holds(admin.page(), () -> admin.page().locator(".table-found").innerText().startsWith("1 /"));
        admin.tap(ROW + " a");
        admin.see("#decide");
    }

    private static void loginKey(Person admin, String family, String key) {
        admin.go("/identity/members?q=" + family);
        admin.tap(".ui-datatable-data > tr a");
        admin.page().locator("[id='who:loginKey']").fill(key);
        admin.tap("[id='who:save']");
        admin.page().waitForURL("**/identity/members");
    }
}
