package fi.sopu.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final List<UUID> IDEAS = ideas(20);

    private final Map<UUID, Judgement> given = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(4);

    private static List<UUID> ideas(int n) {
        return IntStream.range(0, n).mapToObj(i -> new UUID(0, i)).toList();
    }

    /** The lower number is better, by more the farther apart. */
    private Judgement answer(String voter, List<UUID> ideas) {
        List<UUID> order = new ArrayList<>(ideas);
        Map<UUID, Double> felt = new HashMap<>();
        order.forEach(idea -> felt.put(idea, idea.getLeastSignificantBits() - 2 * Math.log(-Math.log(1 - random.nextDouble()))));
        order.sort(java.util.Comparator.comparing(felt::get));
        return new Judgement(voter, ideas, order.get(0), order.get(order.size() - 1));
    }

    private void play(Engine engine, int voters, int questions, int size) {
        for (int n = 0; n < questions; n++) {
            for (int v = 0; v < voters; v++) {
                String voter = "v" + v;
                engine.next(voter, size, List.of(), random).ifPresent(question -> {
                    UUID token = new UUID(random.nextLong(), random.nextLong());
                    given.put(token, answer(voter, question));
                    engine.add(token, given.get(token));
                    if (engine.isStale()) {
                        engine.refresh();
                    }
                });
            }
        }
        engine.refresh();
    }

    private static Engine engine(List<UUID> ideas) {
        Engine engine = new Engine(5, 0);
        engine.play(ideas, Map.of());
        engine.refresh();
        return engine;
    }

    @Test
    void theBestAreFoundByEitherFormat() {
        for (int size : new int[]{2, 4}) {
            Engine engine = engine(IDEAS);
            play(engine, 25, size == 2 ? 12 : 5, size);
            Set<UUID> found = new HashSet<>(engine.order().subList(0, 5));
            found.retainAll(IDEAS.subList(0, 5));
            assertTrue(found.size() >= 4, "size " + size + " found " + found.size());
        }
    }

    @Test
    void noQuestionIsRepeatedToAVoterAndAllAreAskedInTheEnd() {
        Engine engine = engine(ideas(6));
        Set<Set<UUID>> asked = new HashSet<>();
        Optional<List<UUID>> next;
        while ((next = engine.next("v", 2, List.of(), random)).isPresent()) {
            assertTrue(asked.add(Set.copyOf(next.get())), "asked twice");
            engine.add(UUID.randomUUID(), answer("v", next.get()));
        }
        assertEquals(15, asked.size());
    }

    @Test
    void whatIsHeldIsNotAskedAgain() {
        Engine engine = engine(ideas(4));
        List<List<UUID>> held = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            held.add(engine.next("v", 2, held, random).orElseThrow());
        }
        assertEquals(6, held.stream().map(Set::copyOf).distinct().count());
        assertTrue(engine.next("v", 2, held, random).isEmpty());
    }

    @Test
    void withFewerThanFourADuelIsGiven() {
        assertEquals(2, engine(ideas(3)).next("v", 4, List.of(), random).orElseThrow().size());
        assertEquals(4, engine(ideas(4)).next("v", 4, List.of(), random).orElseThrow().size());
        assertTrue(engine(ideas(1)).next("v", 4, List.of(), random).isEmpty());
    }

    @Test
    void aVoterMeetsFreshIdeasFirst() {
        Engine engine = engine(ideas(40));
        Map<UUID, Integer> times = new HashMap<>();
        for (int n = 0; n < 10; n++) {
            List<UUID> question = engine.next("v", 4, List.of(), random).orElseThrow();
            engine.add(UUID.randomUUID(), answer("v", question));
            question.forEach(idea -> times.merge(idea, 1, Integer::sum));
        }
        assertTrue(times.size() >= 30, "only " + times.size() + " different ideas in ten questions about four");
    }

    @Test
    void positionsAreRandom() {
        int first = 0;
        for (int n = 0; n < 400; n++) {
            List<UUID> question = engine(ideas(2)).next("v" + n, 2, List.of(), random).orElseThrow();
            first += question.get(0).equals(IDEAS.get(0)) ? 1 : 0;
        }
        assertTrue(first > 160 && first < 240, "first " + first);
    }

    @Test
    void theSameSeedAsksTheSame() {
        List<List<UUID>> runs = new ArrayList<>();
        for (long seed : new long[]{9, 9, 10}) {
            Engine engine = engine(IDEAS);
            SplittableRandom own = new SplittableRandom(seed);
            List<UUID> asked = new ArrayList<>();
            for (int n = 0; n < 30; n++) {
                List<UUID> question = engine.next("v" + n % 3, 4, List.of(), own).orElseThrow();
                asked.addAll(question);
                engine.add(new UUID(1, n), new Judgement("v" + n % 3, question, question.get(0), question.get(1)));
                if (engine.isStale()) {
                    engine.refresh();
                }
            }
            runs.add(asked);
        }
        assertEquals(runs.get(0), runs.get(1));
        assertNotEquals(runs.get(0), runs.get(2));
    }

    @Test
    void lateIdeasCatchUp() {
        Engine engine = engine(IDEAS.subList(0, 12));
        play(engine, 20, 6, 4);
        engine.play(IDEAS, Map.of());
        assertTrue(engine.next("fresh", 4, List.of(), random).orElseThrow().stream().anyMatch(IDEAS.subList(12, 20)::contains), "asked about at once");
        play(engine, 20, 6, 4);
        assertTrue(engine.evenness().get(0) >= 8, "the rarest was asked about " + engine.evenness().get(0) + " times");
    }

    @Test
    void hiddenIdeasAreNotAskedAboutAndComeBack() {
        Engine engine = engine(IDEAS);
        play(engine, 10, 4, 4);
        engine.play(IDEAS.subList(0, 10), Map.of());
        for (int n = 0; n < 20; n++) {
            assertTrue(IDEAS.subList(0, 10).containsAll(engine.next("w" + n, 4, List.of(), random).orElseThrow()));
        }
        engine.refresh();
        assertEquals(10, engine.order().size());
        engine.play(IDEAS, Map.of());
        assertEquals(20, engine.order().size());
    }

    @Test
    void groupedIdeasStandForOneAnotherAndNeverMeet() {
        Engine engine = engine(ideas(6));
        Set<UUID> group = Set.of(IDEAS.get(0), IDEAS.get(1), IDEAS.get(2));
        engine.play(ideas(6), Map.of(new UUID(7, 7), group));
        engine.refresh();
        Set<UUID> stood = new HashSet<>();
        for (int n = 0; n < 60; n++) {
            List<UUID> question = engine.next("v" + n, 4, List.of(), random).orElseThrow();
            List<UUID> of = question.stream().filter(group::contains).toList();
            assertTrue(of.size() <= 1, "two of a group in one question");
            stood.addAll(of);
            engine.add(new UUID(3, n), answer("v" + n, question));
        }
        assertEquals(group, stood, "each of them is asked about");
        engine.play(ideas(6), Map.of());
        engine.refresh();
        assertEquals(6, engine.order().size());
    }

    @Test
    void mixedFormatsServeOneRanking() {
        Engine engine = engine(IDEAS);
        play(engine, 15, 4, 2);
        play(engine, 15, 4, 4);
        assertTrue(IDEAS.subList(0, 4).contains(engine.order().get(0)));
    }

    @Test
    void withoutOutcomeAnAnswerIsOnlyRemembered() {
        Engine engine = engine(IDEAS);
        List<UUID> before = engine.order();
        List<UUID> question = engine.next("v", 2, List.of(), random).orElseThrow();
        engine.add(UUID.randomUUID(), new Judgement("v", question, null, null));
        engine.refresh();
        assertEquals(before, engine.order());
        assertEquals(0, engine.answered("v"), "nothing was decided");
        assertNotEquals(Set.copyOf(question), Set.copyOf(engine.next("v", 2, List.of(), random).orElseThrow()));
    }

    @Test
    void takingBackForgetsTheAnswer() {
        Engine engine = engine(IDEAS);
        Judgement judgement = new Judgement("v", IDEAS.subList(0, 2), IDEAS.get(1), IDEAS.get(0));
        engine.add(new UUID(5, 5), judgement);
        engine.refresh();
        assertEquals(IDEAS.get(1), engine.order().get(0));
        engine.remove(new UUID(5, 5));
        engine.refresh();
        assertEquals(0, engine.size());
        assertEquals(0, engine.answered("v"));
        assertEquals(IDEAS, engine.order(), "all are alike again");
    }

    @Test
    void twoNodesAndARestartComeToTheSame() {
        Engine one = engine(IDEAS);
        play(one, 20, 5, 4);
        Engine other = new Engine(5, 0);
        other.take(given);
        other.play(IDEAS, Map.of());
        other.refresh();
        assertEquals(one.order(), other.order());
        assertEquals(one.settlement().settled(), other.settlement().settled(), 0.051);
        assertEquals(one.size(), other.size());
        assertEquals(one.evenness(), other.evenness());
    }

    @Test
    void anotherNodesAnswersComeAndFailedOnesGo() {
        Engine engine = engine(IDEAS);
        play(engine, 5, 4, 2);
        engine.add(new UUID(8, 8), answer("lost", IDEAS.subList(0, 2)));
        Map<UUID, Judgement> all = new HashMap<>(given);
        all.put(new UUID(9, 9), answer("elsewhere", IDEAS.subList(2, 4)));
        engine.take(all);
        assertEquals(all.size(), engine.size());
        assertEquals(0, engine.answered("lost"));
        assertEquals(1, engine.answered("elsewhere"));
    }

    @Test
    void settlingGrowsAndTheForecastShrinks() {
        Engine engine = engine(IDEAS);
        assertFalse(engine.isEnough());
        play(engine, 25, 2, 4);
        Settlement early = engine.settlement();
        play(engine, 25, 4, 4);
        Settlement later = engine.settlement();
        assertTrue(later.settled() > early.settled(), early + " " + later);
        assertTrue(later.enough() ? later.further() == 0 : later.further() < early.further() || Double.isNaN(early.further()), early + " " + later);
        play(engine, 25, 20, 4);
        assertTrue(engine.isEnough(), engine.settlement().toString());
    }

    @Test
    void votersGoOnWhileItIsFittedAnew() throws Exception {
        List<UUID> many = ideas(120);
        Engine engine = engine(many);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicInteger answered = new AtomicInteger();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            int thread = t;
            threads.execute(() -> {
                SplittableRandom own = new SplittableRandom(thread);
                try {
                    for (int n = 0; n < 60; n++) {
                        String voter = "v" + thread + "-" + n % 5;
                        List<UUID> question = engine.next(voter, 4, List.of(), own).orElseThrow();
                        engine.add(new UUID(thread, n), new Judgement(voter, question, question.get(0), question.get(1)));
                        answered.incrementAndGet();
                        if (n % 7 == thread) {
                            engine.refresh();
                        }
                        if (n == 30) {
                            engine.remove(new UUID(thread, 3));
                            engine.play(many.subList(0, 100 + thread), Map.of());
                        }
                    }
                } catch (RuntimeException | AssertionError e) {
                    failures.add(e);
                }
            });
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(List.of(), failures);
        assertEquals(236, engine.size());
        engine.refresh();
        assertEquals(236, engine.size());
    }
}
