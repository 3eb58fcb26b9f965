package fi.sopu.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has not logged in can not keep Sopu busy for the others, and a hall full of councillors notices nothing of it. */
@ExtendWith(RunningSopu.class)
class VisitorLimitsIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Everything everything;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
    }

    private static HttpResponse<String> get(String from, String path) {
        return send(request(from, path).GET());
    }

    private static HttpRequest.Builder request(String from, String path) {
        return HttpRequest.newBuilder(URI.create(everything.stack().url() + path)).timeout(Duration.ofSeconds(60)).header("X-Forwarded-For", from);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first refusal. Many requests at once: on a busy machine an address gets new ones faster than one after the other would use them. */
    private static HttpResponse<String> refusedAfterFlood(String from, String path) {
        for (int sent = 0; sent < 20_000; sent += 100) {
            List<CompletableFuture<HttpResponse<String>>> wave = IntStream.range(0, 100)
                    .mapToObj(i -> HTTP.sendAsync(request(from, path).GET().build(), HttpResponse.BodyHandlers.ofString())).toList();
            Optional<HttpResponse<String>> refused = wave.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 429).findFirst();
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        throw new AssertionError("nobody told " + from + " to wait");
    }

    @Test
    void aFloodIsToldToWaitAndNobodyElseIs() {
        HttpResponse<String> script = refusedAfterFlood("203.0.113.9", "/pohjanmaa/api/x");
        assertTrue(script.body().matches("\\{\"retryAfter\":\\d+}"), script.body());
        HttpResponse<String> directory = refusedAfterFlood("203.0.113.9", "/pohjanmaa/scim/v2/Users");
        assertEquals("application/scim+json;charset=UTF-8", directory.headers().firstValue("Content-Type").orElse(""));
        assertEquals("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"429\",\"detail\":\"Sopu is very busy right now\"}", directory.body());
        assertTrue(directory.headers().firstValue("Retry-After").isPresent(), "when to come again");
        HttpResponse<String> page = refusedAfterFlood("203.0.113.9", "/pohjanmaa/saml/demo/login");
        assertTrue(Integer.parseInt(page.headers().firstValue("Retry-After").orElseThrow()) >= 1);
        assertTrue(page.body().contains("ruuhkainen") && page.body().contains("mycket trafik") && page.body().contains("very busy"), page.body());
        assertEquals(303, get("203.0.113.10", "/pohjanmaa/saml/demo/login").statusCode(), "a neighbour is served");
        assertTrue(everything.stack().log().contains("too many requests without a login, the latest from 203.0.113.9"));
    }

    /** Each refusal writes a line in the log and a row in the audit trail: nobody fills them. */
    @Test
    void whoIsRefusedAgainAndAgainWaitsSooner() {
        int refused = 0;
        int status = 303;
        while (status == 303 && refused < 400) {
            status = send(request("203.0.113.40", "/pirkanmaa/saml/demo/acs").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("SAMLResponse=forged"))).statusCode();
            refused++;
        }
        assertEquals(429, status);
        assertTrue(refused > 100 && refused < 400, "after " + refused);
    }

    /** Each login takes a front page, four redirects and the files of a page that nobody has in the cache. */
    @Test
    void aHallBehindOneAddressLogsInWithinAMinute() {
        int refused = IntStream.range(0, 79).parallel().map(councillor -> {
            int busy = 0;
            for (String path : new String[]{"/", "/pirkanmaa/", "/pirkanmaa/saml/demo/login", "/pirkanmaa/saml/demo/refused", "/pirkanmaa/saml/demo/out"}) {
                busy += get("198.51.100.77", path).statusCode() == 429 ? 1 : 0;
            }
            for (int file = 0; file < 15; file++) {
                busy += get("198.51.100.77", "/jakarta.faces.resource/css/sopu.css.xhtml").statusCode() == 429 ? 1 : 0;
            }
            return busy;
        }).sum();
        assertEquals(0, refused);
    }

    @Test
    void whoHasLoggedInIsNotCounted() {
        try (Person eero = Person.login(everything, "pirkanmaa", "eero.niskanen", "fi", Screen.PHONE)) {
            String cookie = eero.context().cookies(everything.stack().url()).stream().filter(c -> c.name.equals(KnownBrowsers.LOGIN + "pirkanmaa")).findFirst().orElseThrow().value;
            String from = "203.0.113.20";
            refusedAfterFlood(from, "/health-of-nobody");
            assertEquals(200, send(request(from, "/pirkanmaa/").header("Cookie", KnownBrowsers.LOGIN + "pirkanmaa=" + cookie)).statusCode());
            long busy = IntStream.range(0, 300).parallel()
                    .filter(i -> send(request(from, "/health-of-nobody").header("Cookie", KnownBrowsers.LOGIN + "pirkanmaa=guessed")).statusCode() == 429).count();
            assertTrue(busy > 0, "a login that nobody has opens nothing");
        }
    }

    @Test
    void aFormIsBoundedInSize() {
        String acs = "/pirkanmaa/saml/demo/acs";
        assertEquals(303, send(form(acs, 300_000)).statusCode(), "read, and refused for what it says");
        assertEquals(303, send(form(acs, 1_700_000)).statusCode(), "not read, and refused where it leaves its trace");
        HttpResponse<String> large = send(form("/pirkanmaa/public/enter", 2_100_000));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("liian suuri"), large.body());
    }

    private static HttpRequest.Builder form(String path, int bytes) {
        return request("203.0.113.30", path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("SAMLResponse=" + "A".repeat(bytes)));
    }

    /** Behind a proxy that shares connections, the answer to it would be somebody else's. */
    @Test
    void aBodyIsNeverTakenForTheNextRequest() throws IOException {
        for (String method : List.of("TRACE", "PUT", "PATCH", "OPTIONS", "DELETE", "GET", "PROPFIND")) {
            String answer = answerTo(method + " /pirkanmaa/saml/demo/acs HTTP/1.1", "GET /pirkanmaa/public/privacy HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(1, Pattern.compile("^HTTP/1\\.1 ", Pattern.MULTILINE).matcher(answer).results().count(), method + ": " + answer);
            assertFalse(answer.startsWith("HTTP/1.1 200"), method + ": " + answer);
        }
    }

    private static String answerTo(String request, String body) throws IOException {
        URI sopu = URI.create(everything.stack().url());
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", sopu.getPort())) {
            socket.setSoTimeout(1000);
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost:" + sopu.getPort() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                answer.append((char) next);
            }
        } catch (java.net.SocketTimeoutException nothingMore) {
            // the connection waits for another request
        }
        return answer.toString();
    }

    /** Payara would wait half a minute for the end of what comes with a wish for another protocol; a wish alone is passed over. */
    @Test
    void aBodyWithAWishForAnotherProtocolIsRefusedAtOnce() throws IOException {
        for (String path : List.of("/pirkanmaa/public/enter", "/pirkanmaa/api/duel/questions/x/answers", "/pirkanmaa/")) {
            assertEquals("HTTP/1.1 400 Bad Request", raw("POST " + path + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 3", "a=b"), path);
            assertEquals("HTTP/1.1 400 Bad Request", raw("POST " + path + " HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n"),
                    path);
        }
        assertEquals("HTTP/1.1 200 OK", raw("GET /pirkanmaa/public/privacy HTTP/1.1", "Accept: text/html", "Accept-Language: fi", ""));
    }

    /** The first line of the answer. */
    private static String raw(String request, String first, String second, String body) throws IOException {
        URI url = URI.create(everything.stack().url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(5_000);
            String head = String.join("\r\n", request, "Host: " + url.getAuthority(), "X-Forwarded-For: 203.0.113.77", "Connection: Upgrade", "Upgrade: h2c", first, second, "",
                    "");
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }

    /** One byte a second would hold a thread for hours. */
    @Test
    void aFormThatDripsIsCutOff() throws IOException, InterruptedException {
        URI sopu = URI.create(everything.stack().url());
        try (Socket socket = new Socket("127.0.0.1", sopu.getPort())) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(("POST /pirkanmaa/saml/demo/acs HTTP/1.1\r\nHost: localhost:" + sopu.getPort()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nSAMLResponse=").getBytes(StandardCharsets.US_ASCII));
            long from = System.nanoTime();
            String answer = "";
            while (answer.isEmpty() && System.nanoTime() - from < 40e9) {
                try {
                    socket.getOutputStream().write('A');
                    socket.getOutputStream().flush();
                    answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                } catch (java.net.SocketTimeoutException stillWaiting) {
                    // another byte
                } catch (SocketException closed) {
                    answer = "closed";
                }
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            assertTrue(answer.startsWith("HTTP/1.1 408") || answer.equals("closed"), answer + " after " + seconds + " s");
            assertTrue(seconds < 30, "cut off after " + seconds + " s");
        }
    }
}
