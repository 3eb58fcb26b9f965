package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import fi.sopu.launch.Stack;
import fi.sopu.running.Balancer;
import fi.sopu.running.Balancer.Passed;
import fi.sopu.running.ChairsDesk;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Passing;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.SealedRows;
import fi.sopu.shared.Role;
import fi.sopu.shared.Tokens;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two nodes behind a load balancer, with real browsers and the real identity provider: a login, a councillor's answers and a logout meet
 * either node in turn; and when a node is lost, nobody has to log in again and no typed word is gone.
 */
@ExtendWith(RunningSopu.class)
class NodesIT {

    private static final String COUNCIL = "pohjanmaa";
    private static final List<String> IDEAS = List.of("Öppna samtal", "Korta inlägg", "Listan i tid", "Tack för arbetet", "Ett gemensamt mål");
    private static final Pattern HOME = Pattern.compile(".*/" + COUNCIL + "/$");

    private Everything everything;

    @Test
    void twoNodesAreOneAndALostOneCostsNothing(Everything running) throws Exception {
        everything = running;
        Starting starting = new Starting();
        Stack.Node second = everything.stack().another(starting::look);
        starting.saidNothingButItsOwn();
        aDirectoryEndsALoginAtBoth(second);
        aLogoutAtHomeEndsThePassageAtBoth(second);
        try (FoundedTwice founded = new FoundedTwice(everything); Balancer balancer = Balancer.before(everything.stack().url(), List.of(everything.stack().url(), second.url()))) {
            loginMeetsBoth(balancer);
            try (ChairsDesk chair = ChairsDesk.of(login("gunilla.strand", Screen.DESKTOP, balancer))) {
                // those who work with forms stay at their node, here the second
                balancer.only(1);
                chair.startFromTemplate();
                chair.stage(0);
                String stage = chair.person().page().url().replaceAll(".*stage=", "");
                chair.open();
                answersMeetBoth(balancer, stage);
                founded.once(chair.person().page());
                balancer.only(1);
                nodeIsLost(balancer, chair, stage, second);
                chair.stage(0);
                chair.closeAndRead();
                assertEquals(0, ballots(stage), "closed at the one node what was answered at both");
            }
        } finally {
            second.close();
        }
    }

    /** Whom the council's directory ends at the one node is out at the other with the next click. */
    private void aDirectoryEndsALoginAtBoth(Stack.Node second) throws Exception {
        OwnCouncil council = OwnCouncil.found(everything, "kahdella");
        UUID admin = council.member("Ylläpitäjä", Role.REGIONAL_ADMIN);
        String token = Tokens.fresh();
        council.write("insert into scim_token (tenant_id, id, name, hash, made, made_by, expires) values (?, gen_random_uuid(), 'Entra', ?, now(), ?, now() + interval '1 day')",
                council.tenant(), Tokens.hash(token), admin);
        HttpResponse<String> made = scim(council.url("/scim/v2/Users"), token, "POST", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                + "\"userName\":\"poistuva@kahdella.example\",\"active\":true,\"name\":{\"familyName\":\"Poistuva\",\"givenName\":\"Pia\"}}");
        assertEquals(201, made.statusCode(), made.body());
        UUID member = UUID.fromString(council.read("select id::text from member where family = 'Poistuva'").get(0));
        council.write("insert into member_role (tenant_id, id, member_id, role, starts, source) values (?, gen_random_uuid(), ?, 'COUNCILLOR', '2025-06-01', 'HAND')",
                council.tenant(), member);
        PlainBrowser browser = new PlainBrowser(council.enter(member));
        assertEquals(200, browser.open(council.url("/")).status());
        assertEquals(200, browser.open(second.url() + "/kahdella/").status());
        String person = Json.createReader(new StringReader(made.body())).readObject().getString("id");
        HttpResponse<String> ended = scim(council.url("/scim/v2/Users/" + person), token, "PATCH",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]}");
        assertEquals(2, ended.statusCode() / 100, ended.body());
        assertNotEquals(200, browser.open(second.url() + "/kahdella/").status(), "out at the other node at once");
    }

    /** Whoever has come to a network through their council is out there at both nodes with the logout at home, wherever that was pressed. */
    private void aLogoutAtHomeEndsThePassageAtBoth(Stack.Node second) {
        OwnCouncil home = OwnCouncil.found(everything, "kahdenkoti");
        OwnCouncil network = Passing.network(everything, "kahdenverkko");
        Passing.join(network, home);
        PlainBrowser browser = new PlainBrowser(home.enter(home.member("Kulkija", Role.COUNCILLOR)));
        String arrival = Passing.ticket(browser, network, home, "/");
        assertEquals(302, browser.open(second.url() + URI.create(arrival).getRawPath() + "?" + URI.create(arrival).getRawQuery()).status(), "the other node takes the ticket");
        assertEquals(200, browser.open(network.url("/")).status());
        assertEquals(200, browser.open(second.url() + "/kahdenverkko/").status());
        assertEquals(303, browser.open(second.url() + "/kahdenkoti/identity/logout").status());
        browser.open(second.url() + "/kahdenkoti/saml/none/logout");
        assertNotEquals(200, browser.open(network.url("/")).status(), "out at the first node");
        assertNotEquals(200, browser.open(second.url() + "/kahdenverkko/").status(), "and at the second");
    }

    private static HttpResponse<String> scim(String url, String token, String method, String body) throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                .send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).header("Content-Type", "application/scim+json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The operator's file of a council, which both nodes read: they are held where each has found that it is not there, and then let go. */
    private static final class FoundedTwice implements AutoCloseable {

        private final Everything everything;
        private final Connection holding;
        private final Path file;

        FoundedTwice(Everything everything) throws IOException, SQLException {
            this.everything = everything;
            holding = everything.stack().database().asOwner();
            holding.createStatement().execute("select pg_advisory_lock(0, 1)");
            file = everything.stack().data().resolve("councils/kahdesti.properties");
            Files.writeString(file, "contact.name=K\ncontact.email=k@kahdesti.example\nname.fi=K\nname.sv=K\nname.en=K\nseats=9\n");
        }

        void once(Page page) throws SQLException {
            Path outcome = file.resolveSibling("kahdesti.outcome");
            try {
                Eventually.holds(page, () -> number("select count(*) from pg_locks where locktype = 'advisory' and classid = 0 and objid = 1 and not granted") == 2);
                holding.close();
                Eventually.holds(page, () -> read(outcome).startsWith("added "));
            } catch (TimeoutError late) {
                throw new AssertionError("let go: " + holding.isClosed() + "; outcome: " + read(outcome), late);
            }
            assertEquals(1, number("select count(*) from tenant where slug = 'kahdesti'"));
            assertEquals(1, number("select count(*) from audit_entry where act = 'tenant.founded' and detail = 'kahdesti'"));
        }

        private static String read(Path file) {
            try {
                return Files.exists(file) ? Files.readString(file) : "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int number(String query) {
            try (Connection owner = everything.stack().database().asOwner()) {
                owner.createStatement().execute("select set_config('app.tenant', (select max(id) from tenant where slug = 'kahdesti')::text, false)");
                ResultSet row = owner.createStatement().executeQuery(query);
                row.next();
                return row.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(query, e);
            }
        }

        @Override
        public void close() throws SQLException {
            holding.close();
        }
    }

    /** What a page that sends answers and a directory hear from a node while it starts: no connection, or Sopu's own word to each, and never a page that is missing. */
    private static final class Starting {

        private static final long LOOK_NANOS = 10_000_000;

        private final Set<String> heard = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean over = new AtomicBoolean();
        private Thread looking;

        void look(String url) {
            List<HttpRequest> calls = Stream.of("/api/duel/questions/" + UUID.randomUUID(), "/scim/v2/Users")
                    .map(path -> HttpRequest.newBuilder(URI.create(url + "/" + COUNCIL + path)).timeout(Duration.ofSeconds(10)).build()).toList();
            looking = new Thread(() -> {
                HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                for (int turn = 0; !over.get(); turn = 1 - turn) {
                    try {
                        HttpResponse<String> answer = http.send(calls.get(turn), HttpResponse.BodyHandlers.ofString());
                        String own = turn == 0 ? "\"key\":\"portal.starting\"" : "\"status\":\"503\",\"detail\":\"Sopu is just starting";
                        boolean told = answer.body().contains(own) && answer.headers().firstValue("Retry-After").isPresent();
                        heard.add(answer.statusCode() == 503 && told ? "starting" : answer.statusCode() == 401 ? "ready" : answer.statusCode() + " " + answer.body());
                    } catch (IOException refused) {
                        heard.add("no connection");
                    } catch (InterruptedException e) {
                        return;
                    }
                    // asked without a pause, a node is kept from starting
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            });
            looking.start();
        }

        void saidNothingButItsOwn() throws InterruptedException {
            over.set(true);
            looking.join();
            assertTrue(heard.contains("no connection") && Set.of("no connection", "starting", "ready").containsAll(heard), heard.toString());
        }
    }

    /** Request at one, response at the other, ticket at the first, page at the other; the same on the way out. */
    private void loginMeetsBoth(Balancer balancer) {
        balancer.inTurn();
        try (Person anders = login("anders.nygard", Screen.PHONE, balancer)) {
            List<Passed> steps = balancer.passed();
            Passed request = step(steps, "GET", "/saml/demo/login");
            Passed response = step(steps, "POST", "/saml/demo/acs");
            Passed ticket = step(steps, "GET", "/saml/demo/done");
            assertNotEquals(request.node(), response.node(), steps.toString());
            assertNotEquals(response.node(), ticket.node(), steps.toString());
            for (int page = 0; page < 4; page++) {
                anders.go("/process/archive");
                assertTrue(anders.page().url().endsWith("/process/archive"), anders.page().url());
            }
            assertEquals(2, balancer.passed().stream().filter(one -> one.path().endsWith("/process/archive")).map(Passed::node).distinct().count());
            anders.go("/identity/logout");
            anders.page().waitForURL(Pattern.compile(".*/saml/demo/out"));
            steps = balancer.passed();
            assertTrue(steps.stream().filter(one -> one.path().endsWith("/saml/demo/logout")).map(Passed::node).distinct().count() == 2, steps.toString());
            for (int node = 0; node < 2; node++) {
                balancer.only(node);
                anders.go("/");
                anders.see("#password");
            }
        }
    }

    /** A councillor words ideas and prioritises while each call goes to the next node: all is there, once. */
    private void answersMeetBoth(Balancer balancer, String stage) {
        balancer.inTurn();
        try (CouncillorsPhone anders = CouncillorsPhone.of(login("anders.nygard", Screen.PHONE, balancer))) {
            anders.person().go("/duel/prioritise?stage=" + stage);
            anders.turnTo(0);
            IDEAS.forEach(idea -> anders.word(idea, "sv"));
            anders.person().go("/duel/prioritise?stage=" + stage);
            anders.turnTo(0);
            tasksAreTheSame(balancer, anders.person());
            balancer.inTurn();
            balancer.passed();
            int given = anders.answer(6, Comparator.naturalOrder()).size();
            // each is sent when the next task is on the page already, and once more where a busy machine did not answer it
            List<Passed> answers = new ArrayList<>();
            try {
                Eventually.holds(anders.person().page(), () -> {
                    balancer.passed().stream().filter(one -> one.method().equals("POST") && one.path().endsWith("/answers")).forEach(answers::add);
                    return answers.size() >= given && ballots(stage) == given;
                });
            } catch (TimeoutError late) {
                throw new AssertionError(
                        ballots(stage) + " kept of " + given + ", sent as " + answers + "; " + anders.person().page().locator("#prioritise, #trouble").allInnerTexts(), late);
            }
            assertTrue(given >= 3 && answers.stream().map(Passed::node).distinct().count() == 2, answers.toString());
            assertEquals(List.of(), anders.person().complaints());
        }
    }

    /** What is given at one node is what the other gives, which knows nothing of it but what lies in the database, as a node that has started anew. */
    private void tasksAreTheSame(Balancer balancer, Person anders) {
        String page = anders.page().url();
        String call = page.substring(0, page.indexOf("/duel/")) + "/api/duel/questions/" + anders.page().locator(".step").first().getAttribute("data-question");
        JsonArray three = null;
        for (int round = 0; round < 6; round++) {
            balancer.only(round % 2);
            JsonArray given = Json.createReader(new StringReader((String) anders.page().evaluate("call => fetch(call).then(answer => answer.text())", call + "?want=3")))
                    .readObject().getJsonArray("tasks");
            assertEquals(three == null ? given : three, given, "the same in the same order at node " + round % 2);
            three = given;
        }
        assertEquals(3, three.size());
    }

    private void nodeIsLost(Balancer balancer, ChairsDesk chair, String stage, Stack.Node lost) {
        Person gunilla = chair.person();
        gunilla.go("/process/stage?stage=" + stage);
        String words = "Vi börjar " + UUID.randomUUID();
        Locator note = gunilla.page().locator("form#note textarea").first();
        note.fill(words);
        lost.close();
        balancer.only(0);
        gunilla.page().locator("form#note button[type=submit]").click();
        // the page is opened anew and says so; whoever typed sends once more
        gunilla.see(".message, [role=alert], .note");
        gunilla.picture("node-lost");
        assertTrue(gunilla.page().url().contains("/process/stage"), gunilla.page().url());
        assertEquals(words, note.inputValue());
        gunilla.page().locator("form#note button[type=submit]").click();
        gunilla.page().waitForLoadState();
        gunilla.go("/process/stage?stage=" + stage);
        assertEquals(words, note.inputValue());
        gunilla.go("/");
        assertTrue(HOME.matcher(gunilla.page().url()).matches(), "still logged in: " + gunilla.page().url());
    }

    private Person login(String username, Screen screen, Balancer balancer) {
        return Person.login(everything, COUNCIL, username, "sv", screen, balancer);
    }

    private static Passed step(List<Passed> steps, String method, String end) {
        return steps.stream().filter(one -> one.method().equals(method) && one.path().endsWith(end)).findFirst().orElseThrow(() -> new AssertionError(end + " in " + steps));
    }

    private long ballots(String stage) {
        return SealedRows.answers(everything.stack(), COUNCIL, "activity_id in (select id from question where stage_id = '" + stage + "')");
    }
}
