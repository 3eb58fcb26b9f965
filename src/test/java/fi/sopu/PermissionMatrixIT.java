package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.PermissionTable.Line;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Passing;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page and every REST path, asked over HTTP by every role in its own council, with another council's ids, from another council,
 * without a login, without a council, at one that is not there and at one that is suspended. What is expected stands in permissions.txt alone; what there is to ask is found in the web
 * application's folder and in the resources' annotations.
 */
@ExtendWith(RunningSopu.class)
class PermissionMatrixIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Two frames of a stack, which {@code LogLines} tells within one line. */
    private static final Pattern STACK = Pattern.compile(" at [\\w.$/]+\\([^)]*\\) at ");
    /** What a page may be asked by; where there is no council, there is no API either. */
    private static final List<String> PAGES_KNOW = List.of("GET", "POST");
    private static final ExecutorService ASKERS = Executors.newFixedThreadPool(4);
    /** Held by no member of a council: the platform's is asked in its own, the link's holder comes in by a link. */
    private static final List<Role> ELSEWHERE = List.of(Role.PLATFORM_ADMIN, Role.LINK_HOLDER);

    /** Something for every call that has a body, so that what it is about is looked for and a permission asked for. */
    private static final String BODY = "{\"token\": \"%s\", \"idea\": \"%s\", \"fi\": \"Ajatus %1$s\", \"text\": \"Ajatus\", \"reason\": \"Syy\", \"answer\": \"KEPT\", \"turn\": 1, "
            + "\"verdict\": \"SKIPPED\", \"signature\": \"x\", \"ideas\": [\"%1$s\", \"%2$s\"]}";
    /** What a rule forbids to everybody who may: a task that was not given, an idea that is somebody else's, giving up answers that are not lost, changing a text without having seen it,
     * answering in words where nothing is asked so, a file without a name. */
    private static final List<String> RULED_OUT = List.of("POST /api/duel/questions/{question}/answers", "POST /api/duel/questions/{question}/answers/taken-back",
            "PUT /api/duel/questions/{question}/ideas/mine", "POST /api/duel/questions/{question}/ideas/mine/withdrawn", "POST /api/duel/questions/{question}/give-up",
            "PUT /api/duel/ideas/{idea}/translation", "PUT /api/survey/answers/{round}/words", "PUT /api/programme/days/{gathering}/material/{idea}");
    /** There where a council has published it; our council has. */
    private static final String PUBLISHED = "/public/proposals";
    /** For the group that leads a change, whatever their roles; whoever asks in our council is in it. */
    private static final String LED = "/steering/change";
    /** Time polls ask people by name: whoever asks in our council is asked in both. */
    private static final String ASKED_BY_NAME = "{poll}";
    /** Calls whose body names an idea. */
    private static final List<String> NAMING_AN_IDEA = RULED_OUT.subList(2, 4);

    private static final Map<Role, String> sessions = new TreeMap<>();
    private static OwnCouncil ours;
    private static OwnCouncil platform;
    private static String platformAdmin;
    private static String theirAdmin;
    private static String theirHolder;
    /** Whose calls are about the other process, in which something is asked. */
    private static String callingExpert;
    private static Things ourThings;
    private static Things theirThings;
    private static Things otherProcess;

    /** Ids for a line: of a planned process with a page for everything, and of one whose stages are open, so that calls can be answered. */
    private record Things(Map<String, String> pages, Map<String, String> calls) {

        private Map<String, String> of(Line line) {
            return line.isPage() ? pages : calls;
        }
    }

    @BeforeAll
    static void furnish(Everything everything) {
        FurnishedCouncil our = FurnishedCouncil.found(everything, "saarela");
        FurnishedCouncil their = FurnishedCouncil.found(everything, "mattila");
        ours = our.council();
        platform = OwnCouncil.platform(everything);
        for (Role role : Role.values()) {
            if (!ELSEWHERE.contains(role)) {
                UUID member = role == Role.OUTSIDE_EXPERT ? ours.expert(role.name(), UUID.fromString(our.ids().get("process"))) : ours.member(role.name(), role);
                if (role != Role.OUTSIDE_EXPERT) {
                    our.seatedAmongOthers(member);
                }
                sessions.put(role, ours.enter(our.seated(member)));
            }
        }
        callingExpert = ours.enter(our.seatedAmongOthers(ours.expert("Kutsuttu", UUID.fromString(our.others().get("process")))));
        for (Map<String, String> things : List.of(our.ids(), our.others())) {
            // the guests of a process are those of its measurement too
            ours.write("insert into member_role (tenant_id, id, member_id, role, starts, ends, process_id, source) "
                    + "select tenant_id, gen_random_uuid(), member_id, role, starts, ends, ?, source from member_role where process_id = ?",
                    UUID.fromString(things.get("measured")),
                    UUID.fromString(things.get("process")));
        }
        sessions.put(Role.LINK_HOLDER, our.enterByLink());
        ourThings = new Things(our.ids(), our.calls());
        theirThings = new Things(their.ids(), their.calls());
        our.openRound();
        otherProcess = new Things(our.others(), ourThings.calls());
        theirAdmin = their.council().enter(their.council().member("REGIONAL_ADMIN", Role.REGIONAL_ADMIN));
        theirHolder = their.enterByLink();
        platformAdmin = platform.enter(platform.member("PLATFORM_ADMIN", Role.PLATFORM_ADMIN));
    }

    @AfterAll
    static void stop() {
        ASKERS.shutdownNow();
        platform.write("update member_role set ends = '2025-06-02' where member_id in (select id from member where family = 'PLATFORM_ADMIN')");
    }

    /** Neither what is missing nor what is refused is a failure of Sopu's, which would be one line with an id. */
    @Test
    void noPageThatIsMissingOrRefusedLeavesAStackInTheLog(Everything everything) {
        long before = stackLines(everything);
        // often, so that the first ones are written when the last has come
        for (int i = 0; i < 20; i++) {
            assertEquals(403, ask(ours, PermissionTable.line("GET /identity/members"), ourThings, sessions.get(Role.COUNCILLOR)));
            assertEquals(404, ask(ours, PermissionTable.line("GET /process/plan?process={process}"), theirThings, sessions.get(Role.CHAIR)));
        }
        assertEquals(before, stackLines(everything));
    }

    private static long stackLines(Everything everything) {
        return everything.stack().log().lines().filter(line -> STACK.matcher(line).find()).count();
    }

    @Test
    void everyPageAndEveryPathHasALine() {
        assertEquals(new TreeSet<>(PermissionTable.found()), PermissionTable.all().stream().map(Line::shape).collect(Collectors.toCollection(TreeSet::new)),
                "permissions.txt has to name exactly what there is");
    }

    /** An answer that both get, whoever may and whoever may not, would let any permission pass. */
    @Test
    void noAnswerIsARefusal() {
        for (Line line : PermissionTable.lines()) {
            IntStream.range(100, 600).forEach(status -> assertFalse(line.isAnswer(status) && line.isRefusal(status), line.text() + " " + status));
        }
    }

    @Test
    void everyRoleGetsWhatTheTableSaysAndEveryViewOpens() {
        List<Callable<String>> questions = new ArrayList<>();
        Map<String, Boolean> opened = Collections.synchronizedMap(new TreeMap<>());
        for (Line line : PermissionTable.lines()) {
            sessions.forEach((role, session) -> questions.add(() -> {
                int status = ask(ours, line, ourThings, role == Role.OUTSIDE_EXPERT && !line.isPage() ? callingExpert : session);
                opened.merge(line.text(), status == 200 || status == 204, Boolean::logicalOr);
                boolean fine = role == Role.LINK_HOLDER ? isAnswerToHolder(line, status)
                        : line.path().startsWith("/platform/") ? status == 404 : line.allows(role) ? line.isAnswer(status) : line.isRefusal(status);
                return fine ? null : role + " " + line.text() + " -> " + status;
            }));
            if (line.allows(Role.PLATFORM_ADMIN) && !line.path().contains("{member}") && !line.path().contains("{idp}")) {
                questions.add(() -> {
                    int status = ask(platform, line, ourThings, platformAdmin);
                    opened.merge(line.text(), status == 200 || status == 204, Boolean::logicalOr);
                    return line.isAnswer(status) || (line.isContent() || PUBLISHED.equals(line.path())) && status == 404 ? null : "PLATFORM_ADMIN " + line.text() + " -> " + status;
                });
            }
        }
        assertTrue(questions.size() > 500, "only " + questions.size());
        assertEquals(List.of(), answers(questions));
        List<String> never = PermissionTable.lines().stream().map(Line::text).filter(text -> !opened.get(text)).toList();
        assertEquals(RULED_OUT, never, "views that opened for nobody, and calls that did nothing for anybody");
    }

    /** Whatever is not for the holder of a link leads back to what is. */
    private static boolean isAnswerToHolder(Line line, int status) {
        return !line.allows(Role.LINK_HOLDER) ? status == (line.isPage() ? 303 : 401) : line.isAnswer(status) || line.view().equals("/public/enter") && status == 302;
    }

    @Test
    void anotherCouncilsThingsAreMissing() {
        List<Callable<String>> questions = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            if (!line.namesSomething() || line.path().startsWith("/platform/")) {
                continue;
            }
            sessions.forEach((role, session) -> questions.add(() -> {
                int status = ask(ours, line, theirThings, session);
                boolean fine = line.allows(role) ? status == 404
                        : status == 404 || line.isRefusal(status) || role == Role.LINK_HOLDER && (status == 303 || status == 401);
                return fine ? null : role + " " + line.text() + " with another council's id -> " + status;
            }));
        }
        for (String text : NAMING_AN_IDEA) {
            Line line = PermissionTable.line(text);
            String question = ours.url(fill(line.path(), ourThings.calls()));
            questions.add(
                    () -> expect("another council's idea in an own question", line, send(line, question, theirThings.calls().get("idea"), sessions.get(Role.COUNCILLOR)), 404));
            questions.add(() -> expect("the own one", line, send(line, question, ourThings.calls().get("idea"), sessions.get(Role.COUNCILLOR)), 409));
        }
        assertTrue(questions.size() > 200, "only " + questions.size());
        assertEquals(List.of(), answers(questions));
    }

    @Test
    void aGuestOfOneProcessFindsNoOther() {
        List<String> wrong = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            if (line.namesSomething() && line.isContent() && !line.path().startsWith("/public/") && !line.path().contains(ASKED_BY_NAME)) {
                int status = ask(ours, line, otherProcess, sessions.get(Role.OUTSIDE_EXPERT));
                if (status != 404 && status != 403) {
                    wrong.add(line.text() + " of another process -> " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(200, ask(ours, PermissionTable.line("GET /report/process?process={process}"), ourThings, sessions.get(Role.OUTSIDE_EXPERT)));
        assertEquals(200, ask(ours, PermissionTable.line("GET /report/process?process={process}"), otherProcess, sessions.get(Role.COUNCILLOR)));
    }

    @Test
    void fromAnotherCouncilAndWithoutALoginThereIsNothing() {
        List<Callable<String>> questions = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            Map<String, String> askers = new LinkedHashMap<>();
            askers.put("another council's administrator", theirAdmin);
            askers.put("the holder of another council's link", theirHolder);
            askers.put("the platform's administrator", platformAdmin);
            askers.put("nobody", null);
            askers.forEach((who, session) -> questions.add(() -> {
                int status = ask(ours, line, ourThings, session);
                boolean fine = line.everyone() ? line.isAnswer(status) : line.path().startsWith("/api/") ? status == 401 : status == 303;
                return fine ? null : who + " " + line.text() + " -> " + status;
            }));
        }
        assertEquals(List.of(), answers(questions));
    }

    /** A chair at home is a councillor at the network, and nobody there when the council has left it. */
    @Test
    void whoComesToANetworkFromACouncilIsACouncillorThereAndThenNobody(Everything everything) {
        OwnCouncil home = OwnCouncil.found(everything, "matriisikoti");
        OwnCouncil network = Passing.network(everything, "matriisiverkko");
        Passing.join(network, home);
        PlainBrowser browser = new PlainBrowser(home.enter(home.member("Kulkija", Role.CHAIR)));
        assertEquals(302, Passing.go(browser, network, home, "/").status());
        String session = Stream.of(browser.cookies().split("; ")).filter(cookie -> cookie.startsWith(KnownBrowsers.LOGIN + network.slug())).findFirst().orElseThrow();
        List<Line> pages = PermissionTable.lines().stream().filter(line -> line.isPage() && !line.namesSomething() && !List.of(PUBLISHED, LED).contains(line.path())).toList();
        assertTrue(pages.size() > 40, "only " + pages.size());
        assertEquals(List.of(), answers(pages.stream().<Callable<String>>map(line -> () -> {
            int status = ask(network, line, ourThings, session);
            boolean fine = line.path().startsWith("/platform/") ? status == 404 : line.allows(Role.COUNCILLOR) ? line.isAnswer(status) : line.isRefusal(status);
            return fine ? null : "from a council " + line.text() + " -> " + status;
        }).toList()));
        home.write("update network_membership set until = current_date - 1");
        Page clock = everything.browser().newPage();
        Eventually.holds(clock, () -> network.read("select state from organisation").equals(List.of("ENDED")), Duration.ofMinutes(1));
        clock.close();
        assertEquals(List.of(), answers(pages.stream().filter(line -> !line.everyone()).<Callable<String>>map(line -> () -> {
            int status = ask(network, line, ourThings, session);
            return status == 303 ? null : "from a council that has left " + line.text() + " -> " + status;
        }).toList()));
    }

    @Test
    void withoutACouncilAtAnUnknownOneAndAtASuspendedOneThereIsNothing(Everything everything) {
        OwnCouncil halted = OwnCouncil.found(everything, "torpparila");
        String admin = halted.enter(halted.member("REGIONAL_ADMIN", Role.REGIONAL_ADMIN));
        assertEquals(200, ask(halted, PermissionTable.line("GET /identity/members"), ourThings, admin));
        halted.write("update tenant set suspended = true where id = ?", halted.tenant());
        String root = everything.stack().url();
        String ourAdmin = sessions.get(Role.REGIONAL_ADMIN);
        List<Callable<String>> questions = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            String path = fill(line.path(), ourThings.of(line));
            String idea = ourThings.of(line).get("idea");
            if (!path.equals("/")) {
                // the platform's own path begins with the same word
                questions.add(() -> expect("without a council", line, send(line, root + path, idea, ourAdmin),
                        path.startsWith("/platform/") ? 303 : PAGES_KNOW.contains(line.method()) ? 404 : 405));
            }
            questions.add(() -> expect("at a council that is not there", line, send(line, root + "/ei-ole" + path, idea, ourAdmin), 404));
            questions.add(() -> expect("its administrator at a suspended council", line, send(line, halted.url(path), idea, admin), 503));
            questions.add(() -> expect("nobody at a suspended council", line, send(line, halted.url(path), idea, null), 503));
        }
        assertEquals(List.of(), answers(questions));
        halted.write("update tenant set suspended = false where id = ?", halted.tenant());
    }

    private static String expect(String who, Line line, int status, int expected) {
        return status == expected ? null : who + " " + line.text() + " -> " + status;
    }

    private static int ask(OwnCouncil at, Line line, Things things, String session) {
        return send(line, at.url(fill(line.path(), things.of(line))), things.of(line).get("idea"), session);
    }

    private static String fill(String path, Map<String, String> ids) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertTrue(!filled.contains("{"), filled);
        return filled;
    }

    private static int send(Line line, String address, String idea, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "fi");
        if (session != null) {
            request.header("Cookie", session);
        }
        // a DELETE has no body, and says all the same that it is JSON, as the guard against other sites' forms wants it
        boolean body = List.of("POST", "PUT").contains(line.method());
        // a round takes a digit for each of its first dimension's four statements
        String said = BODY.formatted(UUID.randomUUID(), idea).replace("KEPT", line.path().startsWith("/api/survey/") ? "5500" : "KEPT");
        request.method(line.method(), body ? HttpRequest.BodyPublishers.ofString(said) : HttpRequest.BodyPublishers.noBody());
        if (!line.method().equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was not as expected, in the order asked. */
    private static List<String> answers(List<Callable<String>> questions) {
        List<String> wrong = new ArrayList<>();
        try {
            for (Future<String> answer : ASKERS.invokeAll(questions)) {
                if (answer.get() != null) {
                    wrong.add(answer.get());
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }
}
