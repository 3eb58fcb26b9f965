package fi.sopu.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file of members, from its choosing to its taking back; what is wrong in it; who else changes members meanwhile; and one of five thousand rows. */
@ExtendWith(RunningSopu.class)
class MemberFilesIT {

    private static final String HERE = "select count(*)::text from member where removed is null";

    private static OwnCouncil council;
    private static Page page;

    private static Everything everything;
    private static int councils;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
    }

    @BeforeEach
    void enter() {
        council = OwnCouncil.found(everything, "tiedostola-" + ++councils);
        page = council.browse(council.enter(council.member("Ylläpitäjä", Role.REGIONAL_ADMIN)));
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    private static byte[] file(String name) throws IOException {
        return MemberFilesIT.class.getResourceAsStream(name).readAllBytes();
    }

    private static void give(String name, byte[] bytes) {
        page.navigate(council.url("/provisioning/files"));
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        Eventually.holds(page, () -> !page.locator("[id='upload:data']").inputValue().isEmpty() && page.locator("[id='upload:take']").isEnabled());
        page.locator("[id='upload:take']").click();
    }

    private static void shown(String name, byte[] bytes) {
        give(name, bytes);
        page.waitForURL("**/provisioning/file?id=*");
    }

    private static void apply() {
        // on a busy machine the page of a long file may not have heard the first press, and somebody would press again
        Eventually.holds(page, () -> {
            if (!page.locator("[id='apply:do']").isVisible()) {
                page.locator("[data-opens=sure]").click();
            }
            return page.locator("[id='apply:do']").isVisible();
        });
        page.locator("[id='apply:do']").click();
    }

    private static String csv(String rows) {
        return "Etunimi;Sukunimi;Sähköposti;Käyttäjätunnus;Rooli\r\n" + rows;
    }

    private static int here() {
        return Integer.parseInt(council.read(HERE).get(0));
    }

    @Test
    void whatAFileWouldChangeIsShownDoneAndTakenBack() throws IOException {
        String gone = council.enter(council.member("Poistuva", Role.COUNCILLOR));
        assertEquals(200, new PlainBrowser(gone).open(council.url("/")).status());
        int before = here();
        shown("henkilosto.csv", file("henkilosto.csv"));
        assertTrue(page.locator("main").innerText().contains("Lisätään: 4"), page.locator("main").innerText());
        assertEquals(List.of(), Accessibility.violations(page));
        page.locator("[id='choices:absent']").selectOption("FILED");
        page.locator("[id='choices:groups']").check();
        page.locator("[id='choices:choose']").click();
        Eventually.holds(page, () -> page.locator("main").innerText().contains("päättyy: 1"));
        assertTrue(page.locator("main").innerText().contains("Uudet valtuustoryhmät: Kukaton ryhmä"));
        page.locator("[id='changes:filter']").pressSequentially("poistuva");
        Eventually.count(1, page.locator(".ui-datatable-data > tr"));
        assertTrue(page.locator(".ui-datatable").innerText().contains("Tiedostossa ei ole tätä jäsentä"));
        page.setViewportSize(375, 667);
        assertEquals(List.of(), Accessibility.violations(page));
        assertTrue(Accessibility.fits(page));
        Pictures.ofAll(page, "member-file-phone.png");
        page.setViewportSize(1280, 800);
        Pictures.ofAll(page, "member-file.png");
        assertEquals(before, here(), "nothing before it is confirmed");
        apply();
        page.waitForSelector("text=Muutokset on tehty. Jäseniä muuttui: 5");
        assertEquals(before + 3, here(), page.locator("main").innerText());
        assertEquals(List.of("400125 sv FILE VICE_CHAIR"), council.read(
                "select m.login_key || ' ' || m.language || ' ' || m.email_source || ' ' || r.role from member m join member_role r on r.member_id = m.id where family = 'Åkerlund-Öhman'"));
        assertNotEquals(200, new PlainBrowser(gone).open(council.url("/")).status(), "whoever ends is out at once");

        shown("henkilosto.csv", file("henkilosto.csv"));
        assertTrue(page.locator("main").innerText().contains("ennallaan: 4"), "the same file again changes nothing");
        page.navigate(council.url("/provisioning/files"));
        assertEquals(List.of(), Accessibility.violations(page));
        page.locator("[data-opens^=back-]").click();
        Pictures.ofScreen(page, "member-files.png");
        page.locator("dialog[open] button[type=submit]").click();
        page.waitForSelector("text=Muutokset on peruttu.");
        assertEquals(before, here());
        assertEquals(List.of("1"), council.read("select count(*)::text from member where family = 'Poistuva' and removed is null"));
        assertEquals(0, page.locator("[data-opens^=back-]").count(), "once");
    }

    @Test
    void whatIsAskedIsAnsweredAndWhatHasChangedMeanwhileIsShownAgain() {
        UUID same = council.member("Kaima", Role.COUNCILLOR);
        shown("nimet.csv", csv("Testi;Kaima;kaima@x.example;kaima;\r\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(page.locator("#questions").innerText().contains("Rivi 2: Kaima Testi"), page.locator("main").innerText());
        assertTrue(page.locator("[data-opens=sure]").isDisabled(), "nothing is clear");
        assertEquals(List.of(), Accessibility.violations(page));
        page.locator("[id='questions:same']").click();
        Eventually.holds(page, () -> page.locator("#questions").count() == 0);
        // another administrator, or another system
        council.write("update member set email = 'toinen@x.example' where id = ?", same);
        apply();
        page.waitForSelector("text=ovat muuttuneet sillä välin");
        assertEquals(List.of("toinen@x.example"), council.read("select email from member where family = 'Kaima'"), "nothing was done");
        apply();
        page.waitForSelector("text=Muutokset on tehty");
        assertEquals(List.of("kaima@x.example kaima"), council.read("select email || ' ' || login_key from member where family = 'Kaima'"));
    }

    @Test
    void whatNoListHasIsRefusedWithItsRow() throws IOException {
        String files = "select count(*)::text from member_file";
        List<String> before = council.read(files);
        give("kaava.xlsx", file("kaava.xlsx"));
        page.waitForSelector("text=Rivillä 3 on kaava");
        assertEquals(List.of(), Accessibility.violations(page));
        give("hetu.csv", csv("Aino;Lehto;a@x.example;010190-123A;\r\n").getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("text=Rivillä 2 on henkilötunnus");
        page.locator("#file").setInputFiles(new FilePayload("suuri.csv", "text/csv", new byte[9 * 1024 * 1024]));
        page.waitForSelector("#file-large:not([hidden])");
        assertEquals(before, council.read(files), "nothing of them is kept");
        assertTrue(new PlainBrowser(council.enter(council.member("Pohja", Role.REGIONAL_ADMIN))).open(council.url("/api/provisioning/template.csv")).body()
                .contains("Sukunimi;Etunimi"));
    }

    @Test
    void fiveThousandRowsAreDoneInOnePiece() {
        String rows = IntStream.range(0, 5000).mapToObj(i -> "Joku;Monista-" + i + ";monista" + i + "@x.example;monista" + i + ";Varavaltuutettu;" + "muuta ".repeat(40) + "\r\n")
                .collect(Collectors.joining());
        long start = System.nanoTime();
        shown("monta.csv", csv(rows).getBytes(StandardCharsets.UTF_8));
        long read = System.nanoTime();
        assertTrue(
                page.locator("main").innerText().contains("Lisätään: 5000") || page.locator("main").innerText().contains("Lisätään: 5 000")
                        || page.locator("main").innerText().contains("Lisätään: 5\u00a0000"),
                page.locator("main").innerText());
        apply();
        page.waitForSelector("text=Muutokset on tehty", new Page.WaitForSelectorOptions().setTimeout(60_000));
        long done = System.nanoTime();
        System.out.printf("5,000 rows: shown after %d ms, done after %d ms more%n", Duration.ofNanos(read - start).toMillis(), Duration.ofNanos(done - read).toMillis());
        assertEquals("5001", council.read(HERE).get(0));
        page.navigate(council.url("/provisioning/files"));
        long last = System.nanoTime();
        page.locator("[data-opens^=back-]").click();
        page.locator("dialog[open] button[type=submit]").click();
        page.waitForSelector("text=Muutokset on peruttu.", new Page.WaitForSelectorOptions().setTimeout(60_000));
        System.out.printf("and taken back after %d ms%n", Duration.ofNanos(System.nanoTime() - last).toMillis());
        assertEquals("1", council.read(HERE).get(0));
    }
}
