package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.PermissionTable.Line;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page and every REST path, asked over HTTP by every role in its own council, with another council's ids, from another council,
 * without a login and without a council. What is expected stands in permissions.txt alone; what there is to ask is found in the web
 * application's folder and in the resources' annotations.
 */
@ExtendWith(RunningSopu.class)
class PermissionMatrixIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ExecutorService ASKERS = Executors.newFixedThreadPool(4);
    /** Held in no council: the platform's is asked in its own, the link's holder is no member. */
    private static final List<Role> ELSEWHERE = List.of(Role.PLATFORM_ADMIN, Role.LINK_HOLDER);

    /** Something for every call that wants words, so that a permission is asked for and not only a form. */
    private static final String WORDS = "{\"token\": \"%s\", \"fi\": \"Ajatus\", \"text\": \"Ajatus\", \"reason\": \"Syy\", \"answer\": \"KEPT\", \"turn\": 1}";

    private static final Map<Role, String> sessions = new TreeMap<>();
    private static OwnCouncil ours;
    private static OwnCouncil theirs;
    private static OwnCouncil platform;
    private static String platformAdmin;
    private static String theirAdmin;
    private static Map<String, String> ourIds;
    private static Map<String, String> theirIds;
    private static Map<String, String> otherProcess;

    @BeforeAll
    static void furnish(Everything everything) {
        ours = OwnCouncil.found(everything, "saarela");
        theirs = OwnCouncil.found(everything, "mattila");
        platform = OwnCouncil.platform(everything);
        for (Role role : Role.values()) {
            if (!ELSEWHERE.contains(role) && role != Role.OUTSIDE_EXPERT) {
                sessions.put(role, ours.enter(ours.member(role.name(), role)));
            }
        }
        otherProcess = ids(ours, sessions.get(Role.CHAIR));
        ourIds = ids(ours, sessions.get(Role.CHAIR));
        sessions.put(Role.OUTSIDE_EXPERT, ours.enter(ours.expert("OUTSIDE_EXPERT", UUID.fromString(ourIds.get("process")))));
        theirIds = ids(theirs, theirs.enter(theirs.member("CHAIR", Role.CHAIR)));
        theirAdmin = theirs.enter(theirs.member("REGIONAL_ADMIN", Role.REGIONAL_ADMIN));
        platformAdmin = platform.enter(platform.member("PLATFORM_ADMIN", Role.PLATFORM_ADMIN));
    }

    @AfterAll
    static void stop() {
        ASKERS.shutdownNow();
        platform.write("update member_role set ends = '2025-06-02' where member_id in (select id from member where family = 'PLATFORM_ADMIN')");
    }

    /** A process from the template, started at its page, and below it one of everything that an address can name. */
    private static Map<String, String> ids(OwnCouncil council, String chair) {
        Page page = council.browse(chair);
        page.navigate(council.url("/process/start"));
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        page.context().close();
        Map<String, String> ids = new TreeMap<>();
        ids.put("process", council.read("select id::text from process where not is_template order by created_at desc limit 1").get(0));
        List<String> stages = council.read("select id::text from stage where process_id = '" + ids.get("process") + "' order by position");
        ids.put("stage", stages.get(0));
        ids.put("last", stages.get(stages.size() - 1));
        ids.put("question", council.read("select id::text from question where stage_id = '" + ids.get("stage") + "' order by position").get(0));
        ids.put("clauses", council.read("select id::text from question where stage_id = '" + ids.get("last") + "' and kind = 'CLAUSES'").get(0));
        ids.put("member", council.member("Kohde", null).toString());
        ids.put("council", council.slug());
        ids.put("idp", council.idp());
        int tenant = council.tenant();
        UUID idea = UUID.randomUUID();
        council.write("insert into idea (tenant_id, id, question_id, token, fi, asked, seeded) values (?, ?, ?, ?, 'Ajatus', true, true)",
                tenant, idea, UUID.fromString(ids.get("question")), UUID.randomUUID());
        ids.put("idea", idea.toString());
        ids.put("clause", charter(council, tenant, UUID.fromString(ids.get("process"))).toString());
        return ids;
    }

    /** A charter in force, and a version that waits for approval. Returns a clause of the one in force. */
    private static UUID charter(OwnCouncil council, int tenant, UUID process) {
        UUID charter = UUID.randomUUID();
        UUID adopted = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        UUID clause = UUID.randomUUID();
        council.write("insert into charter (tenant_id, id, process_id, body_id, title_fi) select ?, ?, id, body_id, 'Pelisäännöt' from process where id = ?", tenant, charter, process);
        UUID root = UUID.randomUUID();
        String version = "insert into charter_version (tenant_id, id, charter_id, number, status, started_at) values (?, ?, ?, ?, 'DRAFT', now())";
        String words = "insert into charter_clause (tenant_id, id, version_id, root_id, place, text_fi, wording) values (?, ?, ?, ?, 1, 'Kuunnellaan.', 1)";
        council.write(version, tenant, adopted, charter, 1);
        council.write(words, tenant, clause, adopted, root);
        council.write("update charter_version set status = 'ADOPTED', meeting_id = gen_random_uuid(), meeting_name = '1/2026', adopted_on = '2026-01-02', minutes_section = '5' where id = ?", adopted);
        council.write(version, tenant, open, charter, 2);
        council.write(words, tenant, UUID.randomUUID(), open, root);
        council.write("update charter_version set status = 'APPROVAL_ASKED', asked_at = now() where id = ?", open);
        council.write("update process set charter_adopted_on = '2026-01-02', charter_version = 1 where id = ?", process);
        return clause;
    }

    @Test
    void everyPageAndEveryPathHasALine() {
        assertEquals(new TreeSet<>(PermissionTable.found()), PermissionTable.lines().stream().map(Line::shape).collect(Collectors.toCollection(TreeSet::new)),
                "permissions.txt has to name exactly what there is");
    }

    @Test
    void everyRoleGetsWhatTheTableSaysAndEveryViewOpens() {
        List<Callable<String>> questions = new ArrayList<>();
        Map<String, Boolean> opened = Collections.synchronizedMap(new TreeMap<>());
        for (Line line : PermissionTable.lines()) {
            sessions.forEach((role, session) -> questions.add(() -> {
                int status = ask(ours, line, ourIds, session);
                opened.merge(line.text(), status == 200, Boolean::logicalOr);
                boolean fine = line.path().startsWith("/platform/") ? status == 404 : line.allows(role) ? line.isAnswer(status) : line.isRefusal(status);
                return fine ? null : role + " " + line.text() + " -> " + status;
            }));
            if (line.allows(Role.PLATFORM_ADMIN) && !line.path().contains("{member}") && !line.path().contains("{idp}")) {
                questions.add(() -> {
                    int status = ask(platform, line, ourIds, platformAdmin);
                    opened.merge(line.text(), status == 200, Boolean::logicalOr);
                    return line.isAnswer(status) || line.isContent() && status == 404 ? null : "PLATFORM_ADMIN " + line.text() + " -> " + status;
                });
            }
        }
        assertTrue(questions.size() > 500, "only " + questions.size());
        assertEquals(List.of(), answers(questions));
        List<String> never = PermissionTable.lines().stream().filter(line -> line.isPage() && !line.mayBeMissing()).map(Line::text).filter(text -> !opened.get(text)).toList();
        assertEquals(List.of(), never, "views that opened for nobody");
    }

    @Test
    void anotherCouncilsThingsAreMissing() {
        List<Callable<String>> questions = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            if (!line.namesSomething() || line.path().startsWith("/platform/")) {
                continue;
            }
            sessions.forEach((role, session) -> questions.add(() -> {
                int status = ask(ours, line, theirIds, session);
                boolean fine = line.allows(role) ? status == 404 || line.isRefusedBeforeLookedFor(status) : status == 404 || line.isRefusal(status);
                return fine ? null : role + " " + line.text() + " with another council's id -> " + status;
            }));
        }
        assertTrue(questions.size() > 200, "only " + questions.size());
        assertEquals(List.of(), answers(questions));
    }

    @Test
    void aGuestOfOneProcessFindsNoOther() {
        List<String> wrong = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            if (line.namesSomething() && line.isContent() && !line.path().startsWith("/public/")) {
                int status = ask(ours, line, otherProcess, sessions.get(Role.OUTSIDE_EXPERT));
                if (status != 404 && status != 403 && !line.isRefusedBeforeLookedFor(status)) {
                    wrong.add(line.text() + " of another process -> " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(200, ask(ours, PermissionTable.line("GET /report/process?process={process}"), ourIds, sessions.get(Role.OUTSIDE_EXPERT)));
        assertEquals(200, ask(ours, PermissionTable.line("GET /report/process?process={process}"), otherProcess, sessions.get(Role.COUNCILLOR)));
    }

    @Test
    void fromAnotherCouncilWithoutALoginAndWithoutACouncilThereIsNothing() {
        List<Callable<String>> questions = new ArrayList<>();
        for (Line line : PermissionTable.lines()) {
            Map<String, String> askers = new LinkedHashMap<>();
            askers.put("another council's administrator", theirAdmin);
            askers.put("the platform's administrator", platformAdmin);
            askers.put("nobody", null);
            askers.forEach((who, session) -> questions.add(() -> {
                int status = ask(ours, line, ourIds, session);
                boolean fine = line.everyone() ? line.isAnswer(status) : line.path().startsWith("/api/") ? status == 401 : status == 303;
                return fine ? null : who + " " + line.text() + " -> " + status;
            }));
            if (!line.path().equals("/")) {
                questions.add(() -> {
                    int status = send(line, everywhere(line.path()), sessions.get(Role.REGIONAL_ADMIN));
                    // the platform's own path begins with the same word
                    return status == 404 || line.path().startsWith("/platform/") && status == 303 ? null : "without a council " + line.text() + " -> " + status;
                });
            }
        }
        assertEquals(List.of(), answers(questions));
    }

    private static String everywhere(String path) {
        return ours.url("").replace("/saarela", "") + fill(path, ourIds);
    }

    private static int ask(OwnCouncil at, Line line, Map<String, String> ids, String session) {
        return send(line, at.url(fill(line.path(), ids)), session);
    }

    private static String fill(String path, Map<String, String> ids) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertTrue(!filled.contains("{"), filled);
        return filled;
    }

    private static int send(Line line, String address, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "fi");
        if (session != null) {
            request.header("Cookie", session);
        }
        // a DELETE has no body, and says all the same that it is JSON, as the guard against other sites' forms wants it
        boolean body = List.of("POST", "PUT").contains(line.method());
        request.method(line.method(), body ? HttpRequest.BodyPublishers.ofString(WORDS.formatted(UUID.randomUUID())) : HttpRequest.BodyPublishers.noBody());
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
