package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of those who keep things, with more in them than a council will ever have. */
@ExtendWith(RunningSopu.class)
class TablesIT {

    private static final int MANY = 4000;

    private static OwnCouncil council;
    private static String admin;
    private static Everything running;

    @BeforeAll
    static void furnish(Everything everything) {
        running = everything;
        council = OwnCouncil.found(everything, "taulukkola");
        admin = council.enter(council.member("Pääkäyttäjä", Role.REGIONAL_ADMIN));
        council.write(
                "insert into council_group (tenant_id, id, name_fi, name_sv, source) values (?, '00000000-0000-0000-0000-0000000000aa', 'Kuvalan valtuustoryhmä', 'Bildgruppen', 'FILE')",
                council.tenant());
        council.write("insert into member (tenant_id, id, given, family, email, language, source, name_source, email_source, language_source, group_source, key_source, group_id) "
                + "select ?, gen_random_uuid(), 'Joku', 'Väki-' || i, 'joku' || i || '@crowd.example', 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', "
                + "case when i % 2 = 0 then '00000000-0000-0000-0000-0000000000aa'::uuid end from generate_series(1, " + MANY + ") i", council.tenant());
        council.write(
                "insert into member_role (tenant_id, id, member_id, role, starts, source) select tenant_id, gen_random_uuid(), id, case when family like '%7' then 'DEPUTY' else 'COUNCILLOR' end, '2025-06-01', 'FILE' "
                        + "from member where tenant_id = ? and email like '%@crowd.example'",
                council.tenant());
    }

    @Test
    void fourThousandMembersAreFoundSortedAndTurnedPageByPage() throws Exception {
        List<String> said = new ArrayList<>();
        Page page = council.browse(admin);
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.setViewportSize(1280, 900);
        PlainBrowser plain = new PlainBrowser(admin);
        for (int i = 0; i < 4; i++) {
            long asked = System.nanoTime();
            plain.open(council.url("/identity/members"));
            System.out.println("members at the server: " + (System.nanoTime() - asked) / 1_000_000 + " ms");
        }
        long started = System.nanoTime();
        Response answer = page.navigate(council.url("/identity/members"));
        System.out.println("members: " + (System.nanoTime() - started) / 1_000_000 + " ms, " + answer.body().length + " bytes");
        Files.write(Path.of("target", "members.html"), answer.body());
        assertTrue(answer.headers().get("content-security-policy").endsWith("; style-src-attr 'unsafe-inline'"), answer.headers().get("content-security-policy"));
        assertEquals(25, page.locator(".ui-datatable-data > tr").count());
        picture(page, "members-many-1280");
        assertEquals(List.of(), Accessibility.violations(page));
        page.setViewportSize(375, 667);
        picture(page, "members-many-375");
        assertEquals(List.of(), Accessibility.violations(page));
        assertTrue(Accessibility.fits(page));
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        System.out.println("members: " + height + " px high");
        page.setViewportSize(1280, 900);
        page.locator(".ui-paginator-next").click();
        Eventually.holds(page, () -> page.locator(".ui-paginator-current").innerText().startsWith("26–50"));
        page.keyboard().press("Tab");
        page.locator("body").click();
        page.keyboard().press("/");
        page.keyboard().type("joku väki-399");
        started = System.nanoTime();
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("11 /"));
        System.out.println("members narrowed: " + (System.nanoTime() - started) / 1_000_000 + " ms");
        assertEquals(11, page.locator(".ui-datatable-data > tr").count());
        page.locator("[id='people:role']").selectOption("DEPUTY");
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("1 /"));
        picture(page, "members-narrowed-1280");
        page.locator("[id='people:role']").selectOption("");
        page.locator("[id='people:group']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("5 /"));
        page.locator("th.ui-sortable-column").first().click();
        Eventually.holds(page, () -> page.locator(".ui-datatable-data > tr").first().innerText().contains("Väki-3998"));
        assertEquals(List.of(), Accessibility.violations(page));
        assertEquals(List.of(), said);
        assertFalse(page.content().contains("??"));
        page.context().close();
    }

    /** Whoever is chosen stays so from page to page; each act asks with their number, does it to all or nobody, and leaves each one's trace. */
    @Test
    void manyAreChosenAndTheSameIsDoneToThem() {
        OwnCouncil few = OwnCouncil.found(running, "joukkola");
        UUID boss = few.member("Pääkäyttäjä", Role.REGIONAL_ADMIN);
        few.write("insert into council_group (tenant_id, id, name_fi, source) values (?, '00000000-0000-0000-0000-0000000000bb', 'Uusi ryhmä', 'FILE')", few.tenant());
        for (int i = 0; i < 30; i++) {
            few.member("Joukko-" + (100 + i), i == 7 ? Role.COACH : Role.COUNCILLOR);
        }
        String login = few.enter(boss);
        List<String> said = new ArrayList<>();
        Page page = few.browse(login);
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.setViewportSize(1280, 900);
        page.navigate(few.url("/identity/members"));
        assertTrue(page.locator("#many").isHidden(), "nobody is chosen yet");
        page.locator("[data-chooses]").nth(0).check();
        page.locator("[data-chooses]").nth(7).check();
        page.locator(".ui-paginator-next").click();
        Eventually.holds(page, () -> page.locator(".ui-paginator-current").innerText().startsWith("26–"));
        page.locator("[data-chooses]").nth(0).focus();
        page.keyboard().press("Space");
        assertEquals("Valittuja jäseniä: 3", page.locator("#many-count").innerText());
        assertTrue(page.locator(".many-bar").boundingBox().y < 900 && page.locator(".many-bar").isVisible(), "what is chosen is in sight");
        page.locator(".ui-paginator-prev").click();
        Eventually.holds(page, () -> page.locator(".ui-paginator-current").innerText().startsWith("1–"));
        assertTrue(page.locator("[data-chooses]").nth(7).isChecked(), "whoever is on another page stays chosen");
        page.locator("#many summary").first().click();
        page.locator("[id='many:role']").selectOption("COACH");
        assertEquals(List.of(), Accessibility.violations(page));
        picture(page, "many-1280");
        page.locator("[data-opens=ask-give]").click();
        assertTrue(page.locator("#ask-give").innerText().contains("Jäseniä, joita tämä koskee: 3"), page.locator("#ask-give").innerText());
        page.locator("[id='many:giveMany']").click();
        Eventually.text(page.locator("#messages"), "Rooli annettiin. Jäseniä: 2. Heitä, joilla se oli jo: 1.");
        assertEquals(List.of("3"), few.read("select count(*)::text from member_role where role = 'COACH'"));
        assertEquals(List.of("2"), few.read("select count(*)::text from audit_entry where act = 'identity.roleGiven' and detail = 'COACH'"));

        // all that were found: their number is asked about, and when it is another one by now nothing happens
        page.setViewportSize(375, 667);
        page.locator("[id='people:role']").selectOption("COUNCILLOR");
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("29 /"));
        page.locator("[data-chooses]").first().check();
        picture(page, "many-375");
        assertEquals(List.of(), Accessibility.violations(page));
        assertTrue(Accessibility.fits(page));
        page.locator("[data-chooses-all]").click();
        page.locator("#many summary").nth(2).click();
        page.locator("[id='many:group']").selectOption("00000000-0000-0000-0000-0000000000bb");
        page.locator("[data-opens=ask-join]").click();
        assertTrue(page.locator("#ask-join").innerText().contains("Jäseniä, joita tämä koskee: 29"), page.locator("#ask-join").innerText());
        picture(page, "many-asked-375");
        few.member("Joukko-999", Role.COUNCILLOR);
        page.locator("[id='many:joinMany']").click();
        Eventually.text(page.locator("#messages"), "Luettelo on muuttunut");
        assertEquals(List.of("0"), few.read("select count(*)::text from member where group_id is not null"));
        page.locator("[data-opens=ask-join]").click();
        assertTrue(page.locator("#ask-join").innerText().contains("Jäseniä, joita tämä koskee: 30"), "asked anew, with the number of now");
        page.locator("[id='many:joinMany']").click();
        Eventually.text(page.locator("#messages"), "Jäseniä: 30.");
        assertEquals(List.of("30"), few.read("select count(*)::text from member where group_id is not null"));

        // one of them is the last administrator: nobody is removed
        page.locator("[data-chooses]").first().check();
        page.locator("[data-chooses-all]").click();
        page.locator("[data-opens=ask-remove]").click();
        page.locator("[id='many:removeMany']").click();
        Eventually.text(page.locator("#messages"), "ainakin yksi pääkäyttäjä");
        assertEquals("Valittuja jäseniä: 32", page.locator("#many-count").innerText(), "a refused form keeps whom it meant");
        page.locator("[data-chooses-none]").click();
        page.locator("[id='people:filter']").pressSequentially("joukko-11");
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("10 /"));
        page.locator("[data-chooses]").first().check();
        page.locator("[data-chooses-all]").click();
        page.locator("[id='many:ending']").selectOption("COUNCILLOR");
        page.locator("[data-opens=ask-end]").click();
        page.locator("[id='many:endMany']").click();
        Eventually.text(page.locator("#messages"), "Rooli päättyi. Jäseniä: 10.");
        page.locator("[id='people:filter']").pressSequentially("joukko-12");
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("10 /"));
        page.locator("[data-chooses]").first().check();
        page.locator("[data-chooses-all]").click();
        page.locator("[data-opens=ask-remove]").click();
        page.locator("[id='many:removeMany']").click();
        Eventually.text(page.locator("#messages"), "Jäsenet poistettiin. Jäseniä: 10.");
        assertEquals(List.of("10 10 10"), few.read("select (select count(*) from member where removed is not null) || ' ' || "
                + "(select count(*) from member_role where role = 'COUNCILLOR' and ends < current_date) || ' ' || (select count(*) from audit_entry where act = 'identity.memberRemoved')"));

        // columns are the person's, not the browser's
        page.locator("details:has(#columns) > summary").click();
        page.locator("#columns input[value=email]").uncheck();
        picture(page, "columns-375");
        page.locator("[id='columns:keepColumns']").click();
        Eventually.text(page.locator("#messages"), "valitsemasi sarakkeet");
        assertEquals(List.of("email"), few.read("select hidden_columns from member where family = 'Pääkäyttäjä'"));
        assertEquals(List.of(), said);
        page.context().close();
        few.write("update member set family = '=1+1', given = 'A;B' where family = 'Joukko-100'");
        Page other = few.browse(few.enter(boss));
        other.setViewportSize(1280, 900);
        other.navigate(few.url("/identity/members?q=a%3Bb"));
        assertFalse(other.locator(".ui-datatable thead").innerText().contains("Sähköposti"), other.locator(".ui-datatable thead").innerText());
        assertEquals("\ufeffSukunimi;Etunimi;Valtuustoryhmä;Roolit;Kirjautuminen\r\n\"'=1+1\";\"A;B\";Uusi ryhmä;\"Valtuutettu, Muutosvalmentaja\";Ei ole vielä kirjautunut\r\n",
                new String(other.request().get(everythingUrl(other)).body(), java.nio.charset.StandardCharsets.UTF_8));
        other.locator("[id='people:filter']").press("Escape");
        Eventually.holds(other, () -> other.locator(".table-found").innerText().startsWith("22 /"));
        other.locator("th.ui-sortable-column").first().click();
        Eventually.holds(other, () -> everythingUrl(other).contains("down=true"));
        List<String> lines = new String(other.request().get(everythingUrl(other)).body(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        assertEquals(23, lines.size());
        assertTrue(lines.get(1).startsWith("Pääkäyttäjä;Testi;"), lines.get(1));
        other.context().close();
    }

    private static String everythingUrl(Page page) {
        return (String) page.evaluate("() => document.querySelector('a[href*=\"members.csv\"]').href");
    }

    /** What a table's script asks for is asked of the same guards as a page. */
    @Test
    void whoMayNoLongerIsToldWhenTheyTurnThePage() {
        UUID leaving = council.member("Lähtevä", Role.REGIONAL_ADMIN);
        Page page = council.browse(council.enter(leaving));
        page.setViewportSize(1280, 900);
        page.navigate(council.url("/identity/members"));
        council.write("update member_role set role = 'COUNCILLOR' where member_id = ?", leaving);
        page.locator(".ui-paginator-next").click();
        Eventually.holds(page, () -> page.locator(".ui-datatable").count() == 0 && page.locator("h1").innerText().contains("ei ole sinulle avoin"));
        council.write("update member_role set role = 'REGIONAL_ADMIN' where member_id = ?", leaving);
        page.navigate(council.url("/identity/members"));
        council.write("update login set seen = seen - interval '3 hours' where member_id = ?", leaving);
        page.locator(".ui-paginator-next").click();
        page.waitForURL(address -> !address.contains("/identity/members") || address.contains("to="));
        assertFalse(page.url().contains("unsaved"), page.url());
        page.context().close();
    }

    /** The home of an administrator, the roll, the plan's form: looked at, and used by the keyboard. */
    @Test
    void aPersonIsFoundAmongNamesakesAndADayInTheReadersLanguage(Everything everything) {
        FurnishedCouncil furnished = FurnishedCouncil.found(everything, "kaimala");
        OwnCouncil ours = furnished.council();
        ours.write("update member set email = 'kaima@kaimala.example', given = 'Aino', family = 'Kaima' where id = ?", ours.member("Yksi", Role.DEPUTY));
        ours.write("update member set email = 'toinen@kaimala.example', given = 'Aino', family = 'Kaima' where id = ?", ours.member("Kaksi", Role.DEPUTY));
        ours.write("insert into newcomer (tenant_id, id, idp_entity_id, key_name, key_value, name, email, first_came, last_came, times) "
                + "values (?, gen_random_uuid(), 'https://idp.kaimala.example/saml', 'NameID', 'kaima', 'A. Kaima', null, now(), now(), 3)", ours.tenant());
        List<String> said = new ArrayList<>();
        Page page = ours.browse(ours.enter(ours.member("Pääkäyttäjä", Role.REGIONAL_ADMIN)));
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        for (int width : new int[]{375, 1280}) {
            page.setViewportSize(width, 667);
            page.navigate(ours.url("/?lang=fi"));
            picture(page, "admin-home-" + width);
            page.navigate(ours.url("/process/edit?stage=" + furnished.ids().get("stage")));
            picture(page, "stage-edit-" + width);
            int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            System.out.println("edit at " + width + ": " + height + " px");
            // a third kind of question that can be added is a line of its own on a phone
            assertTrue(height < 1450, "the stage's form is as short as what is in it: " + height);
            assertEquals(List.of(), Accessibility.violations(page));
            page.navigate(ours.url("/process/roll?stage=" + furnished.others().get("stage")));
            picture(page, "roll-" + width);
            String roll = (String) page.evaluate("() => document.querySelector('a[href*=\"roll.csv\"]').href");
            assertTrue(new String(page.request().get(roll).body(), java.nio.charset.StandardCharsets.UTF_8).startsWith("\ufeffNimi;Huomautus\r\n"), roll);
            page.navigate(ours.url("/process/experts?process=" + furnished.ids().get("process")));
            picture(page, "experts-" + width);
            for (String table : List.of("/process/archive", "/identity/idps", "/identity/waiting")) {
                page.navigate(ours.url(table));
                picture(page, table.substring(table.lastIndexOf('/') + 1) + "-table-" + width);
                assertEquals(List.of(), Accessibility.violations(page), table);
                assertTrue(Accessibility.fits(page), table);
            }
            page.navigate(ours.url("/identity/newcomer?id=" + furnished.ids().get("newcomer")));
            picture(page, "newcomer-" + width);
        }
        theArchiveIsNarrowedAndSorted(page, ours, furnished);
        manyAreStruckOffTheRoll(page, ours, UUID.fromString(furnished.others().get("stage")));
        whatIsWrongInAFoldIsSeen(page, ours.url("/process/edit?stage=" + furnished.ids().get("stage")));
        page.setViewportSize(375, 667);
        page.navigate(ours.url("/process/experts?lang=sv&process=" + furnished.ids().get("process")));
        page.locator("[id='invite:member_input']").pressSequentially("kaima");
        Eventually.count(2, page.locator(".ui-autocomplete-item"));
        picture(page, "namesakes-375");
        assertEquals(List.of("Kaima Aino · kaima@kaimala.example", "Kaima Aino · toinen@kaimala.example"),
                page.locator(".ui-autocomplete-item").allTextContents().stream().map(String::strip).sorted().toList());
        assertEquals(List.of(), Accessibility.violations(page));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        String chosen = page.locator("[id='invite:member_input']").inputValue();
        page.locator(".ui-datepicker-trigger").click();
        Eventually.holds(page, () -> page.locator(".ui-datepicker-title").first().isVisible());
        Eventually.holds(page, () -> "1"
                .equals(page.evaluate("getComputedStyle(document.querySelector('.p-datepicker-panel[style*=block]') || document.querySelector('.p-datepicker-panel')).opacity")));
        picture(page, "calendar-375");
        assertEquals(List.of(), Accessibility.violations(page));
        assertEquals("må", page.locator(".ui-datepicker-calendar thead th").first().innerText().strip().toLowerCase(java.util.Locale.ROOT).substring(0, 2),
                "a week begins on Monday");
        page.keyboard().press("Escape");
        page.locator("[id='invite:until_input']").fill("31.12.2099");
        page.keyboard().press("Tab");
        page.locator("[id='invite:send']").click();
        page.locator(".rowlist li").first().waitFor();
        assertEquals(List.of("2099-12-31 " + chosen.substring(chosen.lastIndexOf(' ') + 1)),
                ours.read("select r.ends || ' ' || m.email from member_role r join member m on m.id = r.member_id where r.role = 'OUTSIDE_EXPERT' and m.family = 'Kaima'"));
        assertEquals(List.of(), said);
        page.context().close();
    }

    /** A table for those who plan processes, at the address where councillors read a list. */
    private static void theArchiveIsNarrowedAndSorted(Page page, OwnCouncil ours, FurnishedCouncil furnished) {
        ours.write("update process set title_fi = 'Ääriään myöten täynnä', starts_on = '2020-01-01' where id = ?", UUID.fromString(furnished.ids().get("process")));
        page.navigate(ours.url("/process/archive"));
        Locator rows = page.locator(".ui-datatable-data > tr:not(.ui-datatable-empty-message)");
        int all = rows.count();
        assertTrue(all >= 2, "only " + all);
        page.locator("th.ui-sortable-column").nth(2).click();
        Eventually.text(rows.first(), "Ääriään");
        page.locator("[id='archive:filter']").pressSequentially("aariaan");
        Eventually.text(page.locator(".table-found"), "1 / " + all);
        Eventually.count(1, rows);
        page.locator("[id='archive:running']").selectOption("false");
        Eventually.text(page.locator(".ui-datatable"), "Haulla ei löytynyt mitään");
        page.locator("[id='archive:running']").selectOption("true");
        Eventually.count(1, rows);
        rows.first().locator(".cell-links a").first().click();
        page.waitForURL("**/report/report?*");
        Page councillor = ours.browse(ours.enter(ours.member("Lukija", Role.COUNCILLOR)));
        councillor.navigate(ours.url("/process/archive"));
        assertTrue(councillor.locator("main").innerText().contains("Ääriään"), "the same at the same address");
        assertEquals(0, councillor.locator(".ui-datatable, script[src*='ln=primefaces']").count());
        councillor.context().close();
    }

    /** Asked about with their number, all or nobody, each one's trace in the log, and taken back by one button; of the five that must stay nobody is struck off. */
    private static void manyAreStruckOffTheRoll(Page page, OwnCouncil ours, UUID stage) {
        for (int i = 0; i < 30; i++) {
            ours.member("Luettelo-" + (100 + i), Role.COUNCILLOR);
        }
        ours.write(
                "insert into stage_roll (tenant_id, id, stage_id, member_id) select tenant_id, gen_random_uuid(), ?, id from member where tenant_id = ? and family like 'Luettelo-%'",
                stage, ours.tenant());
        ours.write("update stage s set roll = (select count(*) from stage_roll r where r.tenant_id = s.tenant_id and r.stage_id = s.id) where id = ?", stage);
        String onRoll = "select (select roll from stage where id = '" + stage + "') || ' ' || (select count(*) from stage_roll where stage_id = '" + stage + "' and not struck)";
        int all = Integer.parseInt(ours.read(onRoll).get(0).split(" ")[0]);
        page.navigate(ours.url("/process/roll?stage=" + stage));
        assertTrue(page.locator("#many").isHidden(), "nobody is chosen yet");
        page.locator("[id='roll:filter']").pressSequentially("luettelo-11");
        Eventually.holds(page, () -> page.locator(".table-found").innerText().startsWith("10 /"));
        page.locator("[data-chooses]").first().check();
        page.locator("[data-chooses-all]").click();
        assertEquals("Valittuja vastaajia: 10", page.locator("#many-count").innerText());
        for (int width : new int[]{1280, 375}) {
            page.setViewportSize(width, 667);
            picture(page, "roll-many-" + width);
            assertEquals(List.of(), Accessibility.violations(page));
            assertTrue(Accessibility.fits(page));
        }
        page.locator("[data-opens=ask-strike]").click();
        assertTrue(page.locator("#ask-strike").innerText().contains("Vastaajia, joita tämä koskee: 10"), page.locator("#ask-strike").innerText());
        picture(page, "roll-many-asked-375");
        page.locator("button[value=strikemany]").click();
        Eventually.text(page.locator("#messages"), "poistettu vastaajaluettelosta. Vastaajia: 10.");
        assertEquals(List.of((all - 10) + " " + (all - 10)), ours.read(onRoll));
        assertEquals(List.of("10"), ours.read("select count(*)::text from audit_entry where act = 'process.struckOff'"), "each one's trace");
        page.locator(".undo-now button").click();
        Eventually.text(page.locator("#messages"), "palautettu vastaajaluetteloon. Vastaajia: 10.");
        assertEquals(List.of(all + " " + all), ours.read(onRoll));
        page.locator("[data-chooses]").first().check();
        page.locator("[data-chooses-all]").click();
        page.locator("[data-opens=ask-strike]").click();
        page.locator("button[value=strikemany]").click();
        Eventually.text(page.locator("#messages"), "on jäätävä vähintään 5");
        assertEquals("Valittuja vastaajia: " + all, page.locator("#many-count").innerText(), "a refused form keeps whom it meant");
        assertEquals(List.of(all + " " + all), ours.read(onRoll));
    }

    /** A fold says what is set in it; what the server or the browser refuses in one opens it, with the cursor there. */
    private static void whatIsWrongInAFoldIsSeen(Page page, String form) {
        page.navigate(form);
        assertEquals(0, page.locator("#edit details[open]").count());
        assertTrue(page.locator("#edit details > summary").first().innerText().contains("Mitä toivot lisää"), page.locator("#edit details > summary").first().innerText());
        assertTrue(page.locator("#edit details > summary").allInnerTexts().stream().anyMatch(told -> told.contains("10 min")), "minutes are told");
        page.evaluate("() => { document.getElementById('edit:days').value = '0'; }");
        page.locator("[id='edit:save']").click();
        Eventually.holds(page, () -> "edit:days".equals(page.evaluate("document.activeElement.id")));
        assertTrue(page.locator("[id='edit:days']").isVisible(), "a number that the browser refuses is in sight");
        page.navigate(form);
        page.evaluate("() => document.querySelectorAll('[id^=\"edit:\"][id*=words]').forEach(area => { area.value = ''; })");
        page.locator("[id='edit:save']").click();
        Eventually.holds(page, () -> page.locator("#messages .note, .field-error").count() > 0);
        assertEquals(page.locator("#edit details").count(), page.locator("#edit details[open]").count());
        assertEquals(List.of(), Accessibility.violations(page));
        page.setViewportSize(375, 667);
        picture(page, "stage-edit-wrong-375");
    }

    static void picture(Page page, String name) {
        Pictures.ofAll(page, name + ".png");
    }
}
