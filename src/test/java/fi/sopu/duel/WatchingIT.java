package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A council's administrator, who runs the process too, watches every page with a number on it while people answer one at a time, and strikes
 * them off the roll and puts them back. Nothing changes between two takings of the numbers; what is told at one says nothing of anybody.
 */
@ExtendWith(RunningSopu.class)
class WatchingIT {

    private static final int COUNCIL = 9;

    private Everything everything;
    private OwnCouncil council;
    private PlainBrowser admin;
    private PlainBrowser chair;
    private String process;
    private String stage;
    private String question;
    private List<UUID> people;
    private List<String> logins;

    @Test
    void nobodyIsFoundByWatching(Everything running) {
        everything = running;
        open();
        Map<String, String> before = watched();
        long ballots = ballots();
        for (int voter = 0; voter < 6; voter++) {
            answering(voter).answerOne();
            assertSame(before, "after the answer of one");
            // where numbers lie that are not told, each of them is seen
            assertNotEquals(ballots, ballots = ballots());
            roll("strike", voter);
            assertSame(before, "while the one who answered is struck off");
            roll("enrol", voter);
            assertSame(before, "after the one who answered was put back");
        }
        assertTrue(before.get("stage").contains("kun vähintään 5 on vastannut"), before.get("stage"));

        taken();
        Map<String, String> told = watched();
        assertNotEquals(before, told);
        assertTrue(told.get("stage").contains("vähintään 5 / " + COUNCIL), told.get("stage"));
        assertTrue(told.get("ideas").contains("Vastanneita vähintään 5 / "), told.get("ideas"));
        answering(6).answerOne();
        IntStream.range(0, COUNCIL - 5).forEach(voter -> roll("strike", voter));
        assertEquals(told.get("stage"), watched().get("stage"), "not in answer to a change of the roll");
        taken();
        assertTrue(watched().get("stage").contains("5 / 5"), "who was struck off stays counted: " + watched().get("stage"));
        String refused = roll("strike", COUNCIL - 1);
        assertTrue(refused.contains("jäätävä vähintään 5 henkilöä"), refused);
    }

    /** Who came is told the day after, without the time, and in an order that says nothing. */
    @Test
    void theLogTellsOfComingByTheDay(Everything running) {
        everything = running;
        open();
        String log = text(admin.open(council.url("/audit/log")).body());
        String csv = admin.open(council.url("/api/audit/log.csv")).body();
        assertFalse(csv.contains("identity.loggedIn") || csv.contains("identity.forbidden") || log.contains("Kirjauduttiin"), csv);
        assertTrue(csv.contains("process.stageOpened"), csv);
        assertEquals(COUNCIL + 2, council.read("select id from audit_entry where act = 'identity.loggedIn'").size(), "which the operator sees");

        assertFalse(text(admin.open(council.url("/identity/members")).body()).contains("On kirjautunut"), "not on the members' page either");

        council.write("update audit_entry set at = at - interval '1 day'");
        council.write("update account set linked = linked - interval '1 day'");
        assertTrue(text(admin.open(council.url("/identity/members")).body()).contains("On kirjautunut"));
        log = text(admin.open(council.url("/audit/log")).body());
        assertTrue(log.contains("Kirjauduttiin"), log);
        assertFalse(log.matches("(?s).*Kirjauduttiin [^.]*\\d{4} klo.*"), log);
        List<String> rows = admin.open(council.url("/api/audit/log.csv")).body().lines().filter(row -> row.contains("identity.loggedIn")).toList();
        assertEquals(COUNCIL + 2, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.matches("\\d{4}-\\d\\d-\\d\\d;.*;\\d{4}-\\d\\d-\\d\\d;identity\\.loggedIn;.*")), rows.toString());
        List<String> ids = rows.stream().map(row -> row.substring(row.lastIndexOf(';') + 1)).toList();
        assertEquals(ids.stream().sorted().toList(), ids, "by ids that are random");
        assertNotEquals(council.read("select id::text from audit_entry where act = 'identity.loggedIn' order by at desc"), ids, "the attack where the time orders them");
        for (String act : List.of("act=identity.loggedIn", "act=identity.loggedIn&person=" + people.get(0), "from=2020-01-01", "page=0")) {
            assertFalse(text(admin.open(council.url("/audit/log?" + act)).body()).matches("(?s).*Kirjauduttiin [^.]*\\d{4} klo.*"), act);
        }
    }

    /* ---------- what is watched */

    /** Every page of the administrator's that has a number on it, without what their own looking changes. */
    private Map<String, String> watched() {
        Map<String, String> seen = new TreeMap<>();
        Map.of("stage", "/process/stage?stage=" + stage, "groups", "/duel/groups?question=" + question,
                "home", "/process/home", "archive", "/process/archive", "notices", "/notice/notices", "times", "/report/times?stage=" + stage,
                "report", "/report/report?stage=" + stage, "open", "/api/process/stages/" + stage, "publish", "/report/publish?process=" + process).forEach((name, path) -> {
                    Answer answer = chair.open(council.url(path));
                    // how many are on the roll is what the watcher has just made of it
                    seen.put(name, answer.status() + " " + text(answer.body()).replaceAll("Vastaajia, joita tämä koskee: \\d+", ""));
                });
        seen.put("ideas",
                text(chair.open(council.url("/duel/ideas?question=" + question)).body().replaceAll("(?s).*(<section[^>]* aria-labelledby=\"going\">.*?</section>).*", "$1")));
        seen.put("process", text(admin.open(council.url("/process/plan?process=" + process)).body()).replaceAll("Kuka teki mitäkin.*", ""));
        seen.put("health", Stream.of(admin.open(everything.stack().url() + "/health").body().split("(?=\\{\"name\")")).map(check -> check.replaceAll("[\\],}]+$", "")).sorted()
                .toList().toString());
        seen.put("metrics",
                admin.open(everything.stack().url() + "/metrics").body().lines().filter(line -> line.matches("(?i).*(duel|ballot|answer|question).*")).toList().toString());
        return seen;
    }

    private void assertSame(Map<String, String> before, String when) {
        watched().forEach((page, now) -> assertEquals(before.get(page), now, page + " " + when));
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<head>.*?</head>|<(script|style|template|svg)\\b.*?</\\1>", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private long ballots() {
        return Long.parseLong(council.read("select count(*)::text from ballot where activity_id = '" + question + "'").get(0));
    }

    /* ---------- what is done */

    private void open() {
        council = OwnCouncil.found(everything, "tarkkala" + Long.toString(System.nanoTime() % 1_000_000, 36));
        UUID chairs = council.member("Puhe", Role.CHAIR);
        council.write("insert into meeting (tenant_id, id, body_id, held_on, number) select tenant_id, gen_random_uuid(), id, '2026-01-02', 1 from body");
        people = new ArrayList<>();
        for (int voter = 0; voter < COUNCIL; voter++) {
            people.add(council.member("Valtuutettu" + voter, Role.COUNCILLOR));
        }
        chair = new PlainBrowser(council.enter(chairs));
        admin = new PlainBrowser(council.enter(council.member("Hallinto", Role.REGIONAL_ADMIN)));
        chair.press(chair.open(council.url("/process/start")).button(button -> button.name().equals("start:go")));
        process = council.read("select id::text from process where not is_template").get(0);
        stage = council.read("select id::text from stage where process_id = '" + process + "' order by position limit 1").get(0);
        question = council.read("select id::text from question where stage_id = '" + stage + "' order by position limit 1").get(0);
        chair.press(chair.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
        // what Sopu says of the opening is said once, on whichever page comes next
        chair.open(council.url("/process/stage?stage=" + stage));
        assertEquals(COUNCIL, council.read("select member_id::text from stage_roll where member_id <> '" + chairs + "'").size());
        council.write("delete from stage_roll where member_id = ?", chairs);
        council.write("update stage set roll = ? where id = ?", COUNCIL, UUID.fromString(stage));
        council.write("update stage_step set roll = ?", COUNCIL);
        PlainVoter seeding = new PlainVoter(council.url("/api/duel/questions/" + question), chair.cookies());
        for (int idea = 0; idea < 8; idea++) {
            seeding.word("/seeds", "Ajatus " + idea);
        }
        people.sort(Comparator.comparing(UUID::toString));
        logins = people.stream().map(council::enter).toList();
    }

    private PlainVoter answering(int voter) {
        return new PlainVoter(council.url("/api/duel/questions/" + question), logins.get(voter));
    }

    /** @return the page that came */
    private String roll(String act, int voter) {
        Answer page = admin.open(council.url("/process/roll?stage=" + stage));
        PlainBrowser.Button button;
        if (act.equals("strike")) {
            button = page.button(one -> one.value().equals("strike " + people.get(voter)));
            assertTrue(button != null, voter + " is not on the roll");
        } else {
            button = page.button(one -> one.name().equals("more:enrol")).with("member", people.get(voter).toString());
        }
        Answer answer = admin.press(button);
        if (answer.location() == null) {
            return text(answer.body());
        }
        // where it is said what was done, which would else be said on the next page
        admin.open(URI.create(council.url("/")).resolve(answer.location()).toString());
        return "";
    }

    /** A quarter of an hour passes and the clock comes round, which it does at once when a meeting is recorded. */
    private void taken() {
        council.write("update stage_step set taken_at = taken_at - interval '15 minutes'");
        String before = takenAt();
        Answer page = chair.open(council.url("/process/meetings"));
        PlainBrowser.Button record = page.button(button -> button.name().equals("record:save"));
        chair.press(new PlainBrowser.Button(record.name(), record.value(), record.address(),
                record.fields().stream().map(
                        field -> field.name().equals("record:number") ? new PlainBrowser.Field(field.name(), Long.toString(Instant.now().toEpochMilli() % 100_000 + 10)) : field)
                        .toList()));
        long late = System.nanoTime() + 90_000_000_000L;
        while (takenAt().equals(before) && System.nanoTime() < late) {
            Thread.onSpinWait();
        }
        assertNotEquals(before, takenAt(), "the numbers are not taken");
        // every node remembers what it has read for a few seconds
        String read = text(chair.open(council.url("/duel/ideas?question=" + question)).body());
        while (System.nanoTime() < late && !read.contains("Vastanneita vähintään")) {
            read = text(chair.open(council.url("/duel/ideas?question=" + question)).body());
        }
    }

    private String takenAt() {
        return council.read("select taken_at::text from stage_step").get(0);
    }
}
