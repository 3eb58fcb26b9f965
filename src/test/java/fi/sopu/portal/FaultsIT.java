package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.launch.Stack;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Borrowed;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad luck: the database, the keys or the identity provider are away for a while, or the database hangs. It is said plainly, nothing is lost, it mends itself. */
@ExtendWith(RunningSopu.class)
class FaultsIT {

    private static final int WRITERS = 4;
    /** Connections of a node. */
    private static final int POOL = 32;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ExecutorService MANY = Executors.newCachedThreadPool();

    @Test
    void thePoolHasTheSizeThatItWasGiven(Everything everything) {
        assertFalse(everything.stack().log().contains("was outside the bounds"), "Payara has taken a size of its own");
    }

    @Test
    void theDatabaseIsAwayForTwentySeconds(Everything everything) {
        Stack stack = everything.stack();
        try (Person liisa = Person.login(everything, "pirkanmaa", "liisa.aaltonen", "fi", Screen.PHONE)) {
            Page page = liisa.page();
            assertEquals(200, liisa.page().reload().status());
            stack.stopPostgres();
            try {
                long from = System.nanoTime();
                Response down = page.reload();
                long seconds = (System.nanoTime() - from) / 1_000_000_000;
                assertEquals(503, down.status());
                assertTrue(seconds <= 10, "said so after " + seconds + " s");
                String text = page.locator("body").innerText();
                assertTrue(text.contains("ei ole juuri nyt käytettävissä"), text);
                assertFalse(text.contains("Exception") || text.contains("\tat "), text);
                for (String language : List.of("sv", "en", "fi")) {
                    assertEquals(503, page.navigate(stack.url() + "/pirkanmaa/?lang=" + language).status());
                    assertEquals(language, page.locator("html").getAttribute("lang"), "in the reader's own language");
                    assertEquals(List.of(), Accessibility.violations(page));
                    assertTrue(Accessibility.fits(page));
                    liisa.picture("plain-down-" + language);
                }
                assertEquals(503, page.request().get(stack.url() + "/health/ready").status());
                APIResponse directory = page.request().get(stack.url() + "/pirkanmaa/scim/v2/Users");
                assertEquals(503, directory.status());
                assertTrue(directory.text().startsWith("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"503\""), directory.text());
                page.waitForTimeout(20_000);
            } finally {
                stack.startPostgres();
            }
            Eventually.holds(page, () -> page.request().get(stack.url() + "/health/ready").status() == 200);
            liisa.go("/");
            assertEquals("Liisa Aaltonen", page.locator(".me .name").textContent(), "still logged in");
        }
    }

    /** Nothing fails and nothing is refused: whoever asks would wait for as long as it lasts. */
    @Test
    void theDatabaseIsFrozen(Everything everything) throws Exception {
        Stack stack = everything.stack();
        OwnCouncil council = OwnCouncil.found(everything, "jaatynyt");
        String chair = council.enter(council.member("Pakkanen", Role.CHAIR));
        String question = question(council, chair);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<String> odd = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "Ehdotus " + writer + "-";
                writers.execute(() -> {
                    for (int i = 0; !over.get(); i++) {
                        Told told = call(council.url("/api/duel/questions/" + question + "/seeds"), chair, "{\"token\":\"" + UUID.randomUUID() + "\",\"fi\":\"" + name + i + "\"}");
                        if (told.status() == 200) {
                            acknowledged.add(name + i);
                        } else if (told.status() == 503 && told.text().contains("\"portal.databaseAway\"")) {
                            refused.incrementAndGet();
                        } else {
                            odd.add(told.toString());
                        }
                        if (told.seconds() > 5) {
                            odd.add("late: " + told);
                        }
                        pause(50);
                    }
                });
            }
            until(() -> acknowledged.size() >= WRITERS);
            stack.freezePostgres();
            long from = System.nanoTime();
            try {
                allSayThatItIsAway(stack, council, chair);
                Told health = call(stack.url() + "/health/ready", null, null);
                assertEquals(503, health.status());
                assertTrue(health.seconds() <= 1, "known by now: " + health);
                // for half a minute, many times as long as anybody waits; those who come meanwhile are told at once, the last ones as the first
                until(() -> System.nanoTime() - from > 30_000_000_000L);
                assertTrue(refused.get() > WRITERS * 5, "only " + refused.get());
            } finally {
                stack.thawPostgres();
            }
            until(() -> call(stack.url() + "/health/ready", null, null).status() == 200);
            int before = acknowledged.size();
            until(() -> acknowledged.size() > before + WRITERS);
        } finally {
            over.set(true);
            writers.shutdown();
            assertTrue(writers.awaitTermination(30, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), odd);
        assertTrue(council.read("select fi from idea where question_id = '" + question + "'").containsAll(acknowledged), "what was acknowledged is there");
        List<CompletableFuture<Told>> many = Stream.generate(() -> CompletableFuture.supplyAsync(() -> call(council.url("/"), chair, null), MANY)).limit(2 * POOL).toList();
        many.forEach(one -> assertEquals(200, one.join().status(), "no thread and no connection is stuck"));
        until(() -> council.read("select pid::text from pg_stat_activity where usename = 'sopu_app' and state <> 'idle' and state_change < now() - interval '2 seconds'")
                .isEmpty());
    }

    /** Whoever comes first has no connection and asks for one: a login that waits with the database ends when its silence is noticed, and no second one begins. */
    @Test
    void theDatabaseFreezesWhenNobodyIsConnected(Everything everything) throws Exception {
        Stack stack = everything.stack();
        OwnCouncil council = OwnCouncil.found(everything, "kohmeinen");
        String chair = council.enter(council.member("Halla", Role.CHAIR));
        try (Connection app = stack.database().asApplication()) {
            app.createStatement().execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                    + "where usename = 'sopu_app' and application_name <> 'sopu-pulse' and pid <> pg_backend_pid()");
        }
        stack.freezePostgres();
        try {
            allSayThatItIsAway(stack, council, chair);
        } finally {
            stack.thawPostgres();
        }
        until(() -> call(stack.url() + "/health/ready", null, null).status() == 200);
        assertEquals(200, call(council.url("/"), chair, null).status());
    }

    private static void allSayThatItIsAway(Stack stack, OwnCouncil council, String chair) {
        List<CompletableFuture<Told>> at = new ArrayList<>();
        for (String address : List.of(stack.url() + "/health/ready", council.url("/"), stack.url() + "/", council.url("/process/archive"))) {
            at.add(CompletableFuture.supplyAsync(() -> call(address, chair, null), MANY));
        }
        for (CompletableFuture<Told> one : at) {
            Told told = one.join();
            assertEquals(503, told.status(), told.toString());
            assertTrue(told.seconds() <= 5, told.toString());
        }
    }

    /** The database refuses only when all is done and shall last: nothing has been kept, and the script is told to come again. */
    @Test
    void theDatabaseGoesAwayAtTheVeryEnd(Everything everything) throws Exception {
        OwnCouncil council = OwnCouncil.found(everything, "lopussa");
        String chair = council.enter(council.member("Viime Hetki", Role.CHAIR));
        String seeds = council.url("/api/duel/questions/" + question(council, chair) + "/seeds");
        try (Connection owner = Borrowed.of(everything.stack().database())) {
            owner.createStatement().execute("create function at_the_end() returns trigger language plpgsql as $$ begin raise exception 'away' using errcode = '57P01'; end $$");
            try {
                owner.createStatement().execute("create constraint trigger at_the_end after insert on idea deferrable initially deferred for each row "
                        + "when (new.fi = 'Kaatuu lopussa') execute function at_the_end()");
                Told told = call(seeds, chair, "{\"token\":\"" + UUID.randomUUID() + "\",\"fi\":\"Kaatuu lopussa\"}");
                assertEquals(503, told.status(), told.toString());
                assertTrue(told.text().contains("\"portal.databaseAway\""), told.text());
            } finally {
                owner.createStatement().execute("drop function at_the_end() cascade");
            }
        }
        assertEquals(200, call(seeds, chair, "{\"token\":\"" + UUID.randomUUID() + "\",\"fi\":\"Ei kaadu\"}").status());
        assertEquals(List.of("Ei kaadu"), council.read("select fi from idea"));
    }

    /** A folder of keys that is away is seen by health before anybody's answer or login meets it. */
    @Test
    void aFolderOfKeysIsAway(Everything everything) throws Exception {
        String ready = everything.stack().url() + "/health/ready";
        for (String folder : List.of("ballot-keys", "saml-keys")) {
            until(() -> call(ready, null, null).status() == 200);
            Path keys = everything.stack().data().resolve(folder);
            Path away = keys.resolveSibling(folder + "-away");
            Files.move(keys, away);
            try {
                Told told = call(ready, null, null);
                assertEquals(503, told.status(), folder);
                assertTrue(told.text().matches("(?s).*\"name\":\"" + folder + "\",\"status\":\"DOWN\".*"), told.text());
            } finally {
                Files.move(away, keys);
            }
            assertEquals(200, call(ready, null, null).status());
        }
    }

    /** What came back, and how long it took. */
    private record Told(int status, double seconds, String text) {
    }

    /** @param body JSON that is posted, or null to get */
    private static Told call(String address, String cookie, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(40));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        long from = System.nanoTime();
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Told(response.statusCode(), (System.nanoTime() - from) / 1e9, response.body());
        } catch (IOException e) {
            return new Told(0, (System.nanoTime() - from) / 1e9, address + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A question of a process that the chair starts. */
    private static String question(OwnCouncil council, String chair) {
        Page page = council.browse(chair);
        page.navigate(council.url("/process/start"));
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        page.context().close();
        return council.read("select q.id::text from question q join stage s on s.id = q.stage_id join process p on p.id = s.process_id "
                + "where not p.is_template and q.kind = 'IDEAS' order by s.position, q.position").get(0);
    }

    private static void until(BooleanSupplier there) {
        long from = System.nanoTime();
        while (!there.getAsBoolean()) {
            assertTrue(System.nanoTime() - from < 60_000_000_000L, "not within a minute");
            pause(100);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theIdentityProviderIsAway(Everything everything) {
        Stack stack = everything.stack();
        try (Person inside = Person.login(everything, "pohjanmaa", "elina.kangas", "fi", Screen.PHONE)) {
            stack.stopKeycloak();
            try {
                inside.go("/");
                assertEquals("Elina Kangas", inside.page().locator(".me .name").textContent(), "who is in stays in");
                try (Person visitor = Person.visitor(everything, "pohjanmaa", "fi", Screen.PHONE)) {
                    assertEquals(200, visitor.page().navigate(stack.url() + "/").status(), "public pages do not need it");
                    assertEquals(200, visitor.go("/public/index").evaluate("() => 200"));
                    for (int i = 0; i < 5; i++) {
                        visitor.page().request().get(stack.url() + "/pohjanmaa/saml/demo/login", RequestOptions.create().setMaxRedirects(0));
                    }
                    visitor.go("/");
                    assertEquals("Kirjautumispalvelu ei taida vastata", visitor.page().locator("h1").textContent(), "only the browser can see that the IdP is silent");
                    assertEquals(List.of(), Accessibility.violations(visitor.page()));
                    assertTrue(Accessibility.fits(visitor.page()));
                    visitor.picture("login-unanswered");
                }
            } finally {
                stack.startKeycloak();
            }
        }
    }
}
