package fi.sopu.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Borrowed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Zone;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A charter from its first clause to its follow-up by the page's own calls: who may do what, what two at once do, what an
 * adopted version withstands, and what is left of the answers. Real server, real database, real key store; two councils.
 */
@ExtendWith(RunningSopu.class)
class CharterIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final List<String> CLAUSES = List.of("Kuuntelemme toisen loppuun.", "Esityslistat ajoissa.", "Kiitämme tehdystä.");

    private Everything everything;
    private String process;
    private String question;
    private List<String> clauses;

    @Test
    void aCharterFromTheFirstClauseToItsFollowUp(Everything running) throws Exception {
        everything = running;
        List<String> people = everything.stack().people().stream().filter(p -> p.realm().equals(COUNCIL) && p.roles().contains("councillor"))
                .map(p -> p.username()).toList();
        try (ChairsDesk chair = ChairsDesk.of(everything, COUNCIL, people.get(0), "fi");
                Person anna = login(COUNCIL, people.get(1));
                Person bertil = login(COUNCIL, people.get(2));
                Person other = login("pohjanmaa", "maria.ojala")) {
            chair.startFromTemplate();
            process = chair.person().page().url().replaceAll(".*process=", "");
            draft(chair.person(), anna, other);
            adopt(chair);
            frozen();
            chair.stage(2);
            String stage = chair.person().page().url().replaceAll(".*stage=", "");
            chair.open();
            anna.go("/charter/followup?stage=" + stage);
            question = anna.see("#followup").getAttribute("data-api").replaceAll(".*/", "");
            clauses = anna.page().locator(".clause-ask").all().stream().map(card -> card.getAttribute("data-clause")).toList();
            assertEquals(3, clauses.size());
            assertEquals(List.of("Toteutunut", "Toteutunut", "Vältetty"), anna.page().locator(".verdict-kept").allInnerTexts().stream().map(String::strip).toList(),
                    "of what is avoided it is asked whether it was avoided");
            answers(anna, bertil, other);
            for (int voter = 1; voter < 7; voter++) {
                try (Person person = login(COUNCIL, people.get(voter))) {
                    say(person, 0, "KEPT", 50);
                    say(person, 1, voter % 2 == 0 ? "PARTLY" : "NOT_KEPT", 50);
                    say(person, 2, voter < 3 ? "KEPT" : "CANT_SAY", 50);
                }
            }
            assertEquals(18, count("ballot where activity_id = '" + question + "'"));
            assertEquals(1, number("select count(distinct length(sealed)) from ballot"), "every ballot is as long as the others");
            chair.stage(2);
            chair.closeAndRead();
            closed(anna);
        }
    }

    private void draft(Person chair, Person anna, Person other) throws Exception {
        Page page = chair.go("/charter/draft?process=" + process);
        Eventually.count(0, anna.go("/charter/draft?process=" + process).locator("button[value=start]"));
        page.locator("button[value=start]").click();
        for (int i = 0; i < CLAUSES.size(); i++) {
            page.locator("#add-fi").fill(CLAUSES.get(i));
            page.locator("button[value=add]").click();
            int there = i + 1;
            Eventually.holds(page, () -> page.locator(".draft").count() == there);
        }
        page.locator("button[value^=avoid]").last().click();
        Eventually.holds(page, () -> page.locator(".part-title.avoids + ol[start='3'] > .draft").count() == 1);
        Eventually.count(0, anna.go("/charter/draft?process=" + process).locator("button[value^=up], button[value^=avoid], #add-fi"));
        assertEquals(404, other.page().navigate(url(other, "/charter/draft?process=" + process)).status());
        String clause = text("select id " + clauseAt(2));
        Page edit = chair.go("/charter/draft?process=" + process + "&edit=" + clause);
        try (Person admin = login(COUNCIL, "ville.toivola")) {
            Page second = admin.go("/charter/draft?process=" + process + "&edit=" + clause);
            second.locator(".draft .field-words textarea").fill("Esityslistat viikkoa ennen.");
            second.locator("button[value^=up]").nth(1).click();
            Eventually.holds(second, () -> second.locator(".draft").first().textContent().contains("Esityslistat"));
            admin.go("/charter/draft?process=" + process + "&edit=" + clause);
            assertEquals("Esityslistat viikkoa ennen.", second.locator(".draft .field-words textarea").inputValue(), "unsent words are kept");
            second.locator("button[value^=save]").click();
            Eventually.holds(second, () -> second.locator(".draft .field-words textarea").count() == 0);
        }
        edit.locator(".draft .field-words textarea").fill("Esityslistat kahta viikkoa ennen.");
        edit.locator("button[value^=save]").click();
        assertTrue(chair.see("#conflict").innerText().contains("Esityslistat viikkoa ennen."), "what is stored meanwhile");
        assertEquals("Esityslistat kahta viikkoa ennen.", edit.locator(".draft .field-words textarea").inputValue(), "and so are refused ones");
        assertEquals("Esityslistat viikkoa ennen.", text("select text_fi " + clauseAt(1)));
        edit.locator("#conflict [data-drops-drafts]").click();
        Eventually.holds(edit, () -> edit.locator(".draft .field-words textarea").inputValue().equals("Esityslistat viikkoa ennen."));
    }

    private void adopt(ChairsDesk chair) {
        Page page = chair.person().go("/charter/draft?process=" + process);
        page.locator("button[value=ask]").click();
        chair.person().see("button[value=back]");
        chair.recordMeeting(LocalDate.now(Zone.HERE), 3);
        chair.person().go("/charter/adopt?process=" + process);
        page.locator("input[name=meeting]").first().check();
        page.locator("#section").fill("12");
        page.locator("button[value=adopt]").click();
        page.waitForURL("**/charter/charter?*");
        Eventually.count(3, page.locator("ol.clauses > li"));
        assertTrue(page.locator(".poster-foot").textContent().contains("3/" + LocalDate.now(Zone.HERE).getYear() + ", § 12"));
    }

    private void frozen() throws SQLException {
        for (String change : List.of("update charter_clause set text_fi = 'x'", "delete from charter_clause", "update charter_version set number = 7",
                "update charter_version set status = 'DRAFT', adopted_on = null, meeting_id = null, minutes_section = null")) {
            assertTrue(assertThrows(SQLException.class, () -> change(change)).getMessage().contains("does not change"), change);
        }
        assertEquals(1, number("select charter_version from process where id = '" + process + "'"), "the process knows the adoption");
    }

    private void answers(Person anna, Person bertil, Person other) throws Exception {
        assertEquals(List.of(200), together(anna, clauses.get(0), "{\"answer\":\"KEPT\",\"turn\":1}"));
        assertEquals(1, count("ballot where activity_id = '" + question + "'"));
        assertEquals("PARTLY", json(say(anna, 0, "PARTLY", 2)).getString("answer"));
        assertEquals("PARTLY", json(say(anna, 0, "NOT_KEPT", 1)).getString("answer"), "a late message changes nothing");
        assertEquals(204, takeBack(anna, 0, 2).status());
        assertEquals(1, count("ballot where activity_id = '" + question + "'"), "nor does a late undo");
        assertEquals("PARTLY", json(get(anna)).getJsonObject(clauses.get(0)).getString("answer"));
        assertEquals(204, takeBack(anna, 0, 3).status());
        assertEquals(1, count("ballot where activity_id = '" + question + "'"));
        assertFalse(json(say(anna, 0, "PARTLY", 2)).containsKey("answer"), "an answer that arrives after its own undo is not stored");
        assertEquals(204, takeBack(anna, 1, 2).status());
        assertFalse(json(say(anna, 1, "KEPT", 1)).containsKey("answer"), "nor a first one, whose undo was faster");
        assertEquals(3, json(say(anna, 0, "PARTLY", 2)).getInt("turn"), "the page learns which turn is the latest, and goes on from it");
        assertEquals(2, count("ballot where activity_id = '" + question + "'"), "what was taken back looks like an answer");
        say(bertil, 0, "KEPT", 1);
        assertTrue(json(get(anna)).isEmpty(), "nobody sees another's");
        assertEquals(400, say(anna, 0, "PERHAPS", 1).status());
        assertEquals(404, put(anna, UUID.randomUUID().toString(), "{\"answer\":\"KEPT\",\"turn\":1}").status());
        assertEquals(404, say(other, 0, "KEPT", 1).status());
        assertEquals(404, get(other).status());
    }

    private void closed(Person anna) throws Exception {
        assertEquals("charter.followup.closed", json(say(anna, 0, "KEPT", 99)).getString("key"));
        assertEquals(0, count("ballot where activity_id = '" + question + "'"));
        assertEquals(0, count("kept_answers where activity_id = '" + question + "'"), "no single answer is kept");
        String item = "select i.counts from outcome_item i join outcome o on o.id = i.outcome_id where o.question_id = '" + question + "' and item_rank = ";
        assertEquals("ANSWERS=6;BAND_KEPT=8", text(item + 1), "unanimity is only a band");
        assertEquals("ANSWERS=6;CANT_SAY=0;KEPT=0;NOT_KEPT=3;PARTLY=3", text(item + 2));
        assertEquals("", text(item + 3), "two took a side");
        Page page = anna.go("/charter/charter?process=" + process);
        assertTrue(page.locator(".clause").nth(0).textContent().contains("8/10"));
        assertTrue(page.locator(".clause").nth(2).textContent().contains("niin vähän, ettei tulosta näytetä"));
    }

    private String clauseAt(int place) {
        return "from charter_clause where place = " + place + " and version_id = (select v.id from charter_version v join charter c on c.id = v.charter_id "
                + "where c.process_id = '" + process + "')";
    }

    private Person login(String council, String user) {
        return Person.login(everything, council, user, "fi", Screen.PHONE);
    }

    private String url(Person person, String path) {
        return everything.stack().url() + "/" + person.council() + path;
    }

    private APIResponse get(Person person) {
        return person.context().request().get(url(person, "/api/charter/followup/" + question));
    }

    private APIResponse say(Person person, int clause, String answer, int turn) {
        return put(person, clauses.get(clause), Json.createObjectBuilder().add("answer", answer).add("turn", turn).build().toString());
    }

    private APIResponse put(Person person, String clause, String body) {
        return person.context().request().put(url(person, "/api/charter/followup/" + question + "/" + clause),
                RequestOptions.create().setData(body).setHeader("Content-Type", "application/json"));
    }

    private APIResponse takeBack(Person person, int clause, int turn) {
        return person.context().request().delete(url(person, "/api/charter/followup/" + question + "/" + clauses.get(clause) + "?turn=" + turn),
                RequestOptions.create().setHeader("Content-Type", "application/json"));
    }

    private static JsonObject json(APIResponse response) {
        return Json.createReader(new StringReader(response.text())).readObject();
    }

    /** The same answer fifty times at the same moment; the different statuses that came. */
    private List<Integer> together(Person person, String clause, String body) {
        String cookies = person.context().cookies(everything.stack().url()).stream().map(c -> c.name + "=" + c.value).reduce((a, b) -> a + "; " + b).orElseThrow();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(person, "/api/charter/followup/" + question + "/" + clause)))
                .header("Content-Type", "application/json").header("Cookie", cookies).PUT(HttpRequest.BodyPublishers.ofString(body)).build();
        return IntStream.range(0, 50).mapToObj(i -> sent(client, request, 20)).toList().stream().map(CompletableFuture::join).distinct().toList();
    }

    /** Whoever had to wait for too long is asked to come again, and does, as a page would. */
    private static CompletableFuture<Integer> sent(HttpClient client, HttpRequest request, int times) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenCompose(answer -> answer.statusCode() == 503 && times > 1
                ? CompletableFuture.supplyAsync(() -> sent(client, request, times - 1), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)).thenCompose(again -> again)
                : CompletableFuture.completedFuture(answer.statusCode()));
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection owner = council(); ResultSet row = owner.createStatement().executeQuery(query)) {
            assertTrue(row.next(), query);
            return row.getString(1);
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection owner = council()) {
            owner.createStatement().execute(statement);
        }
    }

    private Connection council() throws SQLException {
        Connection owner = Borrowed.of(everything.stack().database());
        owner.setAutoCommit(false);
        owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + COUNCIL + "'), true)");
        return owner;
    }
}
