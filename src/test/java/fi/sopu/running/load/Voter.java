package fi.sopu.running.load;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;

/** A councillor's phone: opens the page, asks for tasks as its script does, and answers them after thinking. What fails is an error, tried again once a second. */
final class Voter extends Phone {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonBuilderFactory BUILD = JSON.createBuilderFactory(Map.of());
    private static final int READY = 2;
    private static final int TENTH = 10;
    /** The page or the first task. */
    static final String FIRST = "first";
    private static final String LATER = "later";

    /**
     * What somebody does: answers; answers, and opens the page anew at every tenth answer; opens the page again and again; or, instead of the
     * page and the first task, fetches a file twice.
     */
    enum Doing { ANSWERS, COMES_AGAIN, READS, FETCHES }

    private final UUID stage;
    private final UUID question;
    private final long arrives;
    private final Duration thinking;
    private final long until;
    private final Doing doing;
    private final Deque<JsonObject> tasks = new ArrayDeque<>();
    private int acknowledged;

    Voter(HttpClient http, String address, String cookie, UUID stage, UUID question, long arrives, Duration thinking, long until, Doing doing) {
        super(http, address, cookie);
        this.stage = stage;
        this.question = question;
        this.arrives = arrives;
        this.thinking = thinking;
        this.until = until;
        this.doing = doing;
    }

    @Override
    public void run() {
        try {
            sleep(arrives - System.nanoTime());
            if (doing == Doing.FETCHES) {
                fetch(FIRST);
                fetch(FIRST);
                return;
            }
            open();
            while (doing == Doing.READS && System.nanoTime() < until) {
                sleep(thinking.toNanos());
                open();
            }
            while (doing != Doing.READS && System.nanoTime() < until) {
                if (tasks.isEmpty()) {
                    if (!ask()) {
                        return;
                    }
                    continue;
                }
                sleep(Math.min(thinking.toNanos(), until - System.nanoTime()));
                if (System.nanoTime() < until) {
                    answer(tasks.peek());
                    if (doing == Doing.COMES_AGAIN && acknowledged % TENTH == 0) {
                        open();
                    }
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() throws InterruptedException {
        while (call(HttpRequest.newBuilder(URI.create(address() + "/duel/prioritise?stage=" + stage)), FIRST, "data-question=\"" + question) == null && System.nanoTime() < until) {
            sleep(Duration.ofSeconds(1).toNanos());
        }
    }

    /** @return false when there is nothing more to ask of this voter */
    private boolean ask() throws InterruptedException {
        String answer = call(HttpRequest.newBuilder(URI.create(address() + "/api/duel/questions/" + question + "?want=" + READY)), acknowledged == 0 ? FIRST : LATER,
                "\"answered\"");
        if (answer == null) {
            sleep(Duration.ofSeconds(1).toNanos());
            return System.nanoTime() < until;
        }
        return take(answer) || acknowledged == 0;
    }

    private boolean take(String progress) {
        try (var reader = JSON.createReader(new StringReader(progress))) {
            tasks.addAll(reader.readObject().getJsonArray("tasks").getValuesAs(JsonObject.class));
        }
        return !tasks.isEmpty();
    }

    private void answer(JsonObject task) throws InterruptedException {
        List<String> ideas = ideas(task);
        JsonArrayBuilder held = BUILD.createArrayBuilder();
        tasks.stream().skip(1).forEach(other -> held.add(BUILD.createArrayBuilder(ideas(other))));
        JsonObjectBuilder body = BUILD.createObjectBuilder().add("token", task.getString("token")).add("signature", task.getString("signature"))
                .add("ideas", BUILD.createArrayBuilder(ideas)).add("verdict", "CHOSEN").add("best", ideas.get(0)).add("least", ideas.get(ideas.size() - 1))
                .add("turn", 0).add("millis", 5000).add("held", held).add("want", READY - tasks.size() + 1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/api/duel/questions/" + question + "/answers"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.build().toString()));
        String progress = call(request, LATER, "\"answered\"");
        if (progress == null) {
            sleep(Duration.ofSeconds(1).toNanos());
            return;
        }
        acknowledged++;
        tasks.remove();
        take(progress);
    }

    private static List<String> ideas(JsonObject task) {
        return task.getJsonArray("ideas").stream().map(JsonValue::asJsonObject).map(idea -> idea.getString("id")).toList();
    }

    int acknowledged() {
        return acknowledged;
    }
}
