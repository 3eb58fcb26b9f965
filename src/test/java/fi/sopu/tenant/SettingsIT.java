package fi.sopu.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a council decides for itself, by its administrator, and that each of it has its effect. */
@ExtendWith(RunningSopu.class)
class SettingsIT {

    @Test
    void eachSettingHasItsEffectAndWrongOnesChangeNothing(Everything everything) {
        OwnCouncil council = OwnCouncil.found(everything, "asetukset");
        Page admin = council.browse(council.enter(council.member("Asettaja", Role.REGIONAL_ADMIN)));
        Page chair = council.browse(council.enter(council.member("Johtaja", Role.CHAIR)));
        chair.navigate(council.url("/"));
        assertEquals(1, chair.locator("main a[href$='/process/start']").count());
        admin.navigate(council.url("/process/settings"));
        assertEquals("10", admin.locator("[id='settings:minutes']").inputValue());
        assertEquals(List.of(), Accessibility.violations(admin));
        for (int width : List.of(375, 1280)) {
            admin.setViewportSize(width, 667);
            assertTrue(Accessibility.fits(admin));
            Pictures.ofAll(admin, "settings-" + width + ".png");
        }
        fill(admin, Map.of("contactName", "Kirsi Kirjaamo", "contactEmail", "kirjaamo@asetukset.example", "minutes", "7", "accent", "#aa3300",
                "privacyFi", "Tietosuojavastaava: Tiina Turva.\nArkistoaika on kymmenen vuotta.", "accessibilityEmail", "saavutettavuus@asetukset.example"));
        admin.locator("[id='settings:smallest']").fill("8");
        admin.locator("[id='settings:starts']").selectOption(new SelectOption().setValue("true"));
        admin.locator("[id='settings:languages']").selectOption(new SelectOption().setValue("fi"));
        admin.locator("[id='settings:save']").click();
        Eventually.holds(admin, () -> admin.locator(".messages").innerText().contains("7 minuuttia, ja prosessin voi aloittaa vain pääkäyttäjä"));
        assertEquals("#aa3300", admin.locator("html").getAttribute("data-accent"));
        assertEquals(0, admin.locator("[id='settings:privacySv']").count(), "one language: one field");

        // the public statements say it, to whoever reads them
        Page reader = everything.browser().newContext().newPage();
        reader.navigate(council.url("/public/privacy?lang=fi"));
        assertTrue(reader.locator("main").innerText().contains("Tietosuojavastaava: Tiina Turva.\nArkistoaika"), reader.locator("main").innerText());
        assertTrue(reader.locator("main").innerText().contains("kirjaamo@asetukset.example"));
        reader.navigate(council.url("/public/accessibility?lang=fi"));
        assertTrue(reader.locator("main").innerText().contains("saavutettavuus@asetukset.example"));
        assertFalse(reader.locator("main").innerText().contains("kirjaamo@asetukset.example"));
        assertEquals(List.of(), Accessibility.violations(reader));
        reader.context().close();

        // the chair no longer starts processes, by page or by hand; the administrator does, with the council's minutes
        chair.navigate(council.url("/"));
        assertTrue(chair.locator("section[aria-labelledby=running]").innerText().contains("prosessin aloittaa pääkäyttäjä"));
        assertEquals(0, chair.locator("main a[href$='/process/start']").count(), "the home does not lead to where nothing can be done");
        chair.navigate(council.url("/process/start"));
        assertTrue(chair.locator("#admin-alone").innerText().contains("prosessin aloittaa pääkäyttäjä"));
        assertEquals(0, chair.locator("#start button[type=submit]").count());
        admin.navigate(council.url("/process/start"));
        admin.locator("#start button[type=submit]").click();
        admin.waitForURL("**/process/plan?*");
        assertEquals(List.of("7", "7", "10"), council.read("select minutes::text from stage order by position"));
        chair.navigate(council.url("/"));
        assertEquals(0, chair.locator("main a[href$='/process/start']").count(), "nor beside a process that runs");
        assertEquals(1, chair.locator("section[aria-labelledby=running] h3").count());

        // what is told of answers holds from the next opening on, and stays for what is open
        council.member("Vastaaja", Role.COUNCILLOR);
        admin.navigate(council.url("/"));
        admin.locator("h3 a[href*='/process/plan?']").click();
        admin.locator(".timeline > li h3 a").first().click();
        admin.locator("[data-opens=opening]").click();
        admin.locator("[id$='run:open']").click();
        admin.waitForSelector("[data-opens=closing]");
        assertTrue(admin.locator("main").innerText().contains("kun vähintään 8 on vastannut"), admin.locator("main").innerText());
        assertEquals(List.of("8", "5", "5"), council.read("select smallest::text from stage order by position"));

        // nothing that is wrong is kept, what was typed stays, and each says what to do
        Map<String, String> wrong = Map.of("minutes", "61", "smallest", "4", "accent", "vihrea", "contactEmail", "ei osoite", "accessibilityEmail", "a@b");
        wrong.forEach((field, value) -> {
            admin.navigate(council.url("/process/settings"));
            // the browser would stop some of it itself
            admin.evaluate("() => document.getElementById('settings').noValidate = true");
            fill(admin, Map.of(field, value));
            admin.locator("[id='settings:save']").click();
            Eventually.holds(admin, () -> !admin.locator(".messages").innerText().isBlank() || !String.join("", admin.locator(".field-error").allInnerTexts()).isBlank());
            assertEquals(value, admin.locator("[id='settings:" + field + "']").inputValue());
        });
        assertEquals(List.of("7"), council.read("select minutes::text from council_settings"));
        admin.context().close();
        chair.context().close();
    }

    @Test
    void whatIsOlderThanTheCouncilKeepsItIsForgotten(Everything everything) {
        OwnCouncil council = OwnCouncil.found(everything, "unohtava");
        OwnCouncil other = OwnCouncil.found(everything, "muistava");
        for (OwnCouncil each : List.of(council, other)) {
            for (int days : new int[]{95, 70, 20}) {
                each.write("insert into newcomer (tenant_id, id, idp_entity_id, key_name, key_value, name, first_came, last_came) "
                        + "values (?, gen_random_uuid(), 'https://idp.example', 'nameid', '" + days + "', 'Kulkija', now() - interval '100 days', now() - interval '" + days
                        + " days')",
                        each.tenant());
            }
        }
        Page admin = council.browse(council.enter(council.member("Unohtaja", Role.REGIONAL_ADMIN)));
        admin.navigate(council.url("/process/settings"));
        admin.locator("a[href$='/process/retention']").click();
        admin.locator("#retention").waitFor();
        for (int width : List.of(375, 1280)) {
            admin.setViewportSize(width, 667);
            assertTrue(Accessibility.fits(admin));
            assertEquals(List.of(), Accessibility.violations(admin));
            Pictures.ofAll(admin, "retention-" + width + ".png");
        }
        String part = "#retention .form-part:has(h2:text-is('Odottavat'))";
        assertTrue(admin.locator(part).innerText().contains("unohtuu 2 tietoa. Niistä 1 on jo vanhentunut"), admin.locator(part).innerText());
        admin.locator(part + " input").fill("400");
        admin.evaluate("() => document.getElementById('retention').noValidate = true");
        admin.locator("[id='retention:save']").click();
        Eventually.text(admin.locator(".messages"), "14–365");
        assertEquals("400", admin.locator(part + " input").inputValue());
        admin.locator(part + " input").fill("60");
        admin.locator("[id='retention:save']").click();
        Eventually.text(admin.locator(".messages"), "Säilytysajat on tallennettu");
        assertTrue(admin.locator(part).innerText().contains("Niistä 2 on jo vanhentunut"), admin.locator(part).innerText());
        admin.locator("[id='now:forget']").click();
        Eventually.text(admin.locator(".messages"), "2 tietoa on unohdettu");
        assertEquals(0, admin.locator("#now").count());
        assertEquals(List.of("20"), council.read("select key_value from newcomer"));
        assertEquals(3, other.read("select key_value from newcomer").size(), "another council's stay");
        assertEquals(List.of("2"), council.read("select detail from audit_entry where act = 'identity.newcomersForgotten'"));
        admin.context().close();
    }

    private static void fill(Page page, Map<String, String> values) {
        values.forEach((field, value) -> page.locator("[id='settings:" + field + "']").fill(value));
    }
}
