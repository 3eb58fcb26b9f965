package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** A councillor without a page: the calls alone, made as the page makes them or as it never would. */
public final class PlainVoter {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final String cookie;

    /** @param question the address of its calls, up to its id */
    public PlainVoter(String question, String cookie) {
        this.address = question;
        this.cookie = cookie;
    }

    /** @param query after the question mark */
    JsonObject ask(String query) {
        return send(HttpRequest.newBuilder(URI.create(address + "?" + query)));
    }

    List<JsonObject> tasks(String query) {
        return ask(query).getJsonArray("tasks").getValuesAs(JsonObject.class);
    }

    /** @param where /ideas, or /seeds of somebody who runs the process */
    public JsonObject word(String where, String fi) {
        return post(where, Json.createObjectBuilder().add("token", UUID.randomUUID().toString()).add("fi", fi).build());
    }

    /** @return progress, or what was refused */
    JsonObject give(JsonObject answer) {
        return post("/answers", answer);
    }

    private JsonObject post(String where, JsonObject body) {
        return send(HttpRequest.newBuilder(URI.create(address + where)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    JsonObject takeBack(JsonObject task, int turn) {
        return takeBack(task.getString("token"), turn, 0, List.of());
    }

    /** @param held ideas of each task that the page says it has */
    JsonObject takeBack(String token, int turn, int want, List<List<String>> held) {
        JsonArrayBuilder tasks = Json.createArrayBuilder();
        held.forEach(ideas -> tasks.add(Json.createArrayBuilder(ideas)));
        return post("/answers/taken-back", Json.createObjectBuilder().add("token", token).add("turn", turn).add("held", tasks).add("want", want).build());
    }

    /** The ideas that are one's own. */
    List<JsonValue> own() {
        return List.copyOf(read(HttpRequest.newBuilder(URI.create(address + "/ideas/mine"))).asJsonArray());
    }

    /** @return nothing, or what was refused */
    JsonObject withdraw(String idea) {
        return post("/ideas/mine/withdrawn", Json.createObjectBuilder().add("idea", idea).build());
    }

    /** Answers the next task, the first idea over the second. */
    public void answerOne() {
        assertEquals("ASKING", give(AnsweringIT.answer(tasks("want=1").get(0), 0, 1, 0)).getString("step"));
    }

    private JsonObject send(HttpRequest.Builder request) {
        return read(request).asJsonObject();
    }

    private JsonValue read(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body().isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : Json.createReader(new StringReader(answer.body())).readValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
