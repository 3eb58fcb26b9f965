package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Balancer;
import fi.sopu.running.Balancer.Passed;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.SealedRows;
import fi.sopu.shared.Role;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an answer goes through between a phone and Sopu: a link of five seconds, a node that starts and says 404, a queue, another person's
 * login, a stage that closes. The page says what happened and nothing else; what is passing costs nothing.
 */
@ExtendWith(RunningSopu.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PassingTroubleIT {

    private static final String STARTING = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 9\r\n\r\nNot Found";
    private static final String QUEUE = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nRetry-After: 6\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    private static final String SAFE = "Mitään ei ole kadonnut";
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private static Everything everything;
    private static OwnCouncil council;
    private static Balancer link;
    private static BrowserContext desk;
    private static Page chair;
    private static String stage;
    private static final UUID[] VOTERS = new UUID[6];

    @BeforeAll
    static void furnish(Everything running) {
        everything = running;
        council = OwnCouncil.found(everything, "hitaala");
        link = Balancer.before(everything.stack().url(), List.of(everything.stack().url()));
        UUID head = council.member("Puheenjohtaja", Role.CHAIR);
        for (int i = 0; i < VOTERS.length; i++) {
            VOTERS[i] = council.member("Valtuutettu " + i, Role.COUNCILLOR);
        }
        desk = browser(null, head);
        chair = desk.newPage();
        chair.navigate(council.url("/process/start"));
        chair.locator("#start button[type=submit]").click();
        chair.waitForURL("**/process/plan?*");
        stage = council.read("select id::text from stage order by position limit 1").get(0);
        chair.navigate(council.url("/process/stage?stage=" + stage));
        chair.locator("[data-opens=opening]").click();
        chair.locator("[id='run:open']").click();
        chair.locator("[id='run:extend']").waitFor();
        String question = council.read("select id::text from question where stage_id = '" + stage + "' and kind = 'IDEAS' order by position").get(0);
        for (int i = 0; i < 9; i++) {
            assertEquals(200, desk.request().post(council.url("/api/duel/questions/" + question + "/seeds"), RequestOptions.create().setHeader("Content-Type", "application/json")
                    .setData(Json.createObjectBuilder().add("token", UUID.randomUUID().toString()).add("fi", "Ajatus numero " + "abcdefghi".charAt(i)).build().toString()))
                    .status());
        }
    }

    @AfterAll
    static void close() {
        desk.close();
        link.close();
    }

    @Test
    @Order(1)
    void fiveSecondsOfDelayAreSlowAndNothingElse() {
        try (BrowserContext phone = browser(link, VOTERS[0])) {
            link.delay(5000);
            Page page = prioritise(phone);
            long before = ballots();
            link.passed();
            answer(page);
            page.locator("#trouble .note").waitFor();
            assertEquals("Yhteys on hidas. Lähettämäsi on matkalla.", page.locator("#trouble [data-what]").innerText());
            look(page, "slow");
            answer(page);
            answer(page);
            Eventually.holds(page, () -> ballots() == before + 3);
            Eventually.holds(page, () -> page.locator("#trouble .note").count() == 0);
            assertEquals(3, answersSent(link.passed()).size(), "each was sent once");
            assertTrue(page.locator("#task .option").count() > 0, "and it goes on");
        } finally {
            link.delay(0);
        }
    }

    @Test
    @Order(2)
    void aNodeThatStartsAndAQueueArePassing() {
        try (BrowserContext phone = browser(link, VOTERS[1])) {
            Page page = prioritise(phone);
            long before = ballots();
            link.instead(STARTING);
            answer(page);
            page.locator("#trouble .note").waitFor();
            String said = page.locator("#trouble").innerText();
            assertTrue(said.contains("Sopu ei juuri nyt vastaa") && said.contains(SAFE), said);
            look(page, "starting");
            link.passed();
            link.instead(QUEUE);
            Eventually.holds(page, () -> page.locator("#trouble").innerText().contains("Olet jonossa"));
            link.instead(null);
            Eventually.holds(page, () -> ballots() == before + 1);
            List<Passed> sent = answersSent(link.passed()).stream().filter(one -> !STARTING.equals(one.instead())).toList();
            assertTrue(sent.size() == 2 && Duration.between(sent.get(0).at(), sent.get(1).at()).toMillis() >= 6000, "after the queue's six seconds, and not before: " + sent);
            Eventually.holds(page, () -> page.locator("#trouble .note").count() == 0);
        } finally {
            link.instead(null);
        }
    }

    @Test
    @Order(3)
    void theNextPersonsLoginAnswersNothingOfTheFormers() {
        try (BrowserContext tablet = browser(link, VOTERS[2])) {
            Page page = prioritise(tablet);
            long before = ballots();
            link.instead(STARTING);
            answer(page);
            page.locator("#trouble .note").waitFor();
            comes(tablet, VOTERS[3]);
            link.instead(null);
            Eventually.holds(page, () -> page.locator("#trouble").innerText().contains("kirjautuminen on vaihtunut"));
            assertFalse(page.locator("body").innerText().contains(SAFE));
            assertEquals(0, page.locator("#task .option").count());
            assertEquals(before, ballots());
        } finally {
            link.instead(null);
        }
    }

    /** The last: the stage is closed. */
    @Test
    @Order(4)
    void whoeverHasThePageOpenHearsOfTheClosing() {
        try (BrowserContext phone = browser(link, VOTERS[4]); BrowserContext idle = browser(null, VOTERS[5])) {
            Page still = prioritise(idle);
            Page tending = desk.newPage();
            String question = still.locator(".step").first().getAttribute("data-question");
            tending.navigate(council.url("/duel/ideas?question=" + question));
            Page page = prioritise(phone);
            page.locator("#word").click();
            link.instead(STARTING);
            answer(page);
            answer(page);
            Eventually.holds(page, () -> page.locator("#trouble").innerText().contains(SAFE));
            chair.navigate(council.url("/process/stage?stage=" + stage));
            chair.locator("[data-opens=closing]").click();
            chair.locator("#closing button[type=submit]").click();
            Eventually.holds(chair, () -> Integer.parseInt(council.read("select count(*)::text from stage where closed_at is not null").get(0)) == 1);
            long closed = System.nanoTime();
            link.instead(null);
            Eventually.holds(still, () -> still.locator("#trouble").innerText().contains("Vaihe on sulkeutunut"));
            Eventually.holds(tending, () -> tending.locator("#stage-watch").isVisible() || tending.locator("#trouble").innerText().contains("sulkeutunut"));
            Eventually.holds(page, () -> page.locator("#trouble").innerText().contains("Vaihe on sulkeutunut"));
            Duration after = Duration.ofNanos(System.nanoTime() - closed);
            assertTrue(after.compareTo(AT_ONCE) <= 0, "heard after " + after);
            String said = page.locator("body").innerText();
            assertTrue(said.contains("mukana: 2."), said);
            assertFalse(said.contains(SAFE), "never both");
            assertEquals(0, page.locator("#task .option, #task .choice").count());
            assertFalse(page.locator("#add").isVisible() || page.locator("#foot").isVisible());
            look(page, "closed");
            assertFalse(still.locator("body").innerText().contains("mukana: "), "nothing of this one was lost");
        } finally {
            link.instead(null);
        }
    }

    /* ---------- */

    private static BrowserContext browser(Balancer by, UUID member) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("fi").setViewportSize(375, 667)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        BrowserContext context = everything.browser().newContext(by == null ? options : options.setProxy(by.address()));
        context.setDefaultTimeout(40_000);
        comes(context, member);
        return context;
    }

    private static void comes(BrowserContext context, UUID member) {
        String[] login = council.enter(member).split("=", 2);
        context.addCookies(List.of(new Cookie(login[0], login[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true)));
    }

    private static Page prioritise(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(council.url("/duel/prioritise?stage=" + stage));
        CouncillorsPhone.pastWords(page);
        page.locator("#task .option").first().waitFor();
        return page;
    }

    /** Best and least of four, once there are four to choose from. */
    private static void answer(Page page) {
        page.locator("#task .option").first().waitFor();
        String before = page.locator("#task").innerText();
        page.locator("#task .is-new").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.locator("#task .option").nth(0).locator(".mark-best").click();
        page.locator("#task .option").nth(3).locator(".mark-least").click();
        Eventually.holds(page, () -> !page.locator("#task").innerText().equals(before));
    }

    private static List<Passed> answersSent(List<Passed> passed) {
        return passed.stream().filter(one -> one.method().equals("POST") && one.path().endsWith("/answers")).toList();
    }

    private static long ballots() {
        return SealedRows.answers(everything.stack(), council.slug(), "true");
    }

    private static void look(Page page, String name) {
        assertEquals(List.of(), Accessibility.violations(page), name);
        assertTrue(Accessibility.fits(page), name);
        Pictures.ofScreen(page, "trouble-" + name + "-375.png");
    }
}
