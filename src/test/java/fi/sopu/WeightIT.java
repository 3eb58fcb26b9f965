package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a councillor's phone has to fetch: little at the first visit, next to nothing at the later ones. */
@ExtendWith(RunningSopu.class)
class WeightIT {

    /** Bytes from the front door to the home. */
    private static final int FIRST = 120_000;
    /** With the first task. */
    private static final int FIRST_TASK = 140_000;
    private static final int LATER = 15_000;
    /** Of the page and what it waits for before it shows a word. */
    private static final int BEFORE_PAINT = 36_000;
    private static final String BLOCKS = """
            () => performance.getEntriesByType('resource').filter(part => part.renderBlockingStatus === 'blocking').map(part => part.name.replace(/.*\\//, '')).sort()""";
    private static final String WAITED_FOR = """
            () => performance.getEntriesByType('navigation')[0].encodedBodySize
              + performance.getEntriesByType('resource').filter(part => part.renderBlockingStatus === 'blocking').reduce((sum, part) => sum + part.encodedBodySize, 0)""";

    @Test
    void aFirstVisitIsLightAndLaterOnesWeighNothing(Everything everything) throws Exception {
        FurnishedCouncil furnished = FurnishedCouncil.found(everything, "kevyela");
        OwnCouncil council = furnished.council();
        UUID councillor = council.member("Kevyt", Role.COUNCILLOR);
        String stage = furnished.calls().get("stage");
        Page page = council.browse(council.enter(councillor));
        try (BrowserContext context = page.context()) {
            AtomicInteger bytes = new AtomicInteger();
            Map<String, Integer> parts = new TreeMap<>();
            Map<String, String> addresses = new TreeMap<>();
            CDPSession wire = context.newCDPSession(page);
            wire.send("Network.enable");
            wire.on("Network.requestWillBeSent", event -> addresses.put(event.get("requestId").getAsString(), event.getAsJsonObject("request").get("url").getAsString()));
            wire.on("Network.loadingFinished", event -> {
                int length = event.get("encodedDataLength").getAsInt();
                bytes.addAndGet(length);
                parts.merge(String.valueOf(addresses.get(event.get("requestId").getAsString())).replaceAll(".*/", ""), length, Integer::sum);
            });
            for (String path : new String[]{"/", "/process/home", "/duel/prioritise?stage=" + stage}) {
                page.navigate(council.url(path));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertTrue(bytes.get() > 0 && bytes.get() <= (path.startsWith("/duel") ? FIRST_TASK : FIRST), bytes + " bytes up to " + path + ": " + parts);
                littleBlocks(page, path.startsWith("/duel") ? List.of("duel.css", "early.js", "sopu.css") : List.of("early.js", "sopu.css"));
            }
            for (String path : new String[]{"/process/home", "/duel/prioritise?stage=" + stage}) {
                bytes.set(0);
                parts.clear();
                page.navigate(council.url(path));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertTrue(bytes.get() > 0 && bytes.get() <= LATER, bytes + " bytes: " + parts);
            }
        }
        Page door = council.browse("nobody=x");
        door.navigate(everything.stack().url() + "/");
        littleBlocks(door, List.of("early.js", "sopu.css"));
        door.context().close();
        kept(everything, council);
    }

    /** Each file that a page waits for is a way there and back on a slow line, and each byte before the first word is waited for: scripts/bench paint tells how long. */
    private static void littleBlocks(Page page, List<String> expected) {
        assertEquals(expected, page.evaluate(BLOCKS), page.url());
        int waitedFor = ((Number) page.evaluate(WAITED_FOR)).intValue();
        assertTrue(waitedFor > 5_000 && waitedFor <= BEFORE_PAINT, page.url() + " shows no word before " + waitedFor + " bytes");
        System.out.println("before the first word of " + page.url() + ": " + waitedFor + " bytes");
    }

    /** For good under the address of this version, and asked for each time under that of any other. */
    private static void kept(Everything everything, OwnCouncil council) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String page = http.send(HttpRequest.newBuilder(URI.create(council.url("/public/secrecy"))).build(), HttpResponse.BodyHandlers.ofString()).body();
        String style = page.replaceAll("(?s).*href=\"([^\"]*sopu\\.css[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertEquals("public, max-age=31536000, immutable", caching(http, everything, style));
        assertEquals("no-cache", caching(http, everything, style.replaceAll("/[0-9a-f]{12}/", "/000000000000/")));
    }

    private static String caching(HttpClient http, Everything everything, String style) throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(HttpRequest.newBuilder(URI.create(everything.stack().url() + style)).build(), HttpResponse.BodyHandlers.discarding());
        assertEquals(200, answer.statusCode(), style);
        return String.join("; ", answer.headers().allValues("Cache-Control"));
    }
}
