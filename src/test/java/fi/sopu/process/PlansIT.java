package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process before it runs: what is there already, templates, what can be removed, whom the roll counts. Nothing odd is taken silently. */
@ExtendWith(RunningSopu.class)
class PlansIT {

    private static OwnCouncil council;
    private static Page page;

    @BeforeAll
    static void found(Everything everything) {
        council = OwnCouncil.found(everything, "suunnittelu");
        page = council.browse(council.enter(council.member("Suunnittelija", Role.REGIONAL_ADMIN)).split("; ")[0]);
    }

    @Test
    void nothingOddIsTakenSilently() {
        String first = start();
        page.navigate(council.url("/process/start"));
        assertTrue(page.locator("#alike").innerText().contains("samanniminen prosessi"), "the page says that there is one already");
        assertEquals(List.of(), Accessibility.violations(page));
        page.locator("#start button[type=submit]").click();
        Eventually.holds(page, () -> page.locator(".messages").innerText().contains("Uutta ei aloitettu"));
        assertEquals(1, processes(false));

        // the executive's own template keeps its body, says that it is kept, is renamed and removed
        page.navigate(council.url("/process/start"));
        page.locator("[id='start:body']").selectOption(new SelectOption().setLabel("Aluehallitus"));
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        template("Hallituksen malli");
        assertTrue(page.locator(".messages").innerText().contains("Malli ”Hallituksen malli” on tallennettu"), page.locator(".messages").innerText());
        assertEquals("Aluehallitus", page.locator("[id='start:body'] option:checked").textContent());
        assertTrue(page.locator(".templates").innerText().contains("Aluehallitus"), "what can be copied tells its body");
        page.locator(".templates a:has-text('Muokkaa, nimeä uudelleen tai poista')").click();
        page.waitForURL("**/process/plan?*");
        page.locator("details.more summary:has-text('Nimi ja oma malli')").click();
        page.locator("[id='nameForm:titleFi']").fill("Hallituksen oma malli");
        page.locator("[id$='nameForm:rename']").click();
        Eventually.holds(page, () -> page.locator("h1").innerText().equals("Hallituksen oma malli"));
        assertEquals(List.of(), Accessibility.violations(page));
        remove();
        assertTrue(page.locator(".messages").innerText().contains("Malli ”Hallituksen oma malli” poistettiin"));
        assertEquals(0, processes(true));

        // a process in which nothing has opened goes, with a draft of its rules; one that has opened does not
        UUID charter = UUID.randomUUID();
        council.write("insert into charter (tenant_id, id, process_id, body_id, title_fi) select tenant_id, ?, id, body_id, 'Luonnos' from process where id = ?", charter,
                UUID.fromString(first));
        UUID version = UUID.randomUUID();
        council.write("insert into charter_version (tenant_id, id, charter_id, number, status, started_at) values (?, ?, ?, 1, 'DRAFT', now())", council.tenant(), version,
                charter);
        council.write("insert into charter_clause (tenant_id, id, version_id, root_id, place, text_fi) values (?, gen_random_uuid(), ?, gen_random_uuid(), 1, 'Kuuntelemme.')",
                council.tenant(), version);
        page.navigate(council.url("/process/plan?process=" + first));
        remove();
        assertTrue(page.locator(".messages").innerText().contains("poistettiin"));
        assertEquals(List.of("0"), council.read("select count(*)::text from charter where id = '" + charter + "'"));
        assertEquals(1, processes(false), "the executive's is left");
    }

    @Test
    void aFormerMemberOnTheRollIsSeenAndStruck() {
        council.member("Pysyvä", Role.COUNCILLOR);
        UUID leaving = council.member("Lähtevä", Role.COUNCILLOR);
        page.navigate(council.url("/process/start"));
        page.locator("[id='start:titleFi']").fill("Luettelon kokeilu");
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        String process = page.url().substring(page.url().indexOf("process=") + 8);
        page.locator(".timeline > li h3 a").first().click();
        page.waitForURL("**/process/stage?*");
        String stage = page.url().substring(page.url().indexOf("stage=") + 6);
        List<String> planned = council.read("select (closes_on - opens_on)::text from stage where id = '" + stage + "'");
        String told = page.locator("#last-day").innerText();
        asksBeforeItOpens(page, told);
        page.locator("[id$='run:open']").click();
        page.locator("[data-opens=closing]").waitFor();
        tellsHowToInvite(page, council.url("/"));
        assertEquals(planned, council.read("select (closes_on - (opened_at at time zone 'Europe/Helsinki')::date)::text from stage where id = '" + stage + "'"),
                "it stays open for as many days as planned");
        LocalDate last = LocalDate.parse(council.read("select closes_on::text from stage where id = '" + stage + "'").get(0));
        assertTrue(told.contains(last.getDayOfMonth() + "." + last.getMonthValue() + "." + last.getYear()), told);
        assertEquals(council.read("select (now() at time zone 'Europe/Helsinki')::date::text"), council.read("select starts_on::text from process where id = '" + process + "'"),
                "it began on the day on which it did");

        council.write("update member set removed = now() where id = ?", leaving);
        page.navigate(council.url("/process/roll?stage=" + stage));
        assertTrue(page.locator("#roll .ui-datatable-data > tr:has-text('Lähtevä')").innerText().contains("ei enää jäsen"));
        assertEquals(List.of(), Accessibility.violations(page));
        assertEquals("2", council.read("select roll::text from stage where id = '" + stage + "'").get(0));
        page.locator("#roll .ui-datatable-data > tr:has-text('Lähtevä') [data-opens]").click();
        page.locator("dialog[open] .btn-danger").click();
        Eventually.holds(page, () -> page.locator("#roll .ui-datatable-data > tr").count() == 1);
        assertEquals("1", council.read("select roll::text from stage where id = '" + stage + "'").get(0));

        page.navigate(council.url("/process/plan?process=" + process));
        assertFalse(page.locator("[data-opens=gone]").isVisible(), "a process with a history is not removed");
    }

    private static String start() {
        page.navigate(council.url("/process/start"));
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        return page.url().substring(page.url().indexOf("process=") + 8);
    }

    private static void template(String title) {
        page.locator("details.more summary:has-text('Nimi ja oma malli')").click();
        page.locator("[id='nameForm:titleFi']").fill(title);
        page.locator("[id$='nameForm:template']").click();
        page.waitForURL("**/process/start?from=*");
    }

    private static void remove() {
        page.locator("[data-opens=gone]").click();
        page.locator("#gone button[type=submit]").click();
        page.waitForURL("**/process/start");
    }

    private static int processes(boolean templates) {
        return council.read("select id from process where is_template = " + templates + " and title_fi <> 'Luettelon kokeilu'").size();
    }

    /** What is locked, how many may answer, until when. */
    private static void asksBeforeItOpens(Page page, String lastDay) {
        page.locator("[data-opens=opening]").click();
        String asked = page.locator("#opening").innerText();
        assertTrue(asked.contains("lukitaan"), asked);
        assertTrue(asked.matches("(?s).*Vastata voi \\d+ ihmistä.*"), asked);
        assertTrue(asked.contains(lastDay), asked);
        look(page, "stage-opening");
    }

    /** The address, its code, and words in each of the council's languages; each moment as it is written in that language. */
    private static void tellsHowToInvite(Page page, String address) {
        assertTrue(page.locator("#messages").innerText().contains("Vaihe on auki"), page.locator("#messages").innerText());
        assertEquals(address, page.locator("#invite-address").innerText());
        // what says that the stage is open may lie above it for some seconds
        Eventually.holds(page, () -> address.equals(decoded(page.locator("svg.qr").screenshot())));
        page.evaluate("() => document.querySelectorAll('.invite details').forEach(fold => fold.open = true)");
        assertTrue(page.locator("#invite-fi").innerText().matches("(?s)Hei! .* klo 20\\.00: \\Q" + address + "\\E.*"), page.locator("#invite-fi").innerText());
        assertTrue(page.locator("#invite-sv").innerText().matches("(?s)Hej! .* kl\\. 20\\.00: \\Q" + address + "\\E.*"), page.locator("#invite-sv").innerText());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("[data-copies=invite-sv]").click();
        Eventually.text(page.locator("[data-copies=invite-sv] [data-says]"), "Kopioitu");
        assertEquals(page.locator("#invite-sv").textContent(), page.evaluate("() => navigator.clipboard.readText()"));
        look(page, "stage-invite");
    }

    /** What a program reads in a picture of a code, as a phone's camera sees it. */
    private static String decoded(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            int width = picture.getWidth();
            int height = picture.getHeight();
            RGBLuminanceSource light = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
        } catch (IOException | ReaderException e) {
            return "no code is read in it: " + e;
        }
    }

    private static void look(Page page, String name) {
        for (int width : new int[]{1280, 375}) {
            page.setViewportSize(width, width == 375 ? 667 : 900);
            Pictures.of(page, name + "-" + width + ".png", !name.equals("stage-opening"));
        }
        assertEquals(List.of(), Accessibility.violations(page), name);
        assertTrue(Accessibility.fits(page), name + " scrolls sideways");
    }
}
