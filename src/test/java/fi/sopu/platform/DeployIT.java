package fi.sopu.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.KeycloakAdmin;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** README's "Deploy", typed as it stands there: from an empty database to the platform's administrator, who adds a council and makes its key. */
@ExtendWith(RunningSopu.class)
class DeployIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path server;
    private final Map<String, String> environment = new HashMap<>();
    private String url;

    @Test
    void aNewInstallationIsWhatItsReadmeSays(Everything everything) throws Exception {
        KeycloakAdmin office = new KeycloakAdmin(everything, "hallinto");
        office.user("yrjo", "Yrjö", "Ylläpito", everything.stack().password());
        int port = freePort();
        url = "http://localhost:" + port;
        settings(everything);
        String start = command("java -jar payara-micro.jar").replace("java -jar payara-micro.jar", System.getProperty("java.home")
                + "/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx700m -jar scripts/launch/target/payara/payara-micro.jar --rootdir " + server.resolve("payara"))
                .replace("--port 8080", "--port " + port);
        refusesWithAllKeysInOnePlace(start);
        Path log = server.resolve("log");
        Process sopu = started("exec " + start).redirectOutput(log.toFile()).start();
        try {
            awaitReady(sopu, log);
            assertTrue(get("/").body().contains("lang=\"fi\""));
            assertEquals(404, get("/platform/").statusCode(), "there is no platform yet");
            Files.writeString(server.resolve("idp.xml"), office.descriptor());
            type("scripts/ops/add-council platform", "Added: " + url + "/platform/");
            type("scripts/ops/make-saml-key platform", "Made ");
            refuses("scripts/ops/connect-idp platform", " --admin-mail osoitteeton", "Sopu refused it: The e-mail address does not look right.");
            type("scripts/ops/connect-idp platform", "Connected: " + url + "/platform/\nMind: An address begins with http://");
            String client = office.importClient(get("/platform/saml/idp/metadata").body());
            assertEquals(url + "/platform", client);
            office.mapper(client, "username", "urn:oid:1.3.6.1.4.1.5923.1.1.1.6");
            administer(everything);
            String said = Files.readString(log);
            assertFalse(said.contains("Data Grid Instance"), "no data grid was opened");
            assertFalse(said.contains("closed EntityManager"), "the clock goes");
        } finally {
            sopu.destroy();
            if (!sopu.waitFor(20, TimeUnit.SECONDS)) {
                sopu.destroyForcibly();
            }
        }
    }

    /** Says why, and serves nothing: Payara opens its port also after an application that did not start, and then fails for every address. */
    private void refusesWithAllKeysInOnePlace(String start) throws IOException, InterruptedException {
        Path log = server.resolve("refused");
        String apart = environment.put("SOPU_KEYS_MASTER", environment.get("SOPU_KEYS_DIR") + "/master.key");
        Process refusing = started("exec " + start).redirectOutput(log.toFile()).start();
        try {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (!Files.readString(log).contains("Sopu does not start: the master key")) {
                assertTrue(refusing.isAlive() && System.nanoTime() < end, Files.readString(log));
                TimeUnit.MILLISECONDS.sleep(100);
            }
            awaitAnswer(refusing, log);
            assertEquals(List.of(500, 500), List.of(get("/").statusCode(), get("/health/ready").statusCode()));
        } finally {
            refusing.destroyForcibly().waitFor();
            environment.put("SOPU_KEYS_MASTER", apart);
        }
    }

    private void administer(Everything everything) {
        try (Person yrjo = Person.visitor(everything, "platform", "fi", Screen.DESKTOP)) {
            Page page = yrjo.page();
            page.navigate(url + "/platform/");
            yrjo.fillLogin("yrjo");
            page.waitForURL(Pattern.compile(Pattern.quote(url + "/platform/") + ".*"));
            assertEquals("Valtuustot", page.locator("h1").innerText(), "the platform's administrator, and no council's");
            page.navigate(url + "/platform/platform/add-council");
            page.locator("[id='add:area']").selectOption("keski-suomi");
            page.locator("[id='add:contactName']").fill("Kaisa Korpi");
            page.locator("[id='add:contactEmail']").fill("kaisa.korpi@keskisuomi.example");
            yrjo.tap("button[id='add:save']");
            page.waitForURL("**/platform/council?slug=keski-suomi");
            yrjo.tap("button[id='first:makeKey']");
            page.locator("li:has-text('Valtuustolla on Sovun SAML-avain')").waitFor();
            assertTrue(Files.exists(server.resolve("saml-keys/keski-suomi/sp.p12")));
            page.navigate(url + "/");
            assertTrue(page.locator("main").innerText().contains("Keski-Suomi"), page.locator("main").innerText());
        }
    }

    /** An empty database as roles.sql makes it, whose roles the running server has already, and the lines of README's settings with values of this place. */
    private void settings(Everything everything) throws Exception {
        Path data = everything.stack().data();
        String running = everything.stack().database().url();
        try (Connection postgres = DriverManager.getConnection(running.replaceAll("/sopu$", "/postgres"), "postgres",
                Files.readString(data.resolve("secrets/database.postgres")).strip());
                Statement roles = postgres.createStatement()) {
            for (String sentence : Files.readString(ROOT.resolve("config/postgres/roles.sql")).replaceAll("(?m)^--.*$", "").split(";")) {
                if (sentence.contains("database")) {
                    roles.execute(sentence.replace("database sopu", "database sopu_fresh"));
                }
            }
        }
        Map<String, String> values = new HashMap<>(Map.of("SOPU_URL", url, "SOPU_ADDRESS", "127.0.0.1", "SOPU_DB_URL", running.replaceAll("/sopu$", "/sopu_fresh"),
                "SOPU_DB_PASSWORD", everything.stack().database().password(), "SOPU_DB_OWNER_PASSWORD", everything.stack().database().ownerPassword(),
                "SOPU_KEYS_DIR", folder("ballot-keys"), "SOPU_SAML_KEYS_DIR", folder("saml-keys"), "SOPU_SAML_KEYS_MAKE", "true", "SOPU_COUNCILS_DIR", folder("councils")));
        values.put("SOPU_KEYS_MASTER", folder("ballot-master") + "/master.key");
        for (String line : readme().stream().filter(line -> line.matches("SOPU_[A-Z_]+=.*")).toList()) {
            String name = line.substring(0, line.indexOf('='));
            assertTrue(values.containsKey(name), "what is set here for " + name + "?");
            environment.put(name, values.get(name));
        }
        assertEquals(values.keySet(), environment.keySet());
    }

    private String folder(String name) throws IOException {
        return Files.createDirectory(server.resolve(name)).toString();
    }

    private void type(String begins, String expected) throws IOException, InterruptedException {
        assertEquals(0, ended(command(begins), expected), expected);
    }

    private void refuses(String begins, String more, String expected) throws IOException, InterruptedException {
        assertNotEquals(0, ended(command(begins) + more, expected), expected);
    }

    /** Types the command and waits for its end, at which it has said what is expected. */
    private int ended(String command, String expected) throws IOException, InterruptedException {
        Process script = started(command.replace("idp.xml", server.resolve("idp.xml").toString())).start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = script.waitFor();
        assertTrue(said.contains(expected), said);
        return code;
    }

    private ProcessBuilder started(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SOPU_"));
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static String command(String begins) throws IOException {
        List<String> found = readme().stream().filter(line -> line.startsWith(begins)).toList();
        assertEquals(1, found.size(), begins);
        return found.get(0);
    }

    private static List<String> readme() throws IOException {
        String text = Files.readString(ROOT.resolve("README.md"));
        return text.substring(text.indexOf("## Deploy"), text.indexOf("## Add a council")).lines().map(String::strip).toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void awaitReady(Process sopu, Path log) throws IOException, InterruptedException {
        while (awaitAnswer(sopu, log) != 200) {
            Thread.sleep(200);
        }
    }

    /** What health says as soon as somebody listens. */
    private int awaitAnswer(Process sopu, Path log) throws IOException, InterruptedException {
        while (true) {
            try {
                return get("/health/ready").statusCode();
            } catch (IOException notYet) {
                assertTrue(sopu.isAlive(), Files.readString(log));
                Thread.sleep(200);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
