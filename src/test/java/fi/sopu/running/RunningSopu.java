package fi.sopu.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import fi.sopu.launch.Options;
import fi.sopu.launch.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The real thing for a whole test run: PostgreSQL, Keycloak and Sopu on free ports in a temporary folder, and Chromium.
 * Started when the first test asks for it, stopped at the end of the run.
 */
public class RunningSopu implements BeforeAllCallback, ParameterResolver {

    private static Everything everything;

    /** What runs. */
    public record Everything(Stack stack, Playwright playwright, Browser browser) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        begin();
    }

    private static synchronized void begin() {
        if (everything == null) {
            everything = start();
            // not at the end of JUnit's own root: where several processes share the tests, that comes after every class
            Runtime.getRuntime().addShutdownHook(new Thread(everything.stack::close, "stop"));
        }
    }

    private static Everything start() {
        Path folder = folder();
        // metadata may come from a host of the tests, which has a certificate of its own
        AtomicInteger behind = new AtomicInteger();
        MoodyRelay relay = new MoodyRelay(behind::get);
        Stack stack = Stack.start(Options.temporary(folder)
                .with(Map.ofEntries(Map.entry("sopu.metadata.hosts", "localhost"), Map.entry("sopu.metadata.ca", folder.resolve("tls/authority.pem").toString()),
                        Map.entry("sopu.metadata.refresh.seconds", "10"), Map.entry("sopu.clock.seconds", "10"),
                        Map.entry("sopu.metrics", "true"), Map.entry("sopu.mail.port", Integer.toString(relay.port())),
                        Map.entry("sopu.statements", "true"), Map.entry("sopu.demo.measuring", "esittelyla"),
                        Map.entry("sopu.demo.programme", "vuosila,vuosiverkko"), Map.entry("sopu.demo.network", "vuosiverkko"),
                        Map.entry("sopu.demo.network.councils", "vuosikoti,toinen-vuosikoti"))));
        behind.set(stack.mailbox().port());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium").map(Path::of).filter(Files::isExecutable).findFirst().ifPresent(options::setExecutablePath);
        return new Everything(stack, playwright, playwright.chromium().launch(options));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "running")).toAbsolutePath(), "sopu");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Everything.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return everything;
    }
}
