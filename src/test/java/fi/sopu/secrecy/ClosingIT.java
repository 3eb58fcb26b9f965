package fi.sopu.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.ballot.boundary.FinishingClosings;
import fi.sopu.duel.boundary.CountingAnswers;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.SomeQuestion;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.boundary.CountingOutcomes;
import fi.sopu.secrecy.Chamber.Killed;
import fi.sopu.shared.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing is one act, wherever it is killed and however often, and nothing from before it has an id that occurs after it. */
class ClosingIT {

    private static final ExecutorService OTHERS = Executors.newCachedThreadPool();
    private static Chamber chamber;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        ClosingIT.folder = folder;
        chamber = new Chamber(folder);
    }

    @AfterAll
    static void stop() {
        OTHERS.shutdownNow();
        chamber.close();
    }

    /** A question with eight ideas and six voters, whose answers are the same each time. */
    private static AskedQuestion answered(Chamber chamber) throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<UUID> ideas = IntStream.range(0, 8).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Ajatus " + i)).toList();
        chamber.answers(question, Stream.generate(UUID::randomUUID).limit(6).toList(), ideas, new Random(5), 5, 4);
        return question;
    }

    private static Map<String, Integer> pairs(Chamber chamber, AskedQuestion question) {
        Map<String, Integer> pairs = new HashMap<>();
        chamber.read("select w.fi || '>' || l.fi || ':' || p.answers from pair_count p join idea w on w.id = p.winner_id join idea l on l.id = p.loser_id where p.question_id = '"
                + question.id() + "'").forEach(pair -> pairs.merge(pair, 1, Integer::sum));
        return pairs;
    }

    @Test
    void killedAtEachStepItEndsTheSame() throws Exception {
        System.out.println("closing was killed at " + killedAtEachStep(chamber, 1) + " steps");
    }

    /** The whole process is killed by the system, at moments spread over a closing and what it does afterwards. */
    @Test
    void killedWithItsProcessItEndsTheSame() throws Exception {
        System.out.println("of 2 closings whose process was killed " + killedWithItsProcess(chamber, folder, 2) + " had happened");
    }

    /** @return how many of the closings had been committed */
    static int killedWithItsProcess(Chamber chamber, Path folder, int times) throws Exception {
        AskedQuestion whole = answered(chamber);
        long took;
        try (ClosingProcess closing = new ClosingProcess(chamber, folder, whole)) {
            long began = System.nanoTime();
            closing.begin();
            closing.await("finished");
            took = System.nanoTime() - began;
        }
        int closed = 0;
        for (int time = 0; time < times; time++) {
            AskedQuestion question = answered(chamber);
            Set<String> before = rows(chamber, question);
            try (ClosingProcess closing = new ClosingProcess(chamber, folder, question)) {
                closing.begin();
                Thread.sleep(took / 1_000_000 * (time + 1) / (times + 1));
                closing.kill(chamber);
            }
            Set<String> after = rows(chamber, question);
            if (after.isEmpty()) {
                closed++;
                assertEquals("ballot.closed", assertThrows(Refused.class, () -> chamber.close(question)).key());
            } else {
                assertEquals(before, after);
                assertEquals(List.of(), chamber.read("select id::text from idea where question_id = '" + question.id() + "'"));
                assertEquals(27, chamber.close(question).answers());
            }
            assertEquals(pairs(chamber, whole), pairs(chamber, question));
            assertEquals(27, chamber.kept(question).size());
            turnEnds(chamber, question);
            chamber.count(question);
            assertEquals(List.of("1 1 8"), outcome(chamber, question), "whoever was killed while counting, another goes on");
        }
        keysGo(chamber);
        return closed;
    }

    /** @return how many steps there are */
    static int killedAtEachStep(Chamber chamber, int times) throws Exception {
        List<AskedQuestion> questions = new ArrayList<>();
        AskedQuestion whole = answered(chamber);
        OutcomeDraft expected = chamber.close(whole);
        int killed = 0;
        for (int step = 0; killed == step; step++) {
            AskedQuestion question = step % 10 == 0 ? answered(chamber) : questions.get(0);
            if (step % 10 == 0) {
                questions.add(0, question);
            }
            Set<String> before = rows(chamber, question);
            chamber.goingWell.set(step);
            try {
                for (int again = 0; again < times; again++) {
                    chamber.goingWell.set(step);
                    assertThrows(Killed.class, () -> chamber.close(question));
                    chamber.goingWell.set(-1);
                    assertEquals(before, rows(chamber, question), "step " + step);
                    assertEquals(List.of(), chamber.read("select id::text from idea where question_id = '" + question.id() + "'"));
                    assertEquals(8, chamber.ideas(question).size());
                }
                killed++;
            } catch (AssertionError closed) {
                // no step is left that it could be killed at
                assertTrue(closed.getMessage().contains("Expected"), closed.getMessage());
            } finally {
                chamber.goingWell.set(-1);
            }
        }
        assertTrue(killed > 40, killed + " steps");
        for (AskedQuestion question : questions) {
            boolean open = !rows(chamber, question).isEmpty();
            OutcomeDraft draft = open ? chamber.close(question) : expected;
            assertEquals(expected.answers(), draft.answers());
            assertEquals(pairs(chamber, whole), pairs(chamber, question));
            assertEquals(texts(expected), texts(draft));
        }
        keysGo(chamber);
        return killed;
    }

    /** Destroying keys is killed too, before and after each file and before it is noted. */
    private static void keysGo(Chamber chamber) throws Exception {
        for (int step = 0; step < 200; step++) {
            chamber.goingWell.set(step);
            try {
                chamber.finish();
                break;
            } catch (Killed again) {
                assertTrue(step < 199);
            } finally {
                chamber.goingWell.set(-1);
            }
        }
        chamber.finish();
        try (Stream<Path> files = Files.list(chamber.keys)) {
            assertEquals(Set.of("kept", ""), files.map(file -> file.getFileName().toString().replaceAll("[^.]*\\.?(.*)", "$1")).collect(Collectors.toSet()), "the second keys");
        }
    }

    private static Map<String, Integer> texts(OutcomeDraft draft) {
        Map<String, Integer> ranks = new HashMap<>();
        Chamber.ranked(draft).ideas().forEach(idea -> ranks.put(idea.words().getFi(), idea.answers()));
        return ranks;
    }

    /** Its revision, the one that was counted last, and how many ideas it ranks. */
    private static List<String> outcome(Chamber chamber, AskedQuestion question) {
        return chamber.read(
                "select concat_ws(' ', revision, counting, (select count(*) from outcome_item i where i.outcome_id = o.id and not i.grouped)) from outcome o where question_id = '"
                        + question.id() + "'");
    }

    /** As when a node has said nothing for long. */
    private static void turnEnds(Chamber chamber, AskedQuestion question) throws SQLException {
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, "update outcome set leased_until = now() - interval '1 second' where question_id = ?", question.id());
            owner.commit();
        }
    }

    /** What the answers come to is found after the closing, which says how many took part and keeps what is to be counted. */
    @Test
    void itIsCountedWhenItHasClosed() throws Exception {
        AskedQuestion question = answered(chamber);
        chamber.onlyClose(question);
        assertEquals(List.of("0 1 0"), outcome(chamber, question));
        assertEquals(List.of("6 27"), chamber.read("select participants || ' ' || answers from outcome where question_id = '" + question.id() + "'"));
        assertFalse(pairs(chamber, question).isEmpty());
        assertTrue(chamber.count(question));
        assertEquals(List.of("1 1 8"), outcome(chamber, question));
        assertFalse(chamber.count(question), "once");
    }

    /** One node at a time; of two that have counted the same the first counts, and whoever begins anew comes to the same. */
    @Test
    void ofTwoNodesOneCounts() throws Exception {
        AskedQuestion question = answered(chamber);
        chamber.onlyClose(question);
        CountingAnswers.Work first = chamber.take(question).orElseThrow();
        assertTrue(chamber.take(question).isEmpty(), "the first has the turn");
        assertTrue(chamber.as(null, () -> chamber.bean(CountingOutcomes.class).isStillWanted(first.turn(), 40)));
        assertEquals(List.of("40"), chamber.read("select counted_percent::text from outcome where question_id = '" + question.id() + "'"));
        assertTrue(chamber.take(question).isEmpty(), "and keeps it while it says how far it is");
        turnEnds(chamber, question);
        assertEquals(List.of(question.id()), chamber.as(null, () -> chamber.bean(CountingOutcomes.class).waiting()));
        CountingAnswers.Work second = chamber.take(question).orElseThrow();
        assertEquals(first.outcome(percent -> {}), second.outcome(percent -> {}));
        assertTrue(chamber.publish(first), "late, and all the same the first");
        assertFalse(chamber.publish(second));
        assertFalse(chamber.as(null, () -> chamber.bean(CountingOutcomes.class).isStillWanted(second.turn(), 90)));
        assertEquals(List.of("1 1 8"), outcome(chamber, question));
        assertEquals(List.of(), chamber.as(null, () -> chamber.bean(CountingOutcomes.class).waiting()));
    }

    /** Groups that change while it is counted: what is being counted is thrown away, and the newer outcome comes. */
    @Test
    void whatIsWantedLaterWins() throws Exception {
        AskedQuestion question = answered(chamber);
        chamber.close(question);
        chamber.as(null, () -> chamber.bean(CountingOutcomes.class).again(question.id()));
        CountingAnswers.Work older = chamber.take(question).orElseThrow();
        List<Idea> ideas = chamber.ideas(question);
        UUID group = UUID.randomUUID();
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, "insert into idea_group (tenant_id, id, question_id, title_fi) values (?, ?, ?, 'Teema')", Chamber.TENANT, group, question.id());
            Chamber.execute(owner, "update idea set group_id = ? where id in (?, ?)", group, ideas.get(0).id(), ideas.get(1).id());
            owner.commit();
        }
        chamber.as(null, () -> chamber.bean(CountingOutcomes.class).again(question.id()));
        assertEquals(List.of("1 3 8"), outcome(chamber, question), "what was found before stands");
        assertFalse(chamber.as(null, () -> chamber.bean(CountingOutcomes.class).isStillWanted(older.turn(), 10)));
        CountingAnswers.Work newer = chamber.take(question).orElseThrow();
        assertFalse(chamber.publish(older));
        assertTrue(chamber.publish(newer));
        assertEquals(List.of("3 3 8"), outcome(chamber, question));
        assertEquals(List.of("7"),
                chamber.read("select count(*)::text from outcome_item i join outcome o on o.id = i.outcome_id where i.grouped and o.question_id = '" + question.id() + "'"));
    }

    /** Answers that are destroyed before they are counted, as when their key is lost: what is known stands, and nobody tries again. */
    @Test
    void whatIsGoneBeforeItIsCountedIsGivenUp() throws Exception {
        AskedQuestion question = answered(chamber);
        chamber.onlyClose(question);
        Files.delete(chamber.keys.resolve(Chamber.TENANT + "-" + question.id() + ".kept"));
        assertFalse(chamber.count(question), "perhaps the key comes back");
        assertEquals(List.of("0 1 0"), outcome(chamber, question));
        chamber.as(null, chamber.bean(FinishingClosings.class)::sealOld);
        turnEnds(chamber, question);
        assertFalse(chamber.count(question));
        assertEquals(List.of("1 1 0"), outcome(chamber, question));
        assertEquals(List.of(), chamber.as(null, () -> chamber.bean(CountingOutcomes.class).waiting()));
    }

    private static Set<String> rows(Chamber chamber, AskedQuestion question) {
        return new TreeSet<>(chamber.read("select token || encode(sealed, 'hex') from ballot where activity_id = '" + question.id() + "'"));
    }

    @Test
    void nothingKeepsItsIdAndNothingIsTakenAfterwards() throws Exception {
        AskedQuestion question = answered(chamber);
        Set<String> before = new HashSet<>(chamber.read("select token::text from ballot where activity_id = '" + question.id() + "'"));
        List<Idea> ideas = chamber.ideas(question);
        ideas.forEach(idea -> before.add(idea.id().toString()));
        chamber.close(question);
        Set<String> after = new HashSet<>(chamber.read("select id::text from idea where question_id = '" + question.id() + "'"));
        assertEquals(8, after.size());
        after.addAll(chamber.read("select winner_id::text from pair_count where question_id = '" + question.id() + "'"));
        chamber.kept(question).forEach(answer -> {
            after.add(answer.token().toString());
            answer.task().ideas().forEach(idea -> after.add(idea.toString()));
        });
        after.retainAll(before);
        assertEquals(Set.of(), after);
        assertEquals("ballot.closed", assertThrows(Refused.class, () -> chamber.answer(question, UUID.randomUUID(), ideas.stream().map(Idea::id).limit(4).toList())).key());
        assertThrows(Refused.class, () -> chamber.word(question, UUID.randomUUID(), "Myöhässä"));
        assertEquals(27, chamber.kept(question).size());
        chamber.seal(question);
        chamber.finish();
        assertEquals(List.of(), chamber.kept(question));
        try (Stream<Path> files = Files.list(chamber.keys)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().contains(question.id().toString())), "all keys are gone");
        }
    }

    /** Whoever comes second waits, and is told that it is closed; there is one result. */
    @Test
    void oneClosingAtATime() throws Exception {
        for (int round = 0; round < 5; round++) {
            AskedQuestion question = answered(chamber);
            List<CompletableFuture<OutcomeDraft>> both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> chamber.close(question))).limit(2).toList();
            List<Object> ends = both.stream().map(one -> one.handle((draft, refused) -> draft != null ? draft.answers() : ((Refused) refused.getCause()).key()).join())
                    .map(Object.class::cast).toList();
            assertEquals(Set.of(27L, "ballot.closed"), Set.copyOf(ends));
            assertEquals(27, chamber.kept(question).size());
        }
    }

    /** Whoever has looked at the box before it was theirs alone sees under the lock what has become of it meanwhile. */
    @Test
    void underTheLockTheBoxIsReadAnew() throws Exception {
        AskedQuestion question = answered(chamber);
        chamber.as(null, () -> {
            assertEquals(BoxState.OPEN, chamber.bean(BallotBox.class).facts(question.id()).orElseThrow().state());
            assertEquals(27, beside(() -> chamber.close(question)).join().answers());
            assertEquals("ballot.closed", assertThrows(Refused.class, () -> chamber.bean(ClosingActivities.class).close(question.id())).key());
        });
    }

    /** An answer that is on its way when the box is to be closed is waited for, and counted. */
    @Test
    void closingWaitsForAnAnswerOnItsWay() throws Exception {
        AskedQuestion question = answered(chamber);
        List<UUID> four = chamber.ideas(question).stream().map(Idea::id).limit(4).toList();
        AtomicReference<CompletableFuture<OutcomeDraft>> closing = new AtomicReference<>();
        chamber.as(UUID.randomUUID(), () -> {
            chamber.put(question, UUID.randomUUID(), four, true);
            closing.set(beside(() -> chamber.close(question)));
            assertTrue(waits(closing.get()), "it closed while an answer was being put in");
        });
        assertEquals(28, closing.get().join().answers());
        assertEquals(Set.of(), rows(chamber, question), "nothing is left behind in the box");
    }

    /** So is a note, and whatever else is not to be done beside the closing. */
    @Test
    void closingWaitsForAnIdeaOnItsWayAndForWhoeverHoldsTheBoxOpen() throws Exception {
        AskedQuestion question = answered(chamber);
        AtomicReference<CompletableFuture<OutcomeDraft>> closing = new AtomicReference<>();
        chamber.as(UUID.randomUUID(), () -> {
            chamber.bean(BallotBox.class).holdOpen(question.id());
            closing.set(beside(() -> chamber.close(question)));
            assertTrue(waits(closing.get()), "it closed while it was held open");
        });
        assertEquals(27, closing.get().join().answers());
        AskedQuestion other = answered(chamber);
        chamber.as(UUID.randomUUID(), () -> {
            chamber.bean(BallotBox.class).holdNotes(other.id());
            closing.set(beside(() -> chamber.close(other)));
            assertTrue(waits(closing.get()), "it closed while something was being noted");
        });
        assertEquals(27, closing.get().join().answers());
    }

    /** Whoever comes while the box is being closed waits, and is told that it is; after a closing that fails they are let in. */
    @Test
    void whoeverComesDuringTheClosingWaits() throws Exception {
        for (boolean fails : new boolean[]{false, true}) {
            AskedQuestion question = answered(chamber);
            List<UUID> four = chamber.ideas(question).stream().map(Idea::id).limit(4).toList();
            List<Function<BallotBox, Object>> comers = List.of(box -> chamber.put(question, UUID.randomUUID(), four, true),
                    box -> box.takeBack(question.id(), UUID.randomUUID(), new byte[1], earlier -> true),
                    box -> {
                        box.holdOpen(question.id());
                        return true;
                    }, box -> {
                        box.holdNotes(question.id());
                        return true;
                    });
            List<CompletableFuture<String>> coming = new ArrayList<>();
            try {
                chamber.as(null, () -> {
                    chamber.bean(ClosingActivities.class).close(question.id());
                    for (Function<BallotBox, Object> comer : comers) {
                        coming.add(beside(() -> chamber.as(UUID.randomUUID(), () -> comer.apply(chamber.bean(BallotBox.class)).toString()))
                                .exceptionally(refused -> ((Refused) refused.getCause()).key()));
                        assertTrue(waits(coming.get(coming.size() - 1), coming.size()), "number " + coming.size() + " did not wait");
                    }
                    if (fails) {
                        throw new Killed();
                    }
                });
            } catch (Killed expected) {
                assertTrue(fails);
            }
            assertEquals(Set.of(fails ? "true" : "ballot.closed"), coming.stream().map(CompletableFuture::join).collect(Collectors.toSet()));
        }
    }

    /** Two messages about the same token come one after the other, about two tokens beside each other; two notes one after the other. */
    @Test
    void messagesAboutOneTokenAndNotesComeOneAfterTheOther() throws Exception {
        AskedQuestion question = answered(chamber);
        List<UUID> four = chamber.ideas(question).stream().map(Idea::id).limit(4).toList();
        UUID voter = UUID.randomUUID();
        UUID token = UUID.randomUUID();
        List<CompletableFuture<Boolean>> second = new ArrayList<>();
        chamber.as(voter, () -> {
            assertTrue(chamber.put(question, token, four, true));
            second.add(beside(() -> chamber.as(voter, () -> chamber.put(question, token, four, false))));
            assertTrue(waits(second.get(0)));
            assertTrue(beside(() -> chamber.as(UUID.randomUUID(), () -> chamber.put(question, UUID.randomUUID(), four, true))).join(), "about another one");
        });
        assertFalse(second.get(0).join(), "it saw the first, which it does not replace");
        BallotBox box = chamber.bean(BallotBox.class);
        List<CompletableFuture<UUID>> later = new ArrayList<>();
        chamber.as(voter, () -> {
            box.holdNotes(question.id());
            later.add(beside(() -> chamber.word(question, UUID.randomUUID(), "Toinen")));
            assertTrue(waits(later.get(0)));
            box.note(question.id(), box.notes(question.id(), 0).size(), box.notes(question.id(), 0).get(0));
        });
        later.get(0).join();
        assertEquals(9, chamber.ideas(question).size());
    }

    /** In a thread and a transaction of its own; what waits for long is given up. */
    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, OTHERS).orTimeout(30, TimeUnit.SECONDS);
    }

    private static boolean waits(CompletableFuture<?> something) {
        return waits(something, 1);
    }

    /** @return false when it has ended without waiting for a lock of the database's beside the others that wait for one */
    private static boolean waits(CompletableFuture<?> something, int all) {
        while (!something.isDone()) {
            if (chamber.read("select pid::text from pg_locks where locktype = 'advisory' and not granted").size() >= all) {
                return true;
            }
        }
        return false;
    }

    /** Where fewer than five have answered, or than the council wants, nothing is told, and nothing is kept to count it anew: their number alone. */
    @Test
    void whatTooFewAnsweredLeavesNothing() throws Exception {
        for (int[] one : new int[][]{{4, 5}, {5, 5}, {7, 8}, {8, 8}}) {
            int voters = one[0];
            AskedQuestion question = SomeQuestion.toldFrom(one[1], chamber.question());
            chamber.open(question);
            List<UUID> ideas = IntStream.range(0, 6).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Ajatus " + i)).toList();
            chamber.answers(question, Stream.generate(UUID::randomUUID).limit(voters).toList(), ideas, new Random(voters), 6);
            OutcomeDraft draft = chamber.close(question);
            boolean told = voters == one[1];
            assertEquals(voters, draft.participants());
            assertEquals(told ? 6 : 0, Chamber.ranked(draft).ideas().size());
            assertEquals(List.of(), Chamber.ranked(draft).grouped());
            assertEquals(told, Chamber.ranked(draft).robustness() != null);
            assertEquals(told, Chamber.ranked(draft).known() != null);
            assertEquals(told ? 6 * voters : 0, chamber.kept(question).size());
            assertEquals(told, !pairs(chamber, question).isEmpty());
            assertEquals(List.of(told ? "CLOSED" : "SEALED"), chamber.read("select state from ballot_box where activity_id = '" + question.id() + "'"));
        }
    }

    /** Without its keys a question can be read by nobody, its ideas neither; given up, it closes with nothing. */
    @Test
    void whatIsLostIsGivenUp() throws Exception {
        AskedQuestion question = answered(chamber);
        FinishingClosings finishing = chamber.bean(FinishingClosings.class);
        try (Stream<Path> files = Files.list(chamber.keys)) {
            for (Path file : files.filter(one -> one.getFileName().toString().contains(question.id().toString())).toList()) {
                Files.delete(file);
            }
        }
        chamber.as(null, finishing::noteLostKeys);
        assertEquals("ballot.lost", assertThrows(Refused.class, () -> chamber.ideas(question)).key());
        assertEquals("ballot.lost", assertThrows(Refused.class, () -> chamber.close(question)).key());
        chamber.as(UUID.randomUUID(), () -> chamber.bean(ClosingActivities.class).giveUp(question.id()));
        OutcomeDraft draft = chamber.close(question);
        assertEquals(0, draft.participants());
        assertEquals(List.of(), Chamber.ranked(draft).ideas());
        assertEquals(Set.of(), rows(chamber, question));
        chamber.finish();
    }

    /** What is counted anew goes after 30 days, what later rounds are compared with when its own time is over. */
    @Test
    void whatIsComparedLaterIsKeptLonger() throws Exception {
        AskedQuestion counted = answered(chamber);
        AskedQuestion compared = answered(chamber);
        for (AskedQuestion question : List.of(counted, compared)) {
            chamber.close(question);
        }
        chamber.finish();
        ClosingActivities closing = chamber.bean(ClosingActivities.class);
        chamber.as(null, () -> closing.keepForLater(compared.id(), closing.kept(compared.id()).orElseThrow()));
        aged(chamber, "update ballot_box set closed_at = closed_at - interval '200 days' where activity_id in (?, ?)", counted.id(), compared.id());
        chamber.as(null, chamber.bean(FinishingClosings.class)::sealOld);
        assertEquals(0, chamber.kept(counted).size());
        assertEquals(27, chamber.kept(compared).size());
        aged(chamber, "update ballot_box set kept_until = kept_until - interval '731 days' where activity_id = ?", compared.id());
        chamber.as(null, chamber.bean(FinishingClosings.class)::sealOld);
        assertEquals(0, chamber.kept(compared).size());
    }

    private static void aged(Chamber chamber, String update, Object... values) throws SQLException {
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, update, values);
            owner.commit();
        }
    }

    /** What is kept for grouping, restored without its key, is sealed. */
    @Test
    void whatWasKeptIsSealedWhereItsKeyIsLost() throws Exception {
        AskedQuestion question = answered(chamber);
        chamber.close(question);
        chamber.finish();
        assertEquals(27, chamber.kept(question).size());
        chamber.as(null, chamber.bean(FinishingClosings.class)::sealOld);
        assertEquals(27, chamber.kept(question).size(), "not as long as it is there");
        Files.delete(chamber.keys.resolve(Chamber.TENANT + "-" + question.id() + ".kept"));
        chamber.as(null, chamber.bean(FinishingClosings.class)::sealOld);
        assertEquals(List.of("SEALED"), chamber.read("select state from ballot_box where activity_id = '" + question.id() + "'"));
        assertEquals(List.of(), chamber.read("select id::text from kept_answers where activity_id = '" + question.id() + "'"));
    }

    /**
     * 66 members with 30 answers each about 60 ideas.
     *
     * @return seconds to read the answers anew, and to close
     */
    static double[] times(Chamber chamber) throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<UUID> ideas = IntStream.range(0, 60).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Kokouksissa pidetään kiinni ajasta ja asiasta, kohta " + i)).toList();
        chamber.hall(question, 66, 30, ideas, new Random(6));
        long began = System.nanoTime();
        assertEquals(66 * 30, chamber.as(UUID.randomUUID(), () -> chamber.bean(BallotBox.class).everyones(question.id()).size()));
        double reading = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        chamber.close(question);
        return new double[]{reading, (System.nanoTime() - began) / 1e9};
    }
}
