package fi.sopu.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            assertTrue(iida.see(".messages .note").innerText().contains("ei ole oikein"));
            page.getByLabel("Sähköposti").fill("kaisa.korpi@keskisuomi.example");
            iida.tap("button:has-text('Lisää valtuusto')");
            page.waitForURL("**/platform/council?slug=keski-suomi");
            assertTrue(Duration.between(from, Instant.now()).toSeconds() < 60);
            look(iida, "platform-council-new");
            iida.tap("button:has-text('Tee avain')");
            page.locator("li:has-text('Valtuustolla on Sovun SAML-avain')").waitFor();
            assertTrue(Files.exists(everything.stack().data().resolve("saml-keys/keski-suomi/sp.p12")));
            assertEquals(200, page.navigate(url + "/keski-suomi/public/index").status());
            assertEquals(List.of(), iida.complaints());
            page.navigate(url + "/platform/platform/add-council");
            Eventually.count(0, page.locator("option[value='keski-suomi']"), "it is here already");
            iida.go("/audit/log?act=platform.spKeyMade");
            assertTrue(iida.see(".ui-datatable").innerText().contains("keski-suomi"), "whoever presses the button is in the log");
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
        iida.tap("button[id='add:save']");
    }

    @Test
    void aCouncilIsChangedAndNobodysChangeIsLost() {
        OwnCouncil council = OwnCouncil.found(everything, "muuttuva");
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "fi", Screen.PHONE)) {
            Page first = iida.go("/platform/council?slug=muuttuva");
            iida.tap("a[href*='edit-council']");
            look(iida, "platform-edit");
            Page second = iida.context().newPage();
            second.navigate(url + "/platform/platform/edit-council?slug=muuttuva");
            fill(first, "Muutos Maija", "21", "fi");
            assertTrue(first.locator("#saving").innerText().contains("Mitään ei poisteta"));
            look(iida, "platform-edit-sure");
            first.locator("[id='edit:save']").click();
            first.waitForURL("**saved=true*");
            look(iida, "platform-edit-done");
            assertTrue(first.locator("main").innerText().contains("21 paikkaa") && first.locator("main").innerText().contains("Muutos Maija"), first.locator("main").innerText());

            // the other one had it open all the time
            fill(second, "Toinen Tarja", "9", "fi,sv");
            second.locator("[id='edit:save']").click();
            String both = second.locator(".note-warn").innerText();
            assertTrue(both.contains("Tallennettu: 21") && both.contains("Sinun: 9") && both.contains("Muutos Maija") && both.contains("Toinen Tarja"), both);
            assertEquals(List.of("21"), council.read("select seats::text from tenant where slug = 'muuttuva'"), "nothing was saved");
            assertEquals(List.of(), Accessibility.violations(second));
            second.locator("[id='edit:accent']").fill("punainen");
            second.locator("[data-opens=saving]").click();
            second.locator("[id='edit:save']").click();
            second.locator(".messages .note:has-text('#rrggbb')").waitFor();
            assertEquals("Toinen Tarja", second.locator("[id='edit:contactName']").inputValue(), "what was typed is there");
            second.locator("[id='edit:accent']").fill("#7a1f3d");
            second.locator("[data-opens=saving]").click();
            second.locator("[id='edit:save']").click();
            second.waitForURL("**saved=true*");
            assertEquals(List.of("Toinen Tarja 9 fi,sv #7a1f3d"),
                    council.read("select contact_name || ' ' || seats || ' ' || languages || ' ' || accent from tenant where slug = 'muuttuva'"));

            iida.go("/audit/log?act=platform.councilChanged");
            assertTrue(iida.see(".ui-datatable").innerText().contains("muuttuva"));
        }
        assertEquals(List.of("2"), council.read("select count(*)::text from audit_entry where act = 'tenant.changed'"), "the council's own log tells of both");
    }

    @Test
    void aLanguageThatIsGivenUpTakesNoTextAlong() {
        OwnCouncil council = OwnCouncil.found(everything, "yksikielinen");
        OwnCouncil.platform(everything).write("update tenant set languages = 'fi' where slug = 'yksikielinen'");
        String admin = council.enter(council.member("Pääkäyttäjä", Role.REGIONAL_ADMIN));
        Page page = council.browse(admin);
        page.navigate(council.url("/process/bodies"));
        page.locator("button[id$=':edit']").first().click();
        page.locator("textarea[id$='nameFi']").fill("Uusi valtuusto");
        assertEquals(0, page.locator("textarea[id$='nameSv']").count(), "it is not asked for");
        page.locator("button[id$=':save']").first().click();
        page.locator("text=Uusi valtuusto").first().waitFor();
        page.context().close();
        assertEquals(List.of("Fullmäktige"), council.read("select name_sv from body where kind = 'COUNCIL' and name_fi = 'Uusi valtuusto'"));
    }

    private static void fill(Page page, String contact, String seats, String languages) {
        page.locator("[id='edit:contactName']").fill(contact);
        page.locator("[id='edit:contactEmail']").fill("sopu@muuttuva.example");
        page.locator("[id='edit:seats']").fill(seats);
        page.locator("[id='edit:languages']").selectOption(languages);
        page.locator("[data-opens=saving]").click();
    }

    @Test
    void theOperatorAddsACouncilByScriptWithoutARestart() throws Exception {
        String added = script("satakunta", "--contact", "Sampo Satakunta", "--email", "sopu@satakunta.example");
        assertTrue(added.contains("Added: " + url + "/satakunta/"), added);
        try (Person visitor = Person.visitor(everything, "satakunta", "fi", Screen.PHONE)) {
            assertEquals(200, visitor.page().navigate(url + "/satakunta/public/index").status());
        }
        assertTrue(run("make-saml-key", "satakutna", everything.stack().data().resolve("saml-keys").toString()).contains("has no council satakutna"));
        assertTrue(script("satakunta", "--contact", "x", "--email", "x@example.fi").contains("stays as it is"));
        String taken = script("health", "--contact", "x", "--email", "x@example.fi", "--name-fi", "H", "--name-sv", "H", "--name-en", "H", "--seats", "9");
        assertTrue(taken.contains("Not added: The name in the address"), taken);
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "en", Screen.DESKTOP)) {
            iida.go("/audit/log?act=platform.councilAdded");
            assertTrue(iida.see(".ui-datatable").innerText().contains("satakunta"), "the file is in the log too");
        }
    }

    /** Something that is not the file's fault, in the midst of it: nothing is there, and once it is over everything is, by itself. */
    @Test
    void aCouncilIsFoundedWithAllThatBelongsToItOrNotAtAll() throws Exception {
        OwnCouncil platform = OwnCouncil.platform(everything);
        Path outcome = everything.stack().data().resolve("councils/puolikas.outcome");
        platform.write("create function planted() returns trigger language plpgsql as $$ begin "
                + "if new.kind = 'AUDIT' and 'puolikas' = (select slug from tenant where id = new.tenant_id) then raise exception 'planted trouble'; end if; return new; end $$");
        platform.write("create trigger planted before insert on body for each row execute function planted()");
        try (Person visitor = Person.visitor(everything, "platform", "fi", Screen.PHONE)) {
            try {
                String said = script("puolikas", "--contact", "Pirjo Puoli", "--email", "p@puolikas.example", "--name-fi", "P", "--name-sv", "P", "--name-en", "P", "--seats", "9",
                        "--wait", "12");
                assertTrue(said.contains("Not added yet: nothing of it is kept") && said.contains("planted trouble"), said);
                assertEquals(List.of(), platform.read("select slug from tenant where slug = 'puolikas'"));
            } finally {
                platform.write("drop function planted() cascade");
            }
            Eventually.holds(visitor.page(), () -> outcome.toFile().exists() && read(outcome).startsWith("added "));
        }
        int tenant = Integer.parseInt(platform.read("select id::text from tenant where slug = 'puolikas'").get(0));
        assertEquals(List.of("3", "1", "1"), List.of("body", "term", "audit_entry where act = 'tenant.founded'").stream().map(rows -> count(tenant, rows)).toList());
    }

    private static String count(int tenant, String rows) {
        try (Connection owner = everything.stack().database().asOwner()) {
            owner.createStatement().execute("select set_config('app.tenant', '" + tenant + "', false)");
            ResultSet count = owner.createStatement().executeQuery("select count(*)::text from " + rows);
            count.next();
            return count.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(rows, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--folder", everything.stack().data().resolve("councils").toString()));
        all.addAll(List.of(arguments));
        return run("add-council", all.toArray(String[]::new));
    }

    private static String run(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("../scripts/ops/" + script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOPU_URL", url);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
                for (String path : List.of("/", "/process/home", "/identity/members", "/public/index", "/public/privacy", "/api/duel/questions/x", "/saml/demo/login",
                        "/nothing")) {
                    Response answer = petri.page().navigate(url + "/pohjanmaa" + path);
                    assertEquals(503, answer.status(), path);
                    assertTrue(petri.page().locator("h1").innerText().contains("Användningen är pausad"), path);
                }
                assertEquals(List.of(), Accessibility.violations(petri.page()));
                assertTrue(Accessibility.fits(petri.page()));
                petri.picture("suspended");
                petri.page().navigate(url + "/");
                assertFalse(petri.page().locator("main").innerText().contains("Österbotten"), "not on the front page");
                APIResponse directory = petri.page().request().get(url + "/pohjanmaa/scim/v2/Users");
                assertTrue(directory.status() == 503 && directory.text().contains("\"detail\":\"Use is suspended\""), directory.text());
                assertEquals(200, ville.page().evaluate("fetch('/pirkanmaa/process/home', {redirect: 'manual'}).then(r => r.status)"), "another council goes on");
            } finally {
                iida.tap("button:has-text('Resume')");
                iida.see("[data-opens=suspending]");
            }
            assertEquals(0, petri.page().evaluate(session), "a redirect to login: the session did not come back by itself");
            assertEquals(200, petri.page().navigate(url + "/pohjanmaa/public/index").status());
            petri.go("/audit/log?lang=sv");
            assertTrue(petri.see(".ui-datatable").innerText().contains("Användningen pausades"), "the council's own log tells of it");
            iida.go("/audit/log");
            assertTrue(iida.see(".ui-datatable").innerText().contains("Council suspended"));
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
