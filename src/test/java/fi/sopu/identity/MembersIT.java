package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.AlphabetTest;
import fi.sopu.shared.SoughtTest;
import fi.sopu.shared.Zone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
            page.getByLabel("Kirjautumisen tunniste").fill("aino.lehto");
            ville.tap("button:has-text('Tallenna')");
            assertTrue(ville.see(".messages .note").innerText().contains("toisella jäsenellä"));
            assertEquals("Väinö", page.getByLabel("Etunimi").inputValue(), "what was typed is still there");
            page.getByLabel("Kirjautumisen tunniste").fill("vieras");
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

            ville.tap("#roles button:has-text('Muuta aikaa')");
            page.locator("[id='moving:starts_input']").fill("2.1.2026");
            page.locator("[id='moving:ends_input']").fill(LocalDate.now(Zone.HERE).minusDays(2).format(DateTimeFormatter.ofPattern("d.M.uuuu")));
            assertEquals(List.of(), Accessibility.violations(page));
            ville.tap("#moving button:has-text('Tallenna')");
            Eventually.holds(page, () -> page.locator("#roles").innerText().contains("Päättynyt"));
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            page.locator("[id$='give:role']").selectOption(new SelectOption().setLabel("Valtuutettu"));
            ville.tap("button:has-text('Anna rooli')");
            Eventually.holds(page, () -> page.locator("#roles li").count() == 2);
            ville.picture("member");
            page.locator("details.more summary").first().click();
            assertTrue(page.locator("#who").innerText().contains("Nimi: lisätty käsin"), "each field tells where it came from");
            page.getByLabel("Lukitse: Nimi").check();
            assertEquals(List.of(), Accessibility.violations(page));
            ville.tap("[id='who:save']");
            page.waitForURL("**/identity/members");
            page.navigate(member);
            page.locator("details.more summary").first().click();
            assertTrue(page.getByLabel("Lukitse: Nimi").isChecked());
            guest.go("/");
            guest.page().waitForURL(everything.stack().url() + "/pirkanmaa/");

            page.navigate(member);
            page.locator("[data-opens=remove]").click();
            ville.tap("dialog[open] button:has-text('Poista jäsen')");
            page.waitForURL("**/identity/members");
            assertFalse(page.locator(".ui-datatable").innerText().contains("Ieras-Ström"));
            guest.go("/");
            guest.page().waitForURL("**/stranger");
            ville.tap("#former");
            assertEquals(List.of(), Accessibility.violations(page));
            ville.tap("#gone [data-opens^=forget]");
            ville.tap("dialog[open] button:has-text('Unohda nimi')");
            Eventually.holds(page, () -> !page.content().contains("Ieras-Ström"));
            ville.go("/audit/log?act=identity.memberForgotten");
            assertTrue(ville.see(".ui-datatable").innerText().contains("Poistettu henkilö"), "the log stays, without the name");
            assertEquals(List.of(), ville.complaints());
        }
    }

    @Test
    void theLastAdminStays() {
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.PHONE)) {
            Page page = petri.go("/identity/members?q=alanko");
            assertEquals(List.of(), Accessibility.violations(page));
            assertTrue(Accessibility.fits(page));
            petri.tap(".ui-datatable-data > tr a");
            petri.tap("[data-opens^=end]");
            String asked = petri.see("dialog[open]").innerText();
            assertTrue(asked.contains("Petri Alanko") && asked.contains("Huvudanvändare") && asked.contains("Rollen kan ges på nytt"),
                    "whose role, which, and whether it can be undone: " + asked);
            assertEquals(List.of(), Accessibility.violations(page));
            assertTrue(Accessibility.fits(page));
            petri.picture("role-asked");
            page.keyboard().press("Escape");
            Eventually.count(0, page.locator("dialog[open]"));
            assertEquals(0, page.locator(".messages .note").count(), "nothing is done by whoever thinks again");
            petri.tap("[data-opens^=end]");
            petri.tap("dialog[open] button:has-text('Avsluta')");
            assertTrue(petri.see(".messages .note").innerText().contains("minst en huvudanvändare"));
            page.locator("[data-opens=remove]").click();
            petri.tap("dialog[open] button:has-text('Ta bort')");
            assertTrue(petri.see(".messages .note").innerText().contains("minst en huvudanvändare"));
            assertEquals(List.of(), Accessibility.violations(page));
        }
    }

    @Test
    void threeHundredPeopleAreFoundAsOneTypes() throws SQLException {
        String many = "insert into member (tenant_id, id, given, family, email, language, source, name_source, email_source, language_source, group_source, key_source) "
                + "select 2, gen_random_uuid(), 'Joku', 'Meikäläinen-' || i, 'joku' || i || '@crowd.example', 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE' from generate_series(1, 300) i";
        asOwner(many);
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.PHONE)) {
            Page page = ville.go("/identity/members");
            assertEquals(25, page.locator(".ui-datatable-data > tr").count());
            page.keyboard().press("/");
            assertEquals("people:filter", page.evaluate("document.activeElement.id"), "the slash leads to the search");
            page.keyboard().type("joku meikäläinen-299");
            Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("1 / "));
            Eventually.count(1, page.locator(".ui-datatable-data > tr"));
            assertEquals(List.of(), Accessibility.violations(page));
            page.locator("[id='people:filter']").fill("");
            page.keyboard().type("ei ketään tällaista");
            assertTrue(ville.see(".ui-datatable-empty-message").innerText().contains("Haulla ei löytynyt ketään"), page.locator(".ui-datatable").innerText());
            page.keyboard().press("Escape");
            Eventually.count(25, page.locator(".ui-datatable-data > tr"));
            page.keyboard().type("meikäläinen-299");
            Eventually.count(1, page.locator(".ui-datatable-data > tr"));
            page.keyboard().press("Enter");
            page.waitForURL("**/identity/member?id=*");
            assertEquals("Meikäläinen-299", page.getByLabel("Sukunimi").inputValue());
        } finally {
            asOwner("delete from tiding where member_id in (select id from member where email like '%@crowd.example')");
            asOwner("delete from member where email like '%@crowd.example'");
        }
    }

    @Test
    void namesStandInTheirOrderAndAreFoundHoweverTheyWereTyped() throws SQLException {
        List<String> odd = Stream.concat(AlphabetTest.ORDERED.stream(), SoughtTest.FOUND.values().stream()).distinct().toList();
        for (String name : odd) {
            asOwner("insert into member (tenant_id, id, given, family, email, language, source, name_source, email_source, language_source, group_source, key_source) "
                    + "values (2, gen_random_uuid(), 'Joku', '" + name.replace("'", "''") + "', 'x@odd.example', 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE')");
        }
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP)) {
            Page page = ville.go("/identity/members");
            List<String> shown = new ArrayList<>();
            ville.go("/identity/members?q=odd.example");
            while (true) {
                shown.addAll(page.locator(".row-name a").allTextContents().stream().map(name -> name.substring(0, name.length() - 5)).toList());
                if (page.locator(".ui-paginator-next.ui-state-disabled").count() > 0) {
                    break;
                }
                page.locator(".ui-paginator-next").click();
                int so = shown.size();
                Eventually.holds(page, () -> page.locator(".ui-paginator-current").innerText().startsWith((so + 1) + "–"));
            }
            assertEquals(odd.stream().sorted(Alphabet.order()).toList(), shown);
            SoughtTest.FOUND.forEach((words, text) -> {
                ville.go("/identity/members?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
                assertTrue(page.locator(".row-name a").allTextContents().contains(text + " Joku"), words + " finds " + text);
            });

            page.navigate(everything.stack().url() + "/pirkanmaa/identity/member");
            page.getByLabel("Etunimi").fill("Kaksi");
            page.getByLabel("Sukunimi").fill("Samaa\u3164\u200B");
            page.getByLabel("Kirjautumisen tunniste").fill("Aino.Lehto");
            ville.tap("button:has-text('Tallenna')");
            assertTrue(ville.see(".messages .note").innerText().contains("eri kirjainkoolla on jo henkilöllä Aino Lehto"), ville.see(".messages").innerText());
            page.getByLabel("Kirjautumisen tunniste").fill("");
            page.locator("[id='who:email']").fill("X@odd.example");
            ville.tap("button:has-text('Tallenna')");
            page.locator("[id='who:sharing']").check();
            assertEquals(List.of(), Accessibility.violations(page));
            ville.tap("button:has-text('Tallenna')");
            page.waitForURL("**/identity/member?id=*");
            assertEquals("Samaa", page.getByLabel("Sukunimi").inputValue(), "what is not seen is not kept");
            page.getByLabel("Sukunimi").fill("Samaa\uE000");
            ville.tap("[id='who:save']");
            assertTrue(ville.see(".messages .note").innerText().contains("U+E000, tekstin 6. merkki"), ville.see(".messages").innerText());
        } finally {
            asOwner("delete from tiding where member_id in (select id from member where lower(email) = 'x@odd.example')");
            asOwner("delete from member where lower(email) = 'x@odd.example'");
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.createStatement().execute("select set_config('app.tenant', '2', false)");
            owner.createStatement().execute(statement);
        }
    }

    @Test
    void groupsAndBodiesAndTermsAreKept() {
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.PHONE)) {
            Page page = petri.go("/identity/council-groups");
            look(petri, "groups");
            page.locator("[id='group:nameFi']").fill("Uusi ryhmä");
            page.locator("[id='group:nameSv']").fill("Ny grupp");
            petri.tap("[id='group:save']");
            Eventually.holds(page, () -> page.locator("#groups").innerText().contains("Ny grupp"));
            page.locator("#groups li:has-text('Ny grupp') button:has-text('Byt namn')").click();
            Eventually.holds(page, () -> page.locator("[id='group:nameSv']").inputValue().equals("Ny grupp"));
            page.locator("[id='group:nameSv']").fill("Nyare grupp");
            petri.tap("[id='group:save']");
            Eventually.holds(page, () -> page.locator("#groups").innerText().contains("Nyare grupp"));
            page.locator("#groups li:has-text('Nyare grupp') button[data-opens]").click();
            page.locator("#groups li:has-text('Nyare grupp') .btn-danger").click();
            Eventually.holds(page, () -> !page.locator("#groups").innerText().contains("Nyare grupp"));
            page.locator("#groups li").first().locator("button[data-opens]").click();
            page.locator("#groups li").first().locator(".btn-danger").click();
            assertTrue(petri.see(".messages .note").innerText().contains("har ännu medlemmar"));

            petri.go("/process/bodies");
            look(petri, "bodies");
            page.locator("[id='body:nameSv']").fill("Äldrerådet");
            page.locator("[id='body:nameFi']").fill("Vanhusneuvosto");
            page.locator("[id='body:kind']").selectOption("ELDERLY");
            page.locator("[id='body:seats']").fill("12");
            petri.tap("[id='body:save']");
            Eventually.holds(page, () -> page.locator("#bodies").innerText().contains("Äldrerådet"));
            page.locator("[id='term:starts_input']").fill("1.1.2028");
            page.locator("[id='term:ends_input']").fill("31.5.2033");
            petri.tap("[id='term:save']");
            assertTrue(petri.see(".messages .note").innerText().contains("överlappa"));
            page.locator("[id='term:starts_input']").fill("1.6.2029");
            petri.tap("[id='term:save']");
            Eventually.holds(page, () -> page.locator("#terms li").count() == 2);
            assertEquals(List.of(), petri.complaints());
        }
    }

    private static void look(Person person, String name) {
        assertEquals(List.of(), Accessibility.violations(person.page()), name);
        assertTrue(Accessibility.fits(person.page()), name);
        person.picture(name);
    }

    @Test
    void othersMayNotAndOtherCouncilsPeopleAreNotThere() {
        try (Person aino = Person.login(everything, "pirkanmaa", "aino.lehto", "en", Screen.DESKTOP);
                Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "en", Screen.DESKTOP)) {
            petri.go("/identity/members?q=nyg");
            String link = petri.see(".ui-datatable-data > tr a").getAttribute("href");
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
