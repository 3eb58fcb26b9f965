package fi.sopu.duel;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Answers task after task without thinking, each twice at the same moment, until told that there is no more to do. Keeps a ledger. */
final class StormyVoter implements Runnable {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String cookies;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile String last = "";

    StormyVoter(String address, String cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    @Override
    public void run() {
        while (last.isEmpty()) {
            JsonObject progress = told(send(request("?want=1")).join());
            List<JsonObject> tasks = progress.containsKey("tasks") ? progress.getJsonArray("tasks").getValuesAs(JsonObject.class) : List.of();
            if (tasks.isEmpty()) {
                last = progress.getString("key", "nothing left to ask");
                return;
            }
            String body = AnsweringIT.answer(tasks.get(0), 0, 1, 0).toString();
            List<CompletableFuture<HttpResponse<String>>> both = Stream.of(1, 2).map(time -> send(request("/answers").header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)))).toList();
            List<HttpResponse<String>> came = both.stream().map(CompletableFuture::join).toList();
            if (came.stream().anyMatch(response -> response.statusCode() == 200)) {
                acknowledged.incrementAndGet();
            }
            came.stream().filter(response -> response.statusCode() != 200).findFirst()
                    .ifPresent(refused -> last = refused.statusCode() == 409 ? told(refused).getString("key") : refused.statusCode() + " " + refused.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookies);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject told(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Key of the refusal that ended it. */
    String last() {
        return last;
    }
}
