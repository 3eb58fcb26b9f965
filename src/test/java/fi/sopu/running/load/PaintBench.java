package fi.sopu.running.load;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fi.sopu.launch.Stack;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code scripts/bench paint}: when a phone of 375 by 667 on a fast-3G line (1.6 Mbit/s down, 750 kbit/s up, 150 ms) shows the first words of a page, with nothing
 * kept from before and a server that has been used. Prints milliseconds and what had come by then.
 */
public final class PaintBench {

    private static final int TIMES = 7;
    private static final int WARM = 30;
    private static final double KILOBIT = 1000 / 8.0;
    private static final String PAINTED = """
            () => new Promise(told => new PerformanceObserver((list, watch) => list.getEntriesByName('first-contentful-paint').forEach(paint => {
              watch.disconnect();
              const page = performance.getEntriesByType('navigation')[0], parts = performance.getEntriesByType('resource').filter(part => part.responseEnd <= paint.startTime);
              told([Math.round(paint.startTime), Math.round(page.responseStart), page.transferSize + parts.reduce((sum, part) => sum + part.transferSize, 0), parts.length + 1]);
            })).observe({ type: 'paint', buffered: true }))""";

    private PaintBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Stack stack = BenchStack.start("sopu-paint");
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"));
        Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium").map(Path::of).filter(Files::isExecutable).findFirst().ifPresent(options::setExecutablePath);
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options)) {
            OwnCouncil council = OwnCouncil.found(new Everything(stack, playwright, browser), "verkkola");
            String login = council.enter(council.member("Verkko", Role.COUNCILLOR));
            open(council);
            System.out.printf("%-14s %9s %9s %12s %8s %10s%n", "first words of", "median ms", "most ms", "answered ms", "bytes", "requests");
            tell("the front door", stack.url() + "/", council, null);
            tell("the home", council.url("/process/home"), council, login);
        }
        System.exit(0);
    }

    /** A stage is open, so that the home has something to say. */
    private static void open(OwnCouncil council) {
        PlainBrowser desk = new PlainBrowser(council.enter(council.member("Puhe", Role.CHAIR)));
        for (int i = 0; i < 5; i++) {
            council.member("Jäsen " + i, Role.COUNCILLOR);
        }
        desk.press(desk.open(council.url("/process/start")).button(button -> button.name().equals("start:go")));
        String stage = council.read("select id::text from stage where process_id = (select id from process where not is_template) order by position limit 1").get(0);
        desk.press(desk.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
    }

    private static void tell(String name, String address, OwnCouncil council, String login) {
        PlainBrowser warming = login == null ? new PlainBrowser() : new PlainBrowser(login);
        for (int i = 0; i < WARM; i++) {
            warming.open(address);
        }
        List<List<Number>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            seen.add(once(address, council, login));
        }
        seen.sort((one, other) -> Integer.compare(one.get(0).intValue(), other.get(0).intValue()));
        List<Number> median = seen.get(TIMES / 2);
        System.out.printf("%-14s %9d %9d %12d %8d %10d%n", name, median.get(0).intValue(), seen.get(TIMES - 1).get(0).intValue(), median.get(1).intValue(),
                median.get(2).intValue(),
                median.get(3).intValue());
    }

    /** In a browser that has never been here. */
    @SuppressWarnings("unchecked")
    private static List<Number> once(String address, OwnCouncil council, String login) {
        Page page = council.browse(login == null ? "nobody=x" : login);
        try (BrowserContext context = page.context()) {
            page.setViewportSize(375, 667);
            CDPSession wire = context.newCDPSession(page);
            wire.send("Network.enable");
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", 150);
            line.addProperty("downloadThroughput", 1600 * KILOBIT);
            line.addProperty("uploadThroughput", 750 * KILOBIT);
            wire.send("Network.emulateNetworkConditions", line);
            page.navigate(address);
            return (List<Number>) page.evaluate(PAINTED);
        }
    }
}
