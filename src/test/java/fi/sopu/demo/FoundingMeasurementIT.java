package fi.sopu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Pictures;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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
        Eventually.holds(page, () -> council.read("select (closed_at is not null)::text from stage order by position").equals(List.of("true", "true", "false")));
        Eventually.holds(page, () -> council.read("select count(*)::text from ballot").get(0).equals("154"));
        Eventually.holds(page, () -> council.read("select count(*)::text from held_sessions").get(0).equals("3"));
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
        String csv = page.request().get(page.locator("a[href$='units.csv']").getAttribute("href").replaceAll("^/[^/]+", council.url(""))).text();
        assertEquals(1 + 9 * 7, csv.lines().count(), "a line for each unit and dimension");
        assertTrue(csv.lines().anyMatch(line -> line.contains("Neuvola") && line.contains("≈")), csv);
        csv.lines().filter(line -> line.contains("Palvelukoti Koivula")).map(line -> List.of(line.split(";", -1)))
                .forEach(cells -> assertTrue(cells.subList(3, cells.size()).stream().allMatch(String::isEmpty), "of four people no figure: " + cells));
        workbook(page.request().get(page.locator("a[href$='units.xlsx']").getAttribute("href").replaceAll("^/[^/]+", council.url(""))).body(), csv);
        printed(page);
        situation(page, council, question);
        page.navigate(council.url("/report/measured?question=" + question));
        workshops(page);
        // somebody of the invented staff finds the round that is going on
        Page phone = council.browse(council.enter(UUID.fromString(council.read("select m.id::text from member m where family = 'Virta'").get(0))));
        phone.setViewportSize(375, 667);
        phone.navigate(council.url("/"));
        phone.locator(".card-now a.btn").first().click();
        phone.waitForURL("**/survey/answer?stage=*");
        page.setViewportSize(1280, 800);
        kits(page, phone, council);
        recorded(page, question);
        steering(page, phone, council);
        phone.context().close();
        page.context().close();
    }

    /** A video workshop is made at a desk, and held and recorded by somebody of a unit on a phone in Swedish. */
    private static void kits(Page desk, Page phone, OwnCouncil council) {
        desk.navigate(council.url("/kit/kits"));
        assertTrue(desk.locator("main").innerText().contains("Videotyöpajoja ei vielä ole"));
        desk.locator("main a[href$='/kit/edit']").click();
        desk.locator("[id='kit:titleFi']").fill("Näin päätämme yhdessä");
        desk.locator("[id='kit:titleSv']").fill("Så beslutar vi tillsammans");
        desk.locator("[id='kit:videoFi']").fill("http://video.example/1");
        desk.locator("[id='kit:guideSv']").fill("Se videon tillsammans.\nStanna upp vid frågorna.");
        desk.locator("[id='kit:save']").click();
        Eventually.text(desk.locator("#messages"), "Videon osoitteen pitää alkaa https://.");
        assertEquals("Näin päätämme yhdessä", desk.locator("[id='kit:titleFi']").inputValue(), "what was typed is kept");
        desk.locator("[id='kit:videoFi']").fill("https://video.example/1");
        Looks.well(desk, "kit-edit");
        desk.locator("[id='kit:save']").click();
        desk.waitForURL("**/kit/kit?id=*");
        Eventually.text(desk.locator("#messages"), "Videotyöpaja on lisätty.");
        phone.navigate(council.url("/?lang=sv"));
        phone.locator("main a[href$='/kit/kits']").click();
        phone.locator("main .rowlist a:has-text('Så beslutar vi tillsammans')").click();
        assertEquals("https://video.example/1", phone.locator("main a.btn-primary").getAttribute("href"));
        assertEquals(0, phone.locator("main a[href*='/kit/edit'], button[value=removekit]").count(), "whoever runs one keeps none");
        String own = phone.locator("#unit").inputValue();
        assertFalse(own.isEmpty(), "one's own unit stands there");
        phone.locator("#people").fill("nio");
        phone.locator("#note").fill("Livligt samtal.");
        phone.locator("button[value=held]").click();
        Eventually.text(phone.locator("#messages"), "Ange antalet deltagare som en siffra, 1–999.");
        assertEquals("Livligt samtal.", phone.locator("#note").inputValue(), "what was typed is kept");
        phone.locator("#people").fill("9");
        phone.locator("button[value=held]").click();
        Eventually.text(phone.locator("#messages"), "Antecknat.");
        assertEquals("", phone.locator("#note").inputValue());
        Looks.well(phone, "kit-phone");
        phone.locator("main a[href*='/kit/session?id=']").click();
        phone.locator("#people").fill("10");
        Looks.well(phone, "kit-session");
        phone.locator("button[value=saveheld]").click();
        Eventually.text(phone.locator("#messages"), "Anteckningen har rättats.");
        assertTrue(phone.locator(".idea").innerText().contains("Deltagare: 10"), phone.locator(".idea").innerText());
        phone.locator("button[value^=removeheld]").click();
        Eventually.text(phone.locator("#messages"), "Anteckningen har tagits bort.");
        assertEquals(0, phone.locator(".idea").count());
        phone.locator("#messages button, .toast button").first().click();
        Eventually.text(phone.locator("#messages"), "Anteckningen är tillbaka.");
        // in another unit too, which was helped
        for (String people : List.of("6", "7")) {
            phone.locator("#unit").selectOption(council.read("select id::text from unit where name_fi = 'Avovastaanotto'").get(0));
            phone.locator("#people").fill(people);
            phone.locator("button[value=held]").click();
            Eventually.text(phone.locator("#messages"), "Antecknat.");
        }
        desk.navigate(council.url("/kit/sessions"));
        Locator rows = desk.locator("#held .ui-datatable-data > tr");
        assertEquals(3, rows.count());
        desk.locator("[id='held:filter']").pressSequentially("livligt");
        Eventually.count(1, rows);
        assertTrue(rows.innerText().contains("Virta") && rows.innerText().contains("10"), rows.innerText());
        Looks.well(desk, "kit-sessions");
        assertEquals(403, phone.navigate(council.url("/kit/sessions")).status());
    }

    /** With nothing typed for the round, units are told apart by what was recorded where they are. */
    private static void recorded(Page page, String question) {
        page.navigate(page.url().replaceAll("/kit/sessions.*", "/survey/sessions?question=" + question));
        assertTrue(page.locator("main .note").innerText().contains("3 pidettyä videotyöpajaa"), page.locator("main").innerText());
        page.locator("input[id$=':count']").all().forEach(count -> count.fill("0"));
        page.locator("[id='sessions:save']").click();
        page.waitForURL("**/report/exposed?*");
        assertTrue(page.locator("main").innerText().contains("Tieto on pidettyjen videotyöpajojen kirjauksista: 3 kertaa"), page.locator("main").innerText());
        assertEquals(7, page.locator("section.card").count(), "each dimension");
        assertTrue(page.locator("main").innerText().contains("Tästä ei voi päätellä syytä"), "and that it is no experiment");
        assertTrue(page.locator("section.card").first().locator(".facts-list").innerText().contains("epävarmuusväli"));
        Looks.well(page, "exposed-recorded");
    }

    /** The administrator chooses who leads the change; these see its page, and nobody else does. */
    private static void steering(Page desk, Page phone, OwnCouncil council) {
        assertEquals(403, desk.navigate(council.url("/steering/change")).status(), "not the administrator either");
        desk.navigate(council.url("/cohort/groups"));
        desk.locator("[id='new:nameFi']").fill("Projektiryhmä");
        desk.locator("#new button[type=submit]").click();
        desk.waitForURL("**/cohort/group?id=*");
        desk.locator("[id='group:lines']").fill("Hoitaja Testi; Ryhmä");
        desk.locator("[id='group:steers']").check();
        Looks.well(desk, "steering-group");
        desk.locator("[id='group:save']").click();
        Eventually.text(desk.locator("#messages"), "Kohderyhmä on tallennettu.");
        assertTrue(desk.locator("[id='group:steers']").isChecked());
        desk.navigate(council.url("/"));
        desk.locator("main a[href$='/steering/change']").click();
        Locator main = desk.locator("main");
        assertTrue(main.locator("section[aria-labelledby=late]").innerText().contains("Mikään ei ole myöhässä"));
        Locator measured = main.locator("section[aria-labelledby=measured]");
        assertEquals(7, measured.locator("tbody tr").count(), "each dimension");
        assertTrue(measured.innerText().contains("3. kierros") && measured.locator("[class^=change-]").count() > 0, measured.innerText());
        InventedUnit.all().stream().map(unit -> unit.name().in("fi")).forEach(unit -> assertFalse(measured.innerText().contains(unit), "of everybody together alone"));
        Locator workshops = main.locator("section[aria-labelledby=workshops]");
        assertTrue(workshops.innerText().contains("Aloittaneita yksiköitä: 2/6") && workshops.innerText().contains("Avovastaanotto 2"), workshops.innerText());
        assertEquals(2, workshops.locator(".is-begun").count());
        Looks.well(desk, "steering");
        byte[] paper = desk.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(Path.of("target", "pictures", "print-steering.pdf")));
        assertTrue(paper.length > 0);
        phone.navigate(council.url("/?lang=fi"));
        assertEquals(0, phone.locator("a[href$='/steering/change']").count());
        assertEquals(403, phone.navigate(council.url("/steering/change")).status(), "whoever is outside the group");
    }

    /** The same as the table of semicolons, its numbers numbers. */
    private static void workbook(byte[] bytes, String csv) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            assertEquals("Yksiköt", book.getFirstSheet().getName());
            List<Row> all = rows.toList();
            assertEquals(csv.lines().count(), all.size());
            List<String> cells = List.of(csv.lines().skip(1).findFirst().orElseThrow().replace("\"", "").split(";", -1));
            assertEquals(cells.get(2), all.get(1).getCellText(2));
            assertEquals(CellType.NUMBER, all.get(1).getCell(3).getType());
            assertEquals(cells.get(3), all.get(1).getCellText(3).replace('.', ','), "the mean as the page tells it");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** On paper, or as a PDF: each unit with its figures, and no buttons. */
    private static void printed(Page page) {
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(Path.of("target", "pictures", "print-measured.pdf")));
        try (PDDocument document = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(document);
            // letters that stand close are read apart
            String dense = text.replaceAll("\\s+", "");
            assertTrue(dense.contains("Avovastaanotto") && dense.contains("PalvelukotiKoivula"), text);
            assertTrue(text.lines().anyMatch(line -> line.matches(".*\\d,\\d.*\\d,\\d.*")), "figures beside each other: " + text);
            assertFalse(dense.contains("LataaExcel"), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What may leave for a network is looked at, prepared, taken along in Swedish, and removed. */
    private static void situation(Page page, OwnCouncil council, String question) {
        Page late = page.context().newPage();
        late.navigate(council.url("/report/situation?question=" + question));
        page.locator("a:has-text('Katso, mitä kopiossa on')").click();
        page.waitForURL("**/report/situation?*");
        assertEquals("Tilanneanalyysi verkostoa varten", page.locator("h1").innerText());
        Locator main = page.locator("main");
        assertTrue(main.innerText().contains("yksiköiden nimet ja luvut") && main.innerText().contains("vähintään viisi valtuustoa"), main.innerText());
        assertEquals(7, page.locator("table tbody tr").count(), "each dimension");
        String table = page.locator("table tbody").innerText();
        assertTrue(table.contains("Parempi") || table.contains("merkittävää muutosta"), table);
        InventedUnit.all().forEach(unit -> assertFalse(main.innerText().contains(unit.name().in("fi")), "no unit is named"));
        Looks.well(page, "demo-situation");
        page.locator("[data-opens=prepare-dialog]").click();
        page.locator("#prepare-dialog[open] button[type=submit]").click();
        Eventually.holds(page, () -> page.locator("#messages").innerText().contains("Kopio on valmisteltu."));
        assertTrue(main.innerText().contains("Hoitaja valmisteli kopion"), main.innerText());
        assertEquals(table, page.locator("table tbody").innerText(), "what was shown is what is kept");
        // who had the page open since before is told that there is one
        late.locator("[data-opens=prepare-dialog]").click();
        late.locator("#prepare-dialog[open] button[type=submit]").click();
        Eventually.holds(late, () -> late.locator("body").innerText().contains("Tästä kierroksesta on jo kopio, joka valmisteltiin"));
        assertEquals(List.of("1"), council.read("select count(*)::text from prepared_analysis"));
        late.close();
        page.navigate(council.url("/report/situation?question=" + question + "&lang=sv"));
        assertEquals("Lägesanalys för ett nätverk", page.locator("h1").innerText());
        assertTrue(main.innerText().contains("Hoitaja gjorde kopian") && main.innerText().contains("enheternas namn och siffror"), main.innerText());
        Looks.well(page, "demo-situation-sv");
        Download file = page.waitForDownload(() -> page.locator("a:has-text('Ladda ner som fil')").click());
        assertEquals("esittelyla-situation-2.json", file.suggestedFilename());
        assertEquals(council.read("select content from prepared_analysis").get(0), read(file));
        page.locator("[data-opens=withdraw-dialog]").click();
        page.locator("#withdraw-dialog[open] button[type=submit]").click();
        Eventually.holds(page, () -> page.locator("#messages").innerText().contains("Kopian är borttagen."));
        assertEquals(1, page.locator("[data-opens=prepare-dialog]").count(), "there could be another");
        assertEquals(List.of("0"), council.read("select count(*)::text from prepared_analysis"));
        assertEquals(List.of("survey.analysisPrepared", "survey.analysisExported", "survey.analysisWithdrawn"),
                council.read("select act from audit_entry where act like 'survey.analysis%' order by at"));
        page.navigate(council.url("/report/situation?question=" + question + "&lang=fi"));
    }

    private static String read(Download file) {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Units that held workshops beside the others; another number is recorded, and the comparison follows. */
    private static void workshops(Page page) {
        page.locator("a:has-text('Vertaa yksiköitä')").click();
        page.waitForURL("**/report/exposed?*");
        assertTrue(page.locator("main").innerText().contains("Videotyöpajat"), page.locator("main").innerText());
        assertEquals(7, page.locator("section.card").count(), "each dimension");
        assertTrue(page.locator("section.card").first().locator(".facts-list").innerText().contains("epävarmuusväli"));
        assertTrue(page.locator("section.card svg.two-lines").count() > 0);
        assertTrue(page.locator("main").innerText().contains("Muutos jokaista kertaa kohti"), "workshops were counted");
        Pictures.ofAll(page, "demo-exposed.png");
        assertEquals(List.of(), Accessibility.violations(page));
        String before = page.locator("section.card").first().innerText();
        page.locator("a:has-text('Kirjaa, missä yksiköissä tehtiin')").click();
        page.waitForURL("**/survey/sessions?*");
        Locator counts = page.locator("input[id$=':count']");
        assertEquals(6, counts.count(), "units that have none below them");
        assertEquals("4", counts.first().inputValue());
        Pictures.ofAll(page, "demo-sessions.png");
        assertEquals(List.of(), Accessibility.violations(page));
        counts.first().evaluate("field => field.type = 'text'");
        counts.first().fill("x");
        page.locator("[id='sessions:save']").click();
        Eventually.holds(page, () -> page.locator("main").innerText().contains("Anna kertojen määrä numerona, 0–999."));
        counts.first().fill("1000");
        page.locator("[id='sessions:save']").click();
        Eventually.holds(page, () -> page.locator("body").innerText().contains("Anna kertojen määrä numerona, 0–999.") && !counts.first().inputValue().equals("x"));
        counts.first().fill("0");
        counts.nth(1).fill("2");
        page.locator("[id='sessions:save']").click();
        page.waitForURL("**/report/exposed?*");
        assertTrue(page.locator("#messages").innerText().contains("Vertailu on laskettu uudelleen."), page.locator("#messages").innerText());
        assertTrue(page.locator("section.card").count() == 0 || !page.locator("section.card").first().innerText().equals(before), "another comparison");
        page.setViewportSize(375, 667);
        Pictures.ofAll(page, "demo-exposed-375.png");
        assertTrue(Accessibility.fits(page));
    }

    private static Locator row(Page page, String unit) {
        return page.locator("table.heat tbody tr:has-text('" + unit + "')");
    }
}
