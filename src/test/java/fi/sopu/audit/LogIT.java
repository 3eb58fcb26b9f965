package fi.sopu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log as a council's administrator reads it: who came, who was refused, who looked; another council's is not there. */
@ExtendWith(RunningSopu.class)
class LogIT {

    @Test
    void theAdminFindsARefusalAndItsOwnLooking(Everything everything) throws SQLException {
        String url = everything.stack().url();
        try (Person aino = Person.login(everything, "pirkanmaa", "aino.lehto", "fi", Screen.DESKTOP);
             Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP)) {
            assertEquals(403, aino.page().navigate(url + "/pirkanmaa/audit/log").status(), "the log is the administrator's");
            assertEquals(403, aino.page().evaluate("fetch('/pirkanmaa/api/audit/log.csv').then(r => r.status)"));

            assertFalse(ville.go("/audit/log?act=identity.loggedIn").locator("tbody").isVisible(), "who came today is told tomorrow");
            aDayPasses(everything);
            Page page = ville.go("/audit/log?act=identity.loggedIn");
            assertEquals(List.of(), Accessibility.violations(page));
            ville.picture("audit-log");
            String all = ville.see("table").innerText();
            assertTrue(all.contains("Kirjauduttiin") && all.contains("Aino Lehto"), all);
            assertFalse(all.contains("audit.act") || all.contains("??"), all);

            page.locator("#act").selectOption(new SelectOption().setLabel("Toiminto estettiin: ei oikeutta"));
            page.locator("#person").selectOption(new SelectOption().setLabel("Aino Lehto"));
            ville.tap("button:has-text('Näytä')");
            page.waitForURL("**act=identity.forbidden**");
            List<String> rows = page.locator("tbody tr").allInnerTexts();
            assertTrue(!rows.isEmpty() && rows.stream().allMatch(row -> row.contains("Toiminto estettiin") && row.contains("Aino Lehto")), rows.toString());
            assertTrue(rows.toString().contains("ReadingTheLog"), rows.toString());

            String csv = (String) page.evaluate("fetch(document.querySelector('a[download]').href).then(r => r.text())");
            assertEquals(rows.size() + 1, csv.lines().count(), csv);
            assertTrue(csv.contains("identity.forbidden") && csv.contains("Aino Lehto"), csv);
            assertTrue(csv.startsWith("Milloin (Europe/Helsinki);"), csv);
            assertTrue(csv.lines().skip(1).allMatch(row -> row.matches("\\d{4}-\\d\\d-\\d\\d;.*;\\d{4}-\\d\\d-\\d\\d;identity\\.forbidden;MEMBER;.*")), csv);
            ville.go("/audit/log?act=audit.exported");
            assertTrue(ville.see("table").innerText().contains("Loki ladattiin"));
            try (ChairsDesk desk = ChairsDesk.of(aino)) {
                desk.startFromTemplate();
                String title = aino.see("h1").innerText();
                ville.go("/audit/log?act=process.started");
                assertTrue(ville.see("tbody tr").innerText().contains("Prosessi: " + title), "the log names the process: " + title);
                ville.go("/audit/log?act=audit.viewed");
                String looked = ville.see("table").innerText();
                assertTrue(looked.contains("Prosessi aloitettiin") && !looked.contains("process.started"), looked);
            }
            ville.go("/audit/log?from=2020-01-01&until=2020-12-31");
            assertTrue(ville.see(".empty").innerText().contains("ei ole tapahtumia"));
            assertEquals(List.of(), ville.complaints());
        }
    }

    /** For those who came and were refused: they are told of by the day, when it is over. */
    private static void aDayPasses(Everything everything) throws SQLException {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = 'pirkanmaa'), true)");
            assertTrue(owner.createStatement().executeUpdate("update audit_entry set at = at - interval '1 day' where told_at <> at and told_at > now()") > 0);
            owner.commit();
        }
    }

    @Test
    void theLogFitsAPhoneAndOneCouncilsNamesAreNotInAnothers(Everything everything) {
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.NARROW)) {
            Page page = petri.go("/audit/log");
            assertEquals(List.of(), Accessibility.violations(page));
            assertTrue(Accessibility.fits(page));
            petri.picture("audit-log");
            assertTrue(page.content().contains("Petri Alanko"));
            assertFalse(page.content().contains("Ville Toivola"));
            petri.go("/audit/log?lang=en&page=2&act=nothing&person=x&from=y");
            assertEquals(List.of(), Accessibility.violations(page));
        }
    }
}
