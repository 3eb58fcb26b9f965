package fi.sopu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log as a council's administrator reads it: who came, who was refused, who looked; another council's is not there. */
@ExtendWith(RunningSopu.class)
class LogIT {

    private static final String ROW = ".ui-datatable-data > tr:not(.ui-datatable-empty-message)";
    private static final String CURRENT = ".ui-paginator-current";

    @Test
    void theAdminFindsARefusalAndItsOwnLooking(Everything everything) throws SQLException {
        String url = everything.stack().url();
        try (Person aino = Person.login(everything, "pirkanmaa", "aino.lehto", "fi", Screen.DESKTOP);
                Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP)) {
            assertEquals(403, aino.page().navigate(url + "/pirkanmaa/audit/log").status(), "the log is the administrator's");
            assertEquals(403, aino.page().evaluate("fetch('/pirkanmaa/api/audit/log.csv').then(r => r.status)"));

            assertFalse(ville.go("/audit/log?act=identity.loggedIn").locator(ROW).first().isVisible(), "who came today is told tomorrow");
            aDayPasses(everything);
            Page page = ville.go("/audit/log?act=identity.loggedIn");
            assertEquals(List.of(), Accessibility.violations(page));
            ville.picture("audit-log");
            String all = ville.see(".ui-datatable").innerText();
            assertTrue(all.contains("Kirjauduttiin") && all.contains("Aino Lehto"), all);
            assertFalse(all.contains(".act.") || all.contains("??"), all);

            page.locator("[id='search:act']").selectOption(new SelectOption().setLabel("Toiminto estettiin: ei oikeutta"));
            page.locator("[id='search:person_input']").pressSequentially("aino leh");
            ville.tap(".ui-autocomplete-item");
            ville.tap("button:has-text('Näytä')");
            page.waitForURL("**act=identity.forbidden**");
            List<String> rows = page.locator(ROW).allInnerTexts();
            assertTrue(!rows.isEmpty() && rows.stream().allMatch(row -> row.contains("Toiminto estettiin") && row.contains("Aino Lehto")), rows.toString());
            assertTrue(rows.toString().contains("ReadingTheLog"), rows.toString());

            String csv = (String) page.evaluate("fetch(document.querySelector('a[download]').href).then(r => r.text())");
            assertEquals(rows.size() + 1, csv.lines().count(), csv);
            assertTrue(csv.contains("identity.forbidden") && csv.contains("Aino Lehto"), csv);
            assertTrue(csv.startsWith("Milloin (Europe/Helsinki);"), csv);
            assertTrue(csv.lines().skip(1).allMatch(row -> row.matches("\\d{4}-\\d\\d-\\d\\d;.*;\\d{4}-\\d\\d-\\d\\d;identity\\.forbidden;MEMBER;.*")), csv);
            ville.go("/audit/log?act=audit.exported");
            assertTrue(ville.see(".ui-datatable").innerText().contains("Loki ladattiin"));
            try (ChairsDesk desk = ChairsDesk.of(aino)) {
                desk.startFromTemplate();
                String title = aino.see("h1").innerText();
                ville.go("/audit/log?act=process.started");
                assertTrue(ville.see(ROW).innerText().contains("Prosessi: " + title), "the log names the process: " + title);
                ville.go("/audit/log?act=audit.viewed");
                String looked = ville.see(".ui-datatable").innerText();
                assertTrue(looked.contains("Prosessi aloitettiin") && !looked.contains("process.started"), looked);
            }
            ville.go("/audit/log?from=2020-01-01&until=2020-12-31");
            assertTrue(ville.see(".ui-datatable-empty-message").innerText().contains("ei ole tapahtumia"));
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

    /** Many rows of one time, of which the order is that of their ids; and more than a page and a piece of the export hold. */
    @Test
    void aLongLogIsReadPageByPageAndDownloadedWhole(Everything everything) {
        OwnCouncil council = OwnCouncil.found(everything, "pitkala");
        council.write(
                "insert into audit_entry (id, act, about, detail) select gen_random_uuid(), case when n % 3 = 0 then 'identity.loggedIn' else 'tenant.changed' end, 'login', 'n' || n "
                        + "from generate_series(1, 3600) n");
        council.write("update audit_entry set at = at - (1 + substr(detail, 2)::integer % 5) * interval '1 day' where detail like 'n%'");
        Page page = council.browse(council.enter(council.member("Lukija", Role.REGIONAL_ADMIN)));
        long before = System.nanoTime();
        page.navigate(council.url("/audit/log?act=identity.loggedIn"));
        System.out.println("a log of 3,600 rows: " + (System.nanoTime() - before) / 1_000_000 + " ms");
        List<List<String>> older = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            Eventually.text(page.locator(CURRENT), (100 * i - 99) + "–" + 100 * i + " / 1200");
            older.add(details(page));
            if (i == 6) {
                // what comes meanwhile moves no row
                council.write("insert into audit_entry (id, act, about, detail) select gen_random_uuid(), 'identity.loggedIn', 'login', 'later' from generate_series(1, 30)");
            }
            page.locator(".ui-paginator-next:not(.ui-state-disabled)").all().forEach(Locator::click);
        }
        assertEquals(1200, older.stream().flatMap(List::stream).distinct().count(), "each once");
        page.locator(".ui-paginator-page").first().click();
        Eventually.text(page.locator(CURRENT), "701–800 /");
        assertEquals(older.get(7), details(page), "a page by its number");
        Eventually.holds(page, () -> page.url().contains("row=701"));
        Page colleague = council.browse(council.enter(council.member("Toinen", Role.REGIONAL_ADMIN)));
        colleague.navigate(page.url());
        Eventually.text(colleague.locator(CURRENT), "701–800 / 1200");
        assertEquals(older.get(7), details(colleague), "an address that is passed on");
        assertTrue(colleague.locator("main .note").innerText().contains("Loki sellaisena kuin se oli"), colleague.locator("main").innerText());
        colleague.locator("th.ui-sortable-column").click();
        Eventually.text(colleague.locator(CURRENT), "1–100 / 1200");
        List<String> last = new ArrayList<>(older.get(11));
        Collections.reverse(last);
        assertEquals(last, details(colleague), "the oldest first");
        assertEquals(List.of(), Accessibility.violations(colleague));
        colleague.context().close();

        String csv = (String) page.evaluate("address => fetch(address).then(r => r.text())", council.url("/api/audit/log.csv"));
        List<String> whole = csv.lines().map(row -> row.split(";")[4]).filter(detail -> detail.matches("n\\d+")).toList();
        assertEquals(3600, whole.size());
        assertEquals(older.stream().flatMap(List::stream).toList(), whole.stream().filter(detail -> Integer.parseInt(detail.substring(1)) % 3 == 0).toList(), "in the same order");
        assertEquals(List.of("", "audit.exported", "audit.viewed", "identity.loggedIn", "tenant.changed"), acts(page, council), "every act that may be told, once");
        page.context().close();
    }

    private static List<String> acts(Page page, OwnCouncil council) {
        page.navigate(council.url("/audit/log"));
        return page.locator("[id='search:act'] option").all().stream().map(option -> option.getAttribute("value")).sorted().toList();
    }

    private static List<String> details(Page page) {
        return page.locator(ROW + " td:last-child").allTextContents().stream().map(text -> text.replaceAll(".*(n\\d+|later).*", "$1")).toList();
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
            petri.go("/audit/log?lang=en&asof=2026-13-45_x&row=-3&rows=7&order=x&act=nothing&person=x&from=y");
            assertEquals(List.of(), Accessibility.violations(page));
        }
    }
}
