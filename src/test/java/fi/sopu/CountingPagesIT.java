package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What pages say while a closed stage's answers are being counted by a node that takes its time, and that they come again by themselves. */
@ExtendWith(RunningSopu.class)
class CountingPagesIT {

    private static final long LONGER_THAN_BETWEEN_TWO_CALLS_MS = 6000;
    private static OwnCouncil council;
    private static Map<String, String> ids;

    @BeforeAll
    static void furnish(Everything everything) {
        FurnishedCouncil ours = FurnishedCouncil.found(everything, "laskenta");
        council = ours.council();
        ids = ours.others();
        council.write("update stage set closed_at = now() - interval '5 minutes' where id = ?", UUID.fromString(ids.get("closed")));
    }

    /** Another node has the turn, and is so far. */
    private static void counting(int revision, int wanted, int percent) {
        council.write("update outcome set revision = ?, counting = ?, counted_percent = ?, leased_until = now() + interval '1 hour' where question_id = ?", revision, wanted,
                percent,
                UUID.fromString(ids.get("compared")));
    }

    private static Page open(String session, String path) {
        Page page = council.browse(session);
        page.setViewportSize(375, 667);
        page.navigate(council.url(path));
        return page;
    }

    @Test
    void everyPageOfTheResultSaysHowFarItIsAndComesAgainWhenItIsThere() {
        String chair = council.enter(council.member("Odottaja", Role.CHAIR));
        counting(0, 1, 40);
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("report", "/report/report?stage=" + ids.get("closed"));
        paths.put("process", "/report/process?process=" + ids.get("process"));
        paths.put("publish", "/report/publish?stage=" + ids.get("closed"));
        paths.put("home", "/");
        paths.put("groups", "/duel/groups?question=" + ids.get("compared"));
        paths.put("draft", "/charter/draft?process=" + ids.get("process"));
        paths.put("stage", "/process/stage?stage=" + ids.get("closed"));
        Map<String, Page> pages = new LinkedHashMap<>();
        paths.forEach((name, path) -> pages.put(name, open(chair, path)));
        pages.forEach((name, page) -> {
            assertEquals("Tulosta lasketaan. Kaikki vastaukset ovat mukana.", page.locator("#counting [role=status]").innerText(), name);
            assertEquals("40", page.locator("#counting [data-percent]").innerText(), name);
            assertEquals(List.of(), Accessibility.violations(page), name);
            assertTrue(Accessibility.fits(page), name);
            picture(page, name);
        });
        assertEquals(0, pages.get("report").locator(".chart").count());
        assertEquals(0, pages.get("publish").locator("[data-opens=publish-dialog]").count());
        assertEquals(0, pages.get("groups").locator("[data-opens=finishing]").count());
        assertEquals(0, pages.get("draft").locator(".drafting-ideas .pick").count());
        counting(0, 1, 70);
        pages.values().forEach(page -> Eventually.text(page.locator("#counting [data-percent]"), "70"));

        Locator note = pages.get("stage").locator("form#note textarea").first();
        note.fill("Kesken jäänyt ajatus");
        counting(1, 1, 99);
        pages.forEach((name, page) -> {
            if (!name.equals("stage")) {
                Eventually.count(0, page.locator("#counting"), name);
            }
        });
        assertTrue(pages.get("report").locator(".chart").count() > 0);
        assertEquals(1, pages.get("publish").locator("[data-opens=publish-dialog]").count());
        assertEquals(1, pages.get("groups").locator("[data-opens=finishing]").count());
        assertEquals(3, pages.get("draft").locator(".drafting-ideas .pick").count());
        Eventually.text(pages.get("stage").locator("#counting [role=status]"), "Tulos on laskettu.");
        assertEquals("Kesken jäänyt ajatus", note.inputValue(), "whoever writes is not interrupted");
        picture(pages.get("stage"), "stage-counted");
        pages.get("stage").locator("#counting a").click();
        Eventually.count(0, pages.get("stage").locator("#counting"));
        pages.values().forEach(page -> page.context().close());
    }

    /** The former result stands while the same answers are counted anew, and nothing is published or destroyed meanwhile. */
    @Test
    void whileItIsCountedAnewTheFormerResultStands() {
        String chair = council.enter(council.member("Ryhmittelijä", Role.CHAIR));
        counting(1, 1, 0);
        Page groups = open(chair, "/duel/groups?question=" + ids.get("compared"));
        counting(1, 2, 10);
        Page report = open(chair, "/report/report?stage=" + ids.get("closed"));
        assertTrue(report.locator("#counting [role=status]").innerText().contains("Siihen asti näkyy aiempi tulos."));
        assertTrue(report.locator(".chart").count() > 0);
        picture(report, "report-again");
        assertEquals(0, open(chair, "/").locator("#counting").count(), "the home page has a result to lead to");
        Page publish = open(chair, "/report/publish?stage=" + ids.get("closed"));
        assertEquals(1, publish.locator("#counting").count());
        assertEquals(0, publish.locator("[data-opens=publish-dialog]").count());
        groups.locator("[data-opens=finishing]").click();
        groups.locator("#finishing button[value=finish]").click();
        Eventually.text(groups.locator(".note-wrong p").first(), "Tulosta lasketaan juuri nyt.");
        // shown in answer to what was sent: it is not sent again by itself
        counting(2, 2, 0);
        Eventually.text(groups.locator("#counting [role=status]"), "Tulos on laskettu.");
        assertEquals(1, groups.locator("#counting a").count());
        Eventually.count(0, report.locator("#counting"));
    }

    /** A page that comes again by itself would call off the way to another one, which on a slow connection takes a while. */
    @Test
    void whoeverIsOnTheWayToAnotherPageArrivesThere() {
        String chair = council.enter(council.member("Kiireinen", Role.CHAIR));
        counting(0, 1, 40);
        Page page = open(chair, "/process/stage?stage=" + ids.get("closed"));
        page.route("**/report/report?*", slow -> {
            counting(1, 1, 99);
            sleep(LONGER_THAN_BETWEEN_TWO_CALLS_MS);
            slow.resume();
        });
        page.locator("main a[href*='/report/report?']").first().click();
        page.waitForURL("**/report/report?*");
        assertEquals(0, page.locator("#counting").count());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever may not read the result yet hears nothing of its counting either. */
    @Test
    void nobodyElseHearsOfIt() {
        String councillor = council.enter(council.member("Lukija", Role.COUNCILLOR));
        String call = council.url("/api/process/stages/" + ids.get("closed") + "/counting");
        counting(0, 1, 40);
        assertEquals("{\"counted\":40}", new PlainBrowser(councillor).open(call).body());
        assertEquals(1, open(councillor, "/report/report?stage=" + ids.get("closed")).locator("#counting").count());
        council.write("update stage set released_at = null, released_when = 'AFTER_REVIEW' where id = ?", UUID.fromString(ids.get("closed")));
        try {
            assertEquals("{\"counted\":100}", new PlainBrowser(councillor).open(call).body());
            assertEquals(0, open(councillor, "/report/report?stage=" + ids.get("closed")).locator("#counting").count());
        } finally {
            council.write("update stage set released_at = now() where id = ?", UUID.fromString(ids.get("closed")));
            counting(1, 1, 0);
        }
    }

    private static void picture(Page page, String name) {
        for (int width : new int[]{375, 1280}) {
            page.setViewportSize(width, 667);
            Pictures.ofScreen(page, "counting-" + name + "-" + width + ".png");
        }
    }
}
