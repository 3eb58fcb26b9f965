package fi.sopu.secrecy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.FinishingClosings;
import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.boundary.SealingAnew;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.duel.control.Groups;
import fi.sopu.duel.entity.Idea;
import fi.sopu.launch.BarePostgres;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.QuestionKind;
import fi.sopu.secrecy.Chamber.Killed;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database as the version before left it: what is open goes on sealed, what is closed loses what it must lose, wherever the start is killed. */
class SealingAnewIT {

    private static final String BEFORE = "202611271755";
    private Chamber chamber;
    private final SecureRandom random = new SecureRandom();

    @Test
    void whatAnOlderVersionLeft(@TempDir Path folder) throws Exception {
        try (Chamber opened = new Chamber(new BarePostgres(folder.resolve("data")), folder, BEFORE)) {
            chamber = opened;
            chamber.council();
            AskedQuestion open = chamber.question();
            AskedQuestion closed = chamber.question();
            AskedQuestion planned = chamber.question();
            AskedQuestion followup = chamber.question(QuestionKind.CLAUSES);
            List<UUID> members = IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID()).toList();
            List<UUID> ideas = open(open, members);
            closed(closed);
            idea(planned, UUID.randomUUID(), "Siemen", null, false, null);
            UUID clause = box(followup, members.get(0));

            chamber.migrate(null);

            assertEquals(1, chamber.read("select id::text from idea where question_id = '" + planned.id() + "' and seeded").size());
            assertEquals(6, chamber.read("select id::text from idea_unsealed").size());
            assertEquals(List.of(), chamber.read("select column_name from information_schema.columns where table_name = 'pair_count' and column_name = 'weight'"));
            int killed = sealedWhereverItIsKilled(open);
            assertTrue(killed > 15, killed + " steps");
            chamber.as(null, () -> chamber.bean(SealingAnew.class).seal(open.id()));
            chamber.as(null, () -> chamber.bean(SealingAnew.class).seal(followup.id()));
            chamber.as(null, () -> chamber.bean(BallotBox.class).renewOthers());
            chamber.as(null, () -> chamber.bean(FinishingClosings.class).bundle());
            chamber.as(null, () -> chamber.bean(FinishingClosings.class).bundle());
            goesOn(open, members, ideas);
            assertEquals(List.of("220"), chamber.read("select longest::text from ballot_box where activity_id = '" + followup.id() + "'"));
            assertEquals(List.of("284"), chamber.read("select distinct length(sealed)::text from ballot where activity_id = '" + followup.id() + "'"));
            assertEquals(1, chamber.as(members.get(0), () -> chamber.bean(BallotBox.class).everyones(followup.id())).size());
            assertArrayEquals(bytes("kyllä"), chamber.as(members.get(0), () -> own(chamber.bean(BallotBox.class), followup.id()).get(0).payload()));
            assertNotEquals(clause, null);

            Map<String, Long> voters = chamber.kept(closed).stream().collect(Collectors.groupingBy(Answer::voter, Collectors.counting()));
            assertEquals(List.of(2L, 2L, 3L), voters.values().stream().sorted().toList());
            assertEquals(List.of(), chamber.read("select id::text from cluster_answer"));
            assertEquals(List.of(), chamber.read("select id::text from taken_back"));
        }
    }

    /** Six ideas (one hidden, two in a group, two kept apart), five answers of each voter, and one that was taken back. */
    private List<UUID> open(AskedQuestion question, List<UUID> members) throws Exception {
        KeyStore store = chamber.bean(KeyStore.class);
        store.create(Chamber.TENANT, question.id());
        ActivityKeys keys = store.find(Chamber.TENANT, question.id()).orElseThrow();
        box(question, null);
        UUID group = UUID.randomUUID();
        List<UUID> ideas = new ArrayList<>();
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, "insert into idea_group (tenant_id, id, question_id, title_fi) values (?, ?, ?, 'Yhdessä')", Chamber.TENANT, group, question.id());
            owner.commit();
        }
        for (int i = 0; i < 6; i++) {
            ideas.add(UUID.randomUUID());
            idea(question, ideas.get(i), "Vanha ajatus " + i, keys.author(members.get(i)), i == 5, i < 2 ? group : null);
        }
        try (Connection owner = chamber.bound()) {
            List<UUID> pair = ideas.subList(2, 4).stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
            Chamber.execute(owner, "insert into idea_apart (tenant_id, id, question_id, one_id, other_id) values (?, ?, ?, ?, ?)", Chamber.TENANT, UUID.randomUUID(), question.id(),
                    pair.get(0), pair.get(1));
            for (UUID member : members) {
                for (int i = 0; i < 5; i++) {
                    UUID token = UUID.randomUUID();
                    Chamber.execute(owner, "insert into ballot values (?, ?, ?, ?)", Chamber.TENANT, question.id(), token,
                            first(keys, question.id(), token, member, answer(ideas.subList(0, 4))));
                }
            }
            UUID token = UUID.randomUUID();
            Chamber.execute(owner, "insert into taken_back values (?, ?, ?, ?, ?)", Chamber.TENANT, UUID.randomUUID(), question.id(), token,
                    first(keys, question.id(), token, members.get(0), AnswerBytes.takenBack(0)));
            TAKEN_BACK.put(question.id(), token);
            owner.commit();
        }
        return ideas;
    }

    private static final Map<UUID, UUID> TAKEN_BACK = new HashMap<>();

    private static byte[] answer(List<UUID> four) {
        return AnswerBytes.of(new Task(Format.BEST_WORST, four), Verdict.chosen(four.get(0), four.get(3)), 0);
    }

    /** As version 1 sealed: without a kind, all 283 bytes long. */
    private byte[] first(ActivityKeys keys, UUID activity, UUID token, UUID member, byte[] payload) throws Exception {
        ByteBuffer plain = ByteBuffer.allocate(254).put(Base64.getUrlDecoder().decode(keys.voter(member))).putShort((short) payload.length).put(payload);
        Field sealing = ActivityKeys.class.getDeclaredField("sealing");
        sealing.setAccessible(true);
        Object gcm = sealing.get(keys);
        Method seal = gcm.getClass().getDeclaredMethod("seal", byte[].class, byte[].class, byte[].class);
        seal.setAccessible(true);
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        byte[] sealed = (byte[]) seal.invoke(gcm, nonce, bytes(Chamber.TENANT + "|" + activity + "|" + token), plain.array());
        return ByteBuffer.allocate(283).put((byte) 1).put(sealed).array();
    }

    /** Its box, and (of a member) one answer in it; returns the answer's token. */
    private UUID box(AskedQuestion question, UUID member) throws Exception {
        UUID token = UUID.randomUUID();
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, "insert into ballot_box (tenant_id, id, activity_id, state, answers, participants, lost) values (?, ?, ?, 'OPEN', 0, 0, false)",
                    Chamber.TENANT, UUID.randomUUID(), question.id());
            if (member != null) {
                KeyStore store = chamber.bean(KeyStore.class);
                store.create(Chamber.TENANT, question.id());
                Chamber.execute(owner, "insert into ballot values (?, ?, ?, ?)", Chamber.TENANT, question.id(), token,
                        first(store.find(Chamber.TENANT, question.id()).orElseThrow(), question.id(), token, member, bytes("kyllä")));
            }
            owner.commit();
        }
        return token;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void idea(AskedQuestion question, UUID id, String text, String author, boolean hidden, UUID group) throws Exception {
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner,
                    "insert into idea (tenant_id, id, question_id, token, fi, author, asked, seeded, hidden_reason, hidden_by, group_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Chamber.TENANT, id, question.id(), UUID.randomUUID(), text, author, author != null, author == null, hidden ? "Nimi" : null, hidden ? UUID.randomUUID() : null,
                    group);
            owner.commit();
        }
    }

    /** Closed and not sealed: three voters in clusters, and weighted pairs. */
    private void closed(AskedQuestion question) throws Exception {
        List<UUID> ideas = IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();
        for (UUID idea : ideas) {
            idea(question, idea, "Suljettu " + idea, null, false, null);
        }
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner,
                    "insert into ballot_box (tenant_id, id, activity_id, state, answers, participants, lost, closed_at) values (?, ?, ?, 'CLOSED', 7, 3, false, now())",
                    Chamber.TENANT, UUID.randomUUID(), question.id());
            int[] sizes = {2, 3, 2};
            for (int size : sizes) {
                UUID cluster = UUID.randomUUID();
                for (int i = 0; i < size; i++) {
                    Chamber.execute(owner, "insert into cluster_answer values (?, ?, ?, ?, ?)", Chamber.TENANT, UUID.randomUUID(), question.id(), cluster, answer(ideas));
                }
            }
            Chamber.execute(owner,
                    "insert into pair_count (tenant_id, id, question_id, winner_id, loser_id, format, answers, weight) values (?, ?, ?, ?, ?, 'BEST_WORST', 7, 3.1415)",
                    Chamber.TENANT, UUID.randomUUID(), question.id(), ideas.get(0), ideas.get(3));
            owner.commit();
        }
    }

    private int sealedWhereverItIsKilled(AskedQuestion question) {
        for (int step = 0;; step++) {
            chamber.goingWell.set(step);
            try {
                chamber.as(null, () -> chamber.bean(SealingAnew.class).seal(question.id()));
                return step;
            } catch (Killed here) {
                chamber.goingWell.set(-1);
                assertEquals(6, chamber.read("select id::text from idea_unsealed").size());
                assertEquals(List.of("283"), chamber.read("select distinct length(sealed)::text from ballot where activity_id = '" + question.id() + "'"));
            } finally {
                chamber.goingWell.set(-1);
            }
        }
    }

    private void goesOn(AskedQuestion question, List<UUID> members, List<UUID> ideas) {
        assertEquals(List.of(), chamber.read("select id::text from idea_unsealed"));
        assertEquals(1, chamber.read("select distinct length(sealed)::text from ballot where activity_id = '" + question.id() + "'").size(), "one length");
        Map<UUID, Idea> now = chamber.ideas(question).stream().collect(Collectors.toMap(Idea::id, idea -> idea));
        assertEquals(Set.copyOf(ideas), now.keySet(), "a task in somebody's hands is still about them");
        assertEquals("Vanha ajatus 3", now.get(ideas.get(3)).words().getFi());
        assertTrue(now.get(ideas.get(5)).isHidden());
        assertTrue(now.values().stream().allMatch(Idea::isAsked));
        assertEquals(now.get(ideas.get(0)).group(), now.get(ideas.get(1)).group());
        assertEquals("Yhdessä", chamber.as(null, () -> chamber.bean(Groups.class).of(question.id()).get(0).title().getFi()));
        assertEquals(Set.of(ideas.get(2), ideas.get(3)), chamber.as(null, () -> chamber.bean(Groups.class).apart(question.id()).get(0).pair()));
        String author = chamber.as(members.get(4), () -> chamber.bean(BallotBox.class).author(question.id()));
        assertTrue(now.get(ideas.get(4)).isBy(author));
        List<Ballot> mine = chamber.as(members.get(2), () -> own(chamber.bean(BallotBox.class), question.id()));
        assertEquals(5, mine.size());
        assertArrayEquals(answer(ideas.subList(0, 4)), mine.get(0).payload());
        assertFalse(chamber.as(members.get(0), () -> chamber.bean(BallotBox.class).put(question.id(), TAKEN_BACK.get(question.id()), answer(ideas.subList(0, 4)),
                earlier -> AnswerBytes.turn(earlier) < 0)), "what was taken back stays so");
        chamber.word(question, members.get(0), "Uusi ajatus");
        OutcomeDraft draft = chamber.close(question);
        assertEquals(30, draft.answers());
        assertEquals(6, Chamber.ranked(draft).ideas().size(), "five that are not hidden, and the new one");
    }

    private static List<Ballot> own(BallotBox box, UUID activity) {
        String voter = box.voter(activity);
        return box.everyones(activity).stream().filter(ballot -> ballot.voter().equals(voter)).toList();
    }
}
