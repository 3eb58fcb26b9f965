package fi.sopu.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A stranger's tests of a SCIM server (SAP's scimono-compliance-tests, as it is in Maven's central repository), run against a council's address as a program of its own. What
 * Sopu holds to is listed in scim-suite.properties, and said there what is not and why.
 */
@ExtendWith(RunningSopu.class)
class ScimSuiteIT {

    private static final Path SUITE = Path.of("target/scim-suite/suite.jar");
    private static final Path LIST = Path.of("test/resources/fi/sopu/provisioning/scim-suite.properties");
    private static final List<String> PASSED_ON = List.of("Content-Type", "Accept", "If-Match", "If-None-Match");
    private static final Set<String> OWN = Set.of("content-length", "transfer-encoding", "connection");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aStrangersTestsPass(Everything everything) throws Exception {
        OwnCouncil council = OwnCouncil.found(everything, "vieraskoe");
        String token = Tokens.fresh();
        council.write("insert into scim_token (tenant_id, id, name, hash, made, made_by, expires) values (?, gen_random_uuid(), 'Koe', ?, now(), ?, now() + interval '1 day')",
                council.tenant(), Tokens.hash(token), council.member("Ylläpitäjä", Role.REGIONAL_ADMIN));
        HttpServer before = bearer(council.url("/scim/v2"), token);
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "scim-suite");
        try {
            // it knows no bearer's token, and sets PATCH on a connection that does not know it
            Process suite = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "--add-opens", "java.base/java.net=ALL-UNNAMED", "--add-opens",
                    "java.base/sun.net.www.protocol.http=ALL-UNNAMED", "-jar", SUITE.toAbsolutePath().toString(),
                    "scim.service.url=http://127.0.0.1:" + before.getAddress().getPort(),
                    "tests.file.path=" + LIST.toAbsolutePath(), "auth.type=Basic", "basic.auth.user=x", "basic.auth.password=x").directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.log").toFile()).start();
            assertTrue(suite.waitFor(5, TimeUnit.MINUTES), "it ends");
        } finally {
            before.stop(0);
        }
        Document report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("TEST-junit-jupiter.xml").toFile());
        NodeList cases = report.getElementsByTagName("testcase");
        Set<String> failed = IntStream.range(0, cases.getLength()).mapToObj(i -> (Element) cases.item(i))
                .filter(one -> one.getElementsByTagName("failure").getLength() + one.getElementsByTagName("error").getLength() > 0)
                .map(one -> one.getAttribute("classname").replaceAll(".*\\.", "") + "." + one.getAttribute("name").replaceAll("\\(.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals("", String.join("\n", failed), folder + "/said.log");
        assertTrue(cases.getLength() > 90, "it has run: " + cases.getLength());
    }

    /** Passes on what comes, with a bearer's token. */
    private static HttpServer bearer(String to, String token) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "bearer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> pass(exchange, to, token));
        server.start();
        return server;
    }

    private static void pass(HttpExchange exchange, String to, String token) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + asked.getRawPath() + query)).header("Authorization", "Bearer " + token);
            PASSED_ON.forEach(name -> exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = HTTP.send(request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            // what became of a change is told with it, as RFC 7644 lets a server (3.5.2); the suite knows 204 alone
            boolean changed = exchange.getRequestMethod().equals("PATCH") && answer.statusCode() == 200;
            boolean empty = changed || answer.body().length == 0;
            exchange.sendResponseHeaders(changed ? 204 : answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
