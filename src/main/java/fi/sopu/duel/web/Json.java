package fi.sopu.duel.web;

import fi.sopu.duel.AskedTask;
import fi.sopu.duel.GivenAnswer;
import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.Progress;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import fi.sopu.shared.JsonParts;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Between JSON and the component's own records. */
final class Json {

    private static final int MOST_HELD = 50;

    private Json() {
    }

    /** Reads what a page sent; anything that makes no sense is a bad request. */
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw new BadRequestException(e);
        }
    }

    static UUID id(JsonObject body, String name) {
        return reading(() -> UUID.fromString(body.getString(name)));
    }

    /** Four ideas are best and least, two a duel. */
    private static Task task(List<UUID> ideas) {
        return new Task(ideas.size() == Task.size(Format.BEST_WORST) ? Format.BEST_WORST : Format.DUEL, ideas);
    }

    static List<Task> held(JsonObject body) {
        JsonArray held = body.getJsonArray("held");
        return held == null ? List.of() : held.stream().limit(MOST_HELD).map(task -> task(ids(task.asJsonArray()))).toList();
    }

    static GivenAnswer answer(JsonObject body) {
        Verdict.Kind kind = Verdict.Kind.valueOf(body.getString("verdict"));
        Verdict verdict = kind == Verdict.Kind.CHOSEN
                ? Verdict.chosen(UUID.fromString(body.getString("best")), UUID.fromString(body.getString("least")))
                : new Verdict(kind, null, null);
        Task task = task(ids(body.getJsonArray("ideas")));
        verdict.decides(task);
        return new GivenAnswer(UUID.fromString(body.getString("token")), task, body.getString("signature"), verdict,
                body.getInt("turn", 0), body.getInt("millis", 0));
    }

    private static List<UUID> ids(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(id -> UUID.fromString(id.getString())).toList();
    }

    /** A text field, or null where it is missing or null. */
    static @Nullable String text(JsonObject body, String name) {
        return body.get(name) instanceof JsonString text ? text.getString() : null;
    }

    static JsonObject progress(Progress progress) {
        JsonArrayBuilder tasks = JsonParts.array();
        progress.tasks().forEach(task -> tasks.add(task(task)));
        return JsonParts.object().add("step", progress.step().name()).add("answered", progress.answered())
                .add("enough", progress.enough()).add("promised", progress.promised()).add("ideas", progress.ideas()).add("unseen", progress.unseen())
                .add("settled", progress.settled())
                .add("tasks", tasks).add("back", progress.back() == null ? JsonValue.NULL : task(progress.back())).build();
    }

    private static JsonObject task(AskedTask task) {
        return JsonParts.object().add("token", task.token().toString()).add("format", task.format())
                .add("signature", task.signature()).add("turn", task.turn()).add("ideas", options(task.ideas())).build();
    }

    static JsonArray options(List<AskedTask.Option> options) {
        JsonArrayBuilder array = JsonParts.array();
        options.forEach(option -> array.add(JsonParts.object().add("id", option.id().toString())
                .add("text", option.text()).add("language", option.language())));
        return array.build();
    }

    static JsonObject idea(IdeaFacts idea) {
        JsonObjectBuilder object = JsonParts.object().add("id", idea.id().toString());
        object.add("fi", value(idea.words().getFi())).add("sv", value(idea.words().getSv()));
        return object.add("asked", idea.asked()).add("hidden", idea.hidden()).add("seen", idea.seen().mark()).build();
    }

    static JsonArray ideas(List<IdeaFacts> ideas) {
        JsonArrayBuilder array = JsonParts.array();
        ideas.forEach(idea -> array.add(idea(idea)));
        return array.build();
    }

    private static JsonValue value(@Nullable String text) {
        return text == null ? JsonValue.NULL : JsonParts.text(text);
    }
}
