package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.ServersMemory;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Wording and answering as the page does it, by its own calls: what is accepted, what is refused, what is stored, and what is left
 * when the stage has closed. Real server, real database, real key store; two councils.
 */
@ExtendWith(RunningSopu.class)
class AnsweringIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final List<String> IDEAS = List.of("Avoin keskustelu", "Esityslistat ajoissa", "Lyhyet puheenvuorot", "Kiitos tehdystä", "Yhteinen tavoite");

    private Everything everything;
    private String question;

    @Test
    void anAnswerFromTheTaskToTheOutcome(Everything running) throws Exception {
        everything = running;
        List<String> people = everything.stack().people().stream().filter(p -> p.realm().equals(COUNCIL) && p.roles().contains("councillor"))
                .map(p -> p.username()).toList();
        try (ChairsDesk chair = ChairsDesk.of(everything, COUNCIL, people.get(0), "fi");
                Person anna = login(COUNCIL, people.get(1));
                Person bertil = login(COUNCIL, people.get(2));
                Person other = login("pohjanmaa", "maria.ojala")) {
            chair.startFromTemplate();
            chair.stage(0);
            String stage = chair.person().page().url().replaceAll(".*stage=", "");
            chair.open();
            anna.go("/duel/prioritise?stage=" + stage);
            question = anna.see(".step").getAttribute("data-question");

            ideas(anna);
            JsonObject task = tasks(anna, 1).get(0);
            storedOnce(anna, task);
            forgedOrForeign(anna, bertil, other, task);
            undone(anna, task);
            keysAway(anna, task);
            pastItsMinute(anna, task, stage);
            long answers = 1;
            for (String voter : people.subList(1, 7)) {
                try (Person person = login(COUNCIL, voter)) {
                    answers += everythingAnswered(person);
                }
            }
            assertTrue(answers >= 20);
            assertTrue(counted("ballot", "activity_id") > answers + IDEAS.size(), "what is undone, ideas, and what happened to them lie among the answers");
            // they may be written by the clock meanwhile, many at once, but with no answer
            assertEquals(0, number("select count(*) from answer_time t join ballot b on b.xmin::text = t.xmin::text where t.question_id = '" + question + "'"),
                    "nothing is written beside an answer");
            assertEquals(1, number("select count(distinct length(sealed)) from ballot where activity_id = '" + question + "'"));
            Path keys = everything.stack().data().resolve("ballot-keys");
            assertTrue(names(keys).anyMatch(name -> name.contains(question)));
            ServersMemory memory = new ServersMemory(everything.stack(), (int) number("select id from tenant where slug = '" + COUNCIL + "'"), question);
            assertEquals(3, memory.holds(), "each of the three keys is there once, with all that waits to be collected");
            chair.closeAndRead();
            closed(anna, task, answers, keys);
            assertEquals(0, memory.holds(), "and then none");
        }
    }

    /** Six voters answer as fast as they can, each answer sent twice, while the chair closes: every acknowledged answer is counted, once, and none comes later. */
    @Test
    void aClosingInAStormOfAnswers(Everything running) throws Exception {
        everything = running;
        List<String> people = everything.stack().people().stream().filter(p -> p.realm().equals(COUNCIL) && p.roles().contains("councillor"))
                .map(p -> p.username()).toList();
        try (ChairsDesk chair = ChairsDesk.of(everything, COUNCIL, people.get(0), "fi"); Person anna = login(COUNCIL, people.get(1))) {
            chair.startFromTemplate();
            chair.stage(0);
            String stage = chair.person().page().url().replaceAll(".*stage=", "");
            chair.open();
            anna.go("/duel/prioritise?stage=" + stage);
            question = anna.see(".step").getAttribute("data-question");
            for (int idea = 0; idea < 30; idea++) {
                assertEquals("Ajatus numero " + idea, word(anna, UUID.randomUUID(), "Ajatus numero " + idea).getString("fi"));
            }
            List<StormyVoter> voters = new ArrayList<>();
            for (String voter : people.subList(1, 7)) {
                try (Person person = login(COUNCIL, voter)) {
                    voters.add(new StormyVoter(api(person) + "questions/" + question, cookies(person)));
                }
            }
            List<CompletableFuture<Void>> storm = voters.stream().map(CompletableFuture::runAsync).toList();
            while (voters.stream().mapToInt(StormyVoter::acknowledged).sum() < 30 && storm.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }
            chair.closeAndRead();
            storm.forEach(CompletableFuture::join);
            long acknowledged = voters.stream().mapToInt(StormyVoter::acknowledged).sum();
            assertTrue(acknowledged >= 30, "only " + acknowledged);
            assertEquals(List.of("duel.closed"), voters.stream().map(StormyVoter::last).map(key -> key.replace("ballot.", "duel.")).distinct().toList());
            assertEquals(acknowledged, number("select answers from ballot_box where activity_id = '" + question + "'"));
            assertEquals(1, counted("kept_answers", "activity_id"), "in one piece");
            assertEquals(0, counted("ballot", "activity_id"));
        }
    }

    /** 0 or 10,000 characters, NUL, direction marks, emoji, markup; the same twice; fifty times at once. */
    private void ideas(Person anna) throws Exception {
        assertEquals("duel.idea.empty", word(anna, UUID.randomUUID(), "  ").getString("key"));
        assertEquals("portal.text.tooLong", word(anna, UUID.randomUUID(), "a".repeat(10_000)).getString("key"));
        assertEquals("portal.text.sign", word(anna, UUID.randomUUID(), "a\0b").getString("key"));
        assertEquals("Suoraan eteenpäin", word(anna, UUID.randomUUID(), "Suoraan \u202Eeteenpäin").getString("fi"));
        assertEquals("<b>Hyvä</b> 👩‍👩‍👧", word(anna, UUID.randomUUID(), "<b>Hyvä</b> 👩‍👩‍👧").getString("fi"));
        assertEquals("duel.idea.exists", word(anna, UUID.randomUUID(), "suoraan eteenpäin").getString("key"));
        for (String idea : IDEAS) {
            assertEquals(idea, word(anna, UUID.randomUUID(), idea).getString("fi"));
        }
        long before = counted("ballot", "activity_id");
        String body = Json.createObjectBuilder().add("token", UUID.randomUUID().toString()).add("fi", "Viisikymmentä kertaa").build().toString();
        assertEquals(List.of(200), together(50, anna, "questions/" + question + "/ideas", body));
        assertEquals(before + 1, counted("ballot", "activity_id"));
        assertEquals(0, counted("idea", "question_id"), "no idea is anywhere else");
        assertTrue(post(anna, "questions/" + question + "/similar", Json.createObjectBuilder().add("text", "avointa keskustelua").build()).text().contains("Avoin keskustelu"));
    }

    private void storedOnce(Person anna, JsonObject task) throws Exception {
        long before = counted("ballot", "activity_id");
        assertEquals(List.of(200), together(50, anna, "questions/" + question + "/answers", answer(task, 0, 1, 0).toString()));
        assertEquals(before, counted("ballot", "activity_id"), "where the task was given");
        assertEquals(1, json(get(anna, "questions/" + question + "?want=0")).getInt("answered"));
    }

    private void forgedOrForeign(Person anna, Person bertil, Person other, JsonObject task) {
        String answers = "questions/" + question + "/answers";
        JsonObject other1 = Json.createObjectBuilder(answer(task, 0, 1, 0)).add("token", UUID.randomUUID().toString()).build();
        assertEquals("duel.forged", json(post(anna, answers, other1)).getString("key"));
        JsonObject outside = Json.createObjectBuilder(answer(task, 0, 1, 0)).add("best", UUID.randomUUID().toString()).build();
        assertEquals(400, post(anna, answers, outside).status());
        assertEquals("duel.forged", json(post(bertil, answers, answer(task, 0, 1, 0))).getString("key"), "somebody else's task");
        assertEquals("duel.forged", json(takeBack(bertil, task, 9)).getString("key"));
        assertEquals(404, get(other, "questions/" + question + "?want=1").status(), "another council");
        assertEquals(404, post(anna, "questions/" + UUID.randomUUID() + "/answers", answer(task, 0, 1, 0)).status());
        assertEquals(403, anna.context().request().post(api(anna) + answers, RequestOptions.create().setData(answer(task, 0, 1, 0).toString())
                .setHeader("Content-Type", "application/json").setHeader("Origin", "https://elsewhere.example")).status());
    }

    /** Undone, answered anew; then a message of the first turn arrives late and changes nothing, not even when it comes after its own undo. */
    private void undone(Person anna, JsonObject task) throws SQLException {
        String answers = "questions/" + question + "/answers";
        long before = counted("ballot", "activity_id");
        assertEquals(0, json(takeBack(anna, task, 0)).getInt("answered"));
        assertEquals(before, counted("ballot", "activity_id"));
        assertEquals(0, json(post(anna, answers, answer(task, 0, 1, 0))).getInt("answered"), "held up until after its undo");
        assertEquals(1, json(post(anna, answers, answer(task, 2, 3, 1))).getInt("answered"));
        assertEquals(1, json(takeBack(anna, task, 0)).getInt("answered"), "late undo");
        assertEquals(200, post(anna, answers, answer(task, 0, 1, 0)).status(), "late answer");
        assertEquals(before, counted("ballot", "activity_id"));
        JsonObject never = tasks(anna, 1).get(0);
        before = counted("ballot", "activity_id");
        assertEquals(1, json(takeBack(anna, never, 0)).getInt("answered"), "nothing to undo yet");
        assertEquals(1, json(post(anna, answers, answer(never, 0, 1, 0))).getInt("answered"), "its answer comes after it, and stays undone");
        assertEquals(before + 1, counted("ballot", "activity_id"));
    }

    private void keysAway(Person anna, JsonObject task) throws IOException {
        Path keys = everything.stack().data().resolve("ballot-keys");
        Path away = keys.resolveSibling("ballot-keys-away");
        Files.move(keys, away);
        try {
            assertEquals("ballot.keysMissing", json(get(anna, "questions/" + question + "?want=1")).getString("key"));
            assertEquals("ballot.keysMissing", json(post(anna, "questions/" + question + "/answers", answer(task, 0, 1, 2))).getString("key"));
        } finally {
            Files.move(away, keys);
        }
        assertEquals(200, get(anna, "questions/" + question + "?want=1").status());
    }

    /** The announced minute has passed and the timer has not come round: it can not look at the stage, since somebody holds its row. */
    private void pastItsMinute(Person anna, JsonObject task, String stage) throws SQLException {
        try (Connection planner = bound()) {
            String day = text("select closes_on::text from stage where id = '" + stage + "'");
            closes(planner, stage, "current_date - 1");
            tenant(planner);
            planner.createStatement().execute("select 1 from stage where id = '" + stage + "' for update");
            try {
                // a node remembers a question for a second, and nobody told this one of the changed day
                Eventually.holds(anna.page(), () -> get(anna, "questions/" + question + "?want=1").status() != 200);
                assertEquals("duel.closed", json(post(anna, "questions/" + question + "/answers", answer(task, 0, 1, 3))).getString("key"));
                assertEquals("duel.closed", json(get(anna, "questions/" + question + "?want=1")).getString("key"));
                assertEquals("duel.closed", word(anna, UUID.randomUUID(), "Liian myöhään").getString("key"));
                assertNull(text("select closed_at::text from stage where id = '" + stage + "'"));
            } finally {
                closes(planner, stage, "'" + day + "'");
            }
        }
        Eventually.holds(anna.page(), () -> get(anna, "questions/" + question + "?want=1").status() == 200);
    }

    private static void tenant(Connection planner) throws SQLException {
        planner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
    }

    private static void closes(Connection planner, String stage, String day) throws SQLException {
        tenant(planner);
        assertEquals(1, planner.createStatement().executeUpdate("update stage set closes_on = " + day + " where id = '" + stage + "'"));
        planner.commit();
    }

    /** Until nothing is left to ask: no question twice, most preferred first by alphabet. */
    private int everythingAnswered(Person person) {
        List<String> asked = new ArrayList<>();
        for (List<JsonObject> tasks = tasks(person, 1); !tasks.isEmpty(); tasks = tasks(person, 1)) {
            JsonObject task = tasks.get(0);
            List<String> texts = task.getJsonArray("ideas").stream().map(idea -> idea.asJsonObject().getString("text")).toList();
            String key = texts.stream().sorted().toList().toString();
            assertFalse(asked.contains(key), "asked twice: " + key);
            asked.add(key);
            int best = IntStream.range(0, texts.size()).boxed().min((a, b) -> texts.get(a).compareTo(texts.get(b))).orElseThrow();
            int least = IntStream.range(0, texts.size()).boxed().max((a, b) -> texts.get(a).compareTo(texts.get(b))).orElseThrow();
            assertEquals(200, post(person, "questions/" + question + "/answers", answer(task, best, least, task.getInt("turn"))).status());
        }
        assertTrue(asked.size() >= 4, "asked " + asked.size());
        return asked.size();
    }

    private void closed(Person anna, JsonObject task, long answers, Path keys) throws Exception {
        assertEquals("duel.closed", json(post(anna, "questions/" + question + "/answers", answer(task, 0, 1, 5))).getString("key"));
        assertEquals(0, counted("ballot", "activity_id"));
        assertEquals(answers, number("select answers from ballot_box where activity_id = '" + question + "'"));
        assertEquals(1 << 14, number("select length(sealed) from kept_answers where activity_id = '" + question + "'"), "as long as of many or of few");
        assertEquals(6, number("select participants from outcome where question_id = '" + question + "'"));
        assertEquals("<b>Hyvä</b> 👩‍👩‍👧", text("select words_fi from outcome_item i join outcome o on o.id = i.outcome_id and o.tenant_id = i.tenant_id "
                + "where o.question_id = '" + question + "' and item_rank = 1"));
        assertEquals(0, number("select count(*) from outcome_item i join outcome o on o.id = i.outcome_id where o.question_id <> '" + question
                + "' and o.question_id in (select id from question where stage_id = (select stage_id from question where id = '" + question + "'))"),
                "the stage's other question had no participants: nothing is shown of it");
        String times = "answer_time where question_id = '" + question + "'";
        for (int tries = 0; tries < 100 && count(times) == 0; tries++) {
            Thread.sleep(100);
        }
        assertEquals(answers, number("select sum(answers) from " + times), "every answer's time, in one histogram");
        assertEquals(AnswerTimes.bucket(8000), number("select min(bucket) from " + times));
        for (int tries = 0; tries < 100 && names(keys).anyMatch(this::isOpenKey); tries++) {
            Thread.sleep(100);
        }
        assertTrue(names(keys).noneMatch(this::isOpenKey), "keys are destroyed");
        for (int tries = 0; tries < 100 && number("select count(*) from audit_entry where act = 'ballot.keysDestroyed' and subject = '" + question + "'") == 0; tries++) {
            Thread.sleep(100);
        }
        assertEquals(1, number("select count(*) from audit_entry where act = 'ballot.keysDestroyed' and subject = '" + question + "'"));
    }

    /* ---------- calls */

    private Person login(String council, String user) {
        return Person.login(everything, council, user, "fi", Screen.PHONE);
    }

    private String api(Person person) {
        return everything.stack().url() + "/" + person.council() + "/api/duel/";
    }

    private List<JsonObject> tasks(Person person, int want) {
        return json(get(person, "questions/" + question + "?want=" + want)).getJsonArray("tasks").getValuesAs(JsonObject.class);
    }

    static JsonObject answer(JsonObject task, int best, int least, int turn) {
        JsonArrayBuilder ideas = Json.createArrayBuilder();
        List<String> ids = task.getJsonArray("ideas").stream().map(idea -> idea.asJsonObject().getString("id")).toList();
        ids.forEach(ideas::add);
        return Json.createObjectBuilder().add("token", task.getString("token")).add("signature", task.getString("signature")).add("ideas", ideas)
                .add("verdict", "CHOSEN").add("best", ids.get(best)).add("least", ids.get(least)).add("turn", turn).add("millis", 8000).add("want", 0).build();
    }

    private JsonObject word(Person person, UUID token, String fi) {
        return json(post(person, "questions/" + question + "/ideas", Json.createObjectBuilder().add("token", token.toString()).add("fi", fi).build()));
    }

    private APIResponse get(Person person, String path) {
        return person.context().request().get(api(person) + path);
    }

    private APIResponse takeBack(Person person, JsonObject task, int turn) {
        return post(person, "questions/" + question + "/answers/taken-back", Json.createObjectBuilder().add("token", task.getString("token")).add("turn", turn).build());
    }

    private APIResponse post(Person person, String path, JsonObject body) {
        APIRequestContext request = person.context().request();
        return request.post(api(person) + path, RequestOptions.create().setData(body.toString()).setHeader("Content-Type", "application/json"));
    }

    private static JsonObject json(APIResponse response) {
        return Json.createReader(new StringReader(response.text())).readObject();
    }

    private String cookies(Person person) {
        return person.context().cookies(everything.stack().url()).stream().map(c -> c.name + "=" + c.value).reduce((a, b) -> a + "; " + b).orElseThrow();
    }

    /** The same call many times at the same moment, from plain Java since a Playwright is one thread's; the different statuses that came. */
    private List<Integer> together(int times, Person person, String path, String body) {
        java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1).build();
        java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(api(person) + path))
                .header("Content-Type", "application/json").header("Cookie", cookies(person))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)).build();
        return IntStream.range(0, times).mapToObj(i -> client.sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString())).toList().stream()
                .map(CompletableFuture::join).map(java.net.http.HttpResponse::statusCode).distinct().toList();
    }

    /* ---------- what is stored */

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    /** Of this question alone: other tests' may lie beside. */
    private long counted(String table, String column) throws SQLException {
        return count(table + " where " + column + " = '" + question + "'");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection owner = bound()) {
            try (ResultSet row = owner.createStatement().executeQuery(query)) {
                assertTrue(row.next(), query);
                return row.getString(1);
            }
        }
    }

    private Connection bound() throws SQLException {
        Connection owner = Borrowed.of(everything.stack().database());
        owner.setAutoCommit(false);
        owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
        return owner;
    }

    /** Of the question; the second one, of what is kept for grouping, stays until that is finished. */
    private boolean isOpenKey(String file) {
        return file.contains(question) && !file.endsWith(".kept");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
