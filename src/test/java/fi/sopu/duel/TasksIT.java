package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A councillor who would rather choose what they are asked: by fetching, reloading, other devices, made-up calls, undoing. Two councils. */
@ExtendWith(RunningSopu.class)
class TasksIT {

    private OwnCouncil council;
    private String question;
    private UUID member;

    @Test
    void nobodyChoosesWhatTheyAreAsked(Everything everything) {
        open(everything);
        PlainVoter voter = voter();
        Set<String> seen = new LinkedHashSet<>();
        assertEquals(3, voter.tasks("want=3").size());
        long rows = rows();
        for (int fetched = 0; fetched < 240; fetched++) {
            // every other time as somebody who takes an answer back that was never given, with tasks in hand that nobody has given, and one that was
            String first = seen.isEmpty() ? null : seen.iterator().next();
            JsonObject progress = fetched % 2 == 0 ? voter.ask("want=50") : voter.takeBack(first.substring(0, 36), 0, 50,
                    List.of(IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID().toString()).toList(), List.of(first.substring(36).split(","))));
            progress.getJsonArray("tasks").getValuesAs(JsonObject.class).forEach(task -> seen.add(task.getString("token") + ids(task)));
        }
        assertEquals(3, seen.size(), "240 fetched, three seen: " + seen);

        PlainVoter elsewhere = voter();
        List<JsonObject> three = elsewhere.tasks("want=3");
        assertEquals(List.copyOf(seen), three.stream().map(task -> task.getString("token") + ids(task)).toList(), "another login, the same in the same order");
        assertEquals(three.get(0), elsewhere.tasks("want=1").get(0));
        assertEquals(rows, rows(), "fetching again writes nothing");
        assertEquals(0, elsewhere.ask("want=0").getInt("answered"), "what is given is no answer");

        // both devices at once, again and again: each answer draws one
        for (int round = 0; round < 12; round++) {
            JsonObject first = voter.tasks("want=3").get(round % 3);
            List<CompletableFuture<JsonObject>> both = List.of(voter, elsewhere).stream()
                    .map(device -> CompletableFuture.supplyAsync(() -> device.give(AnsweringIT.answer(first, 0, 1, first.getInt("turn"))))).toList();
            both.forEach(one -> assertTrue(one.join().containsKey("answered"), one.join().toString()));
            voter.tasks("want=3").forEach(task -> seen.add(task.getString("token") + ids(task)));
            elsewhere.tasks("want=3").forEach(task -> seen.add(task.getString("token") + ids(task)));
        }
        assertEquals(3 + 12, seen.size());
        assertEquals(12, elsewhere.ask("want=0").getInt("answered"));

        // a task of one place with the token of another, or with another order of its ideas
        List<JsonObject> now = voter.tasks("want=3");
        JsonObject mixed = Json.createObjectBuilder(AnsweringIT.answer(now.get(0), 0, 1, 0)).add("token", now.get(1).getString("token")).build();
        assertEquals("duel.forged", voter.give(mixed).getString("key"));
        assertEquals("duel.forged", voter.takeBack(Json.createObjectBuilder(now.get(0)).add("token", UUID.randomUUID().toString()).build(), 0).getString("key"));
        undone(voter, seen);
    }

    /** Answering and undoing to see more: only so much can be undone at a time, and what was given stays given. */
    private void undone(PlainVoter voter, Set<String> seen) {
        String last = "";
        for (int round = 0; round < 40 && last.isEmpty(); round++) {
            JsonObject task = voter.tasks("want=3").get(0);
            JsonObject progress = voter.give(AnsweringIT.answer(task, 0, 1, task.getInt("turn")));
            progress.getJsonArray("tasks").getValuesAs(JsonObject.class).forEach(one -> seen.add(one.getString("token") + ids(one)));
            last = voter.takeBack(task, task.getInt("turn")).getString("key", "");
            voter.tasks("want=50").forEach(one -> seen.add(one.getString("token") + ids(one)));
        }
        assertTrue(seen.size() <= 3 + 12 + 1, "undoing gives no more to choose from: " + seen.size());
    }

    private PlainVoter voter() {
        return new PlainVoter(council.url("/api/duel/questions/" + question), council.enter(member));
    }

    private static String ids(JsonObject task) {
        return String.join(",", task.getJsonArray("ideas").stream().map(idea -> idea.asJsonObject().getString("id")).toList());
    }

    private long rows() {
        return Long.parseLong(council.read("select count(*)::text from ballot where activity_id = '" + question + "'").get(0));
    }

    private void open(Everything everything) {
        council = OwnCouncil.found(everything, "tehtavala" + Long.toString(System.nanoTime() % 1_000_000, 36));
        member = council.member("Valikoiva", Role.COUNCILLOR);
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Puhe", Role.CHAIR)));
        chair.press(chair.open(council.url("/process/start")).button(button -> button.name().equals("start:go")));
        String stage = council.read("select id::text from stage where process_id = (select id from process where not is_template) order by position limit 1").get(0);
        question = council.read("select id::text from question where stage_id = '" + stage + "' order by position limit 1").get(0);
        chair.press(chair.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
        PlainVoter seeding = new PlainVoter(council.url("/api/duel/questions/" + question), chair.cookies());
        for (int idea = 0; idea < 24; idea++) {
            seeding.word("/seeds", "Ajatus " + idea);
        }
    }
}
