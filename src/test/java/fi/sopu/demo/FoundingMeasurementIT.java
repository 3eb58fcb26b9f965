package fi.sopu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Pictures;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds in the demo: units that have been measured twice, with what changed, what can not be told and what is hidden; and a round that is going on. */
@ExtendWith(RunningSopu.class)
class FoundingMeasurementIT {

    @Test
    void aNewcomerSeesAResult(Everything everything) {
        // the council that the tests' servers are told to measure in
        OwnCouncil council = OwnCouncil.found(everything, "esittelyla");
        UUID admin = council.member("Hoitaja", Role.REGIONAL_ADMIN);
        Page page = council.browse(council.enter(admin));
        page.setViewportSize(1280, 800);
        Eventually.holds(page, () -> council.read("select count(*)::text from ballot").get(0).equals("154"));
        assertEquals(List.of("true", "true", "false"), council.read("select (closed_at is not null)::text from stage order by position"));
        String question = council.read("select q.id::text from question q join stage s on s.id = q.stage_id where s.position = 2").get(0);
        page.navigate(council.url("/report/measured?question=" + question));
        assertEquals(9, page.locator("table.heat tbody tr").count(), "eight units and the whole");
        assertTrue(row(page, "Avovastaanotto").locator(".change-BETTER").count() > 0, "where much has changed");
        assertEquals(0, row(page, "Suun terveydenhuolto").locator(".change-BETTER").count());
        assertTrue(page.locator(".change-CANNOT_TELL").count() > 0, "and where one cannot tell");
        assertEquals(0, row(page, "Palvelukoti Koivula").locator("td:not(.heat-0)").count(), "four people are hidden");
        assertTrue(row(page, "Neuvola").innerText().contains("≈"), "what is likely where the level is not told again: " + row(page, "Neuvola").innerText());
        assertEquals("Opimme yhdessä", page.locator("section[aria-labelledby=targets-title] > ul").innerText().strip(), "what to develop");
        Pictures.ofAll(page, "demo-measured.png");
        assertEquals(List.of(), Accessibility.violations(page));
        page.context().close();
        // somebody of the invented staff finds the round that is going on
        Page phone = council.browse(council.enter(UUID.fromString(council.read("select m.id::text from member m where family = 'Virta'").get(0))));
        phone.navigate(council.url("/"));
        phone.locator(".card-now a.btn").first().click();
        phone.waitForURL("**/survey/answer?stage=*");
        phone.context().close();
    }

    private static Locator row(Page page, String unit) {
        return page.locator("table.heat tbody tr:has-text('" + unit + "')");
    }
}
