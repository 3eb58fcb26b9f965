package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no page ever sends, from somebody who is logged in: it costs nothing, gives nothing away, and is never an error of the server's. */
@ExtendWith(RunningSopu.class)
class SmallHolesIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Everything everything;
    private static OwnCouncil council;
    private static String admin;

    @BeforeAll
    static void furnish(Everything running) {
        everything = running;
        council = OwnCouncil.found(everything, "reikala");
        admin = council.enter(council.member("Reikälä", Role.REGIONAL_ADMIN));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(council.url(path))).header("Cookie", admin);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder answer(HttpRequest.BodyPublisher body) {
        return to("/api/duel/questions/" + UUID.randomUUID() + "/answers").header("Content-Type", "application/json").POST(body);
    }

    @Test
    void anEndlessCallIsNotReadWhole() {
        byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        List<Integer> statuses = IntStream.range(0, 12).parallel().mapToObj(i -> {
            // half of them do not say how long they are
            HttpRequest.BodyPublisher known = HttpRequest.BodyPublishers.ofByteArrays(IntStream.range(0, 30).mapToObj(n -> chunk).toList());
            HttpRequest.BodyPublisher body = i % 2 == 0 ? known : HttpRequest.BodyPublishers.fromPublisher(known, 30L << 20);
            try {
                return send(answer(body)).statusCode();
            } catch (IllegalStateException cutOff) {
                return cutOff.getCause() instanceof IOException ? 413 : 0;
            }
        }).distinct().toList();
        assertEquals(List.of(413), statuses);
        HttpResponse<String> large = send(answer(HttpRequest.BodyPublishers.ofString(" ".repeat(70_000))));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("portal.tooLarge"), large.body());
    }

    /** Payara's HTTP/2 locks its threads for good when a peer says goodbye while it is answered, each with its council's place: so it is off, also for whoever asks for it. */
    @Test
    void whoHangsUpInTheMiddleOfManyAnswersHoldsNobodyUp() {
        HttpRequest page = to("/public/privacy").build();
        for (int guests = 0; guests < 12; guests++) {
            HttpClient newest = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 50).mapToObj(i -> newest.sendAsync(page, HttpResponse.BodyHandlers.ofString())).toList();
            assertEquals(List.of("200 HTTP_1_1"), answers.stream().map(CompletableFuture::join).map(answer -> answer.statusCode() + " " + answer.version()).distinct().toList());
        }
        assertEquals(200, send(to("/")).statusCode());
    }

    @Test
    void aDeepCallIsNoError() {
        assertEquals(413, send(answer(HttpRequest.BodyPublishers.ofString("[".repeat(200_000)))).statusCode());
        for (String deep : List.of("[".repeat(60_000), "{\"a\":".repeat(10_000), "[".repeat(17) + "]".repeat(17))) {
            assertEquals(400, send(answer(HttpRequest.BodyPublishers.ofString(deep))).statusCode());
        }
        assertEquals(404, send(to("/api/duel/ideas/" + UUID.randomUUID() + "/hide").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[[[\"}"))).statusCode(), "brackets in a text");
    }

    @Test
    void aViewWithoutStateIsAnExpiredOne() {
        HttpResponse<String> opened = send(to("/process/bodies").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("jakarta.faces.ViewState=stateless&form=form")));
        assertEquals(302, opened.statusCode(), opened.body());
        assertTrue(opened.headers().firstValue("Location").orElse("").endsWith("/process/bodies"));
    }

    @Test
    void pagesAreReadAndPostedToAndNothingElse() throws IOException {
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH")) {
            for (String path : List.of("/", "/process/bodies", "/public/privacy", "/saml/own/acs")) {
                HttpResponse<String> refused = send(to(path).method(method, HttpRequest.BodyPublishers.noBody()));
                assertEquals(405, refused.statusCode(), method + " " + path);
                assertEquals("GET, HEAD, POST", refused.headers().firstValue("Allow").orElse(""), method + " " + path);
            }
        }
        HttpResponse<String> call = send(to("/api/duel/questions/" + UUID.randomUUID()).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, call.statusCode());
        assertEquals("GET, HEAD, POST, PUT, DELETE", call.headers().firstValue("Allow").orElse(""));
        URI sopu = URI.create(everything.stack().url());
        try (Socket socket = new Socket("127.0.0.1", sopu.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write("CONNECT /reikala/public/privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertTrue(status.matches("HTTP/1\\.1 4\\d\\d"), status);
        }
        assertEquals(200, send(to("/process/bodies").GET()).statusCode());
    }

    @Test
    void theServerTellsNeitherItsResourcesNorItsVersion() {
        assertEquals(404, send(to("/api/application.wadl").GET()).statusCode());
        for (String path : List.of("/", "/api/application.wadl", "/public/privacy", "/nowhere")) {
            HttpResponse<String> answer = send(to(path).GET());
            assertEquals(List.of(), answer.headers().allValues("Server").stream().filter(name -> name.matches("(?i).*(\\d|payara|glassfish).*")).toList());
            assertEquals(List.of(), answer.headers().allValues("X-Powered-By"));
        }
    }
}
