package fi.sopu.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stop rule claims nothing that nobody knows, and is one rule for all who are told. */
class SettlingTest {

    private final SplittableRandom random = new SplittableRandom(3);
    private final Map<UUID, Judgement> given = new HashMap<>();

    private static List<UUID> ideas(int n) {
        return IntStream.range(0, n).mapToObj(i -> new UUID(0, i)).toList();
    }

    private static Engine engine(int roll, int topK, List<UUID> ideas) {
        Engine engine = new Engine(topK, 0);
        engine.roll(roll);
        engine.play(ideas, Map.of());
        engine.refresh();
        return engine;
    }

    /** All think the same, the lower number is better by far. */
    private void answer(Engine engine, String voter, int questions) {
        for (int n = 0; n < questions; n++) {
            engine.next(voter, 4, List.of(), random).ifPresent(question -> {
                List<UUID> order = new ArrayList<>(question);
                order.sort(Comparator.naturalOrder());
                add(engine, new Judgement(voter, question, order.get(0), order.get(order.size() - 1)));
            });
        }
        engine.refresh();
    }

    private void add(Engine engine, Judgement judgement) {
        UUID token = new UUID(1, given.size());
        given.put(token, judgement);
        engine.add(token, judgement);
    }

    @Test
    void theBestAreAtMostHalf() {
        assertEquals(1, Best.of(10, 2));
        assertEquals(1, Best.of(10, 3));
        assertEquals(6, Best.of(10, 13));
        assertEquals(10, Best.of(10, 21));
        assertEquals(5, Best.of(5, 500));
        assertEquals(6, engine(8, 10, ideas(13)).settlement().best());
        assertEquals(0, engine(8, 10, ideas(1)).settlement().best(), "nothing to choose from");
    }

    @Test
    void oneAnswerOfOneOfEightSettlesNothing() {
        for (int ideas : new int[]{2, 4, 5, 8, 9, 13, 60}) {
            Engine engine = engine(8, 10, ideas(ideas));
            answer(engine, "v", 1);
            assertFalse(engine.isEnough(), ideas + " ideas");
            assertEquals(Settlement.Lack.PEOPLE, engine.settlement().lack());
            assertEquals(5, engine.settlement().people());
        }
    }

    @Test
    void aHandfulIsNotTheRollHoweverMuchTheySay() {
        for (int roll : new int[]{8, 20, 59, 79}) {
            Engine engine = engine(roll, 5, ideas(12));
            int enough = engine.settlement().people();
            for (int v = 0; v < enough - 1; v++) {
                answer(engine, "v" + v, 60);
            }
            assertEquals(Settlement.Lack.PEOPLE, engine.settlement().lack(), "of " + roll);
            answer(engine, "one more", 60);
            assertTrue(engine.isEnough(), "all of a third of " + roll + " say the same: " + engine.settlement());
        }
    }

    /** What the silent think is known the less the more of them there are. */
    @Test
    void whoHasNotAnsweredIsNotKnown() {
        Engine engine = engine(20, 5, ideas(20));
        for (int n = 0; n < 160; n++) {
            int own = n % 20;
            engine.next("v" + own, 4, List.of(), random).ifPresent(question -> {
                List<UUID> order = new ArrayList<>(question);
                // half of them have another order
                order.sort(Comparator.comparingLong(id -> own % 2 == 0 ? id.getLeastSignificantBits() : (id.getLeastSignificantBits() * 7 + 3) % 20));
                add(engine, new Judgement("v" + own, question, order.get(0), order.get(3)));
            });
        }
        double before = 1;
        for (int roll : new int[]{20, 25, 40, 60}) {
            engine.roll(roll);
            engine.refresh();
            double now = engine.settlement().settled();
            assertTrue(now < before, "roll " + roll + ": " + now + " after " + before);
            before = now;
        }
    }

    @Test
    void skippingIsNoAnswer() {
        Engine engine = engine(8, 5, ideas(10));
        for (int v = 0; v < 4; v++) {
            answer(engine, "v" + v, 8);
        }
        for (int v = 4; v < 8; v++) {
            for (int n = 0; n < 20; n++) {
                add(engine, new Judgement("v" + v, ideas(10).subList(n % 6, n % 6 + 4), null, null));
            }
        }
        engine.refresh();
        assertEquals(4, engine.participants());
        assertEquals(0, engine.answered("v5"));
        assertEquals(32, engine.decided());
        assertEquals(112, engine.size());
        assertEquals(Settlement.Lack.PEOPLE, engine.settlement().lack());
    }

    @Test
    void nothingIsSettledWhileIdeasComeIn() {
        List<UUID> all = ideas(40);
        Engine engine = engine(12, 5, all.subList(0, 10));
        for (int v = 0; v < 12; v++) {
            answer(engine, "v" + v, 6);
        }
        assertTrue(engine.isEnough(), engine.settlement().toString());
        for (int here = 11; here <= 20; here++) {
            engine.play(all.subList(0, here), Map.of());
            engine.refresh();
            assertEquals(Settlement.Lack.IDEAS, engine.settlement().lack(), "as soon as it is here");
            answer(engine, "v" + here % 12, 1);
            assertFalse(engine.isEnough(), "one has met it");
        }
        for (int v = 0; v < 12; v++) {
            assertTrue(!engine.isEnough() || 3 * v >= 2 * 12, "each has answered twice since the last one came");
            answer(engine, "v" + v, 3);
        }
        assertTrue(engine.isEnough(), engine.settlement().toString());
    }

    /** The old rule called nearly all of many ideas surely out before anybody had said anything. */
    @Test
    void veryLongListsAreNotSettledByTheirLength() {
        Engine engine = engine(20, 10, ideas(200));
        for (int n = 0; n < 60; n++) {
            List<UUID> question = ideas(200).subList(3 * n, 3 * n + 4);
            add(engine, new Judgement("v" + n % 20, question, question.get(0), question.get(3)));
        }
        engine.refresh();
        Settlement settlement = engine.settlement();
        assertFalse(settlement.enough());
        assertTrue(settlement.settled() < 0.6, settlement.toString());
    }

    @Test
    void whatIsToldWhileAnsweringIsWhatTheResultSays() {
        for (int poll = 0; poll < 12; poll++) {
            int roll = 6 + poll;
            List<UUID> ideas = ideas(3 + 3 * poll);
            given.clear();
            Engine engine = engine(roll, 10, ideas);
            for (int v = 0; v < roll - poll % 3; v++) {
                answer(engine, "v" + v, 2 + poll % 4);
            }
            // as another node that has read them all
            Engine other = engine(roll, 10, ideas);
            other.take(given);
            other.refresh();
            Settlement told = other.settlement();
            Settlement result = Ranking.of(ideas, Map.of(), given.values(), roll, 10, 0, 1, 2).settlement();
            assertEquals(told.best(), result.best());
            assertEquals(told.settled(), result.settled(), 0.02, told + " " + result);
            if (Math.abs(told.settled() - Settling.KNOWN) > 0.02) {
                assertEquals(told.lack(), result.lack());
            }
        }
    }

    /** A poll of duels goes on until more is known: at its own stopping time it would promise too much otherwise. */
    @Test
    void duelsHaveToTellMore() {
        for (int size : new int[]{2, 4}) {
            given.clear();
            List<UUID> ideas = ideas(12);
            Engine engine = engine(12, 6, ideas);
            double wanted = size == 2 ? Settling.KNOWN_BY_DUELS : Settling.KNOWN;
            boolean between = false;
            for (int turn = 0; turn < 240 && !engine.isEnough(); turn++) {
                String voter = "v" + turn % 12;
                engine.next(voter, size, List.of(), random).ifPresent(question -> {
                    // they agree on the whole, with a good deal of chance
                    List<UUID> order = new ArrayList<>(question);
                    Map<UUID, Double> worth = new HashMap<>();
                    order.forEach(idea -> worth.put(idea, idea.getLeastSignificantBits() + 6 * random.nextGaussian()));
                    order.sort(Comparator.comparing(worth::get));
                    add(engine, new Judgement(voter, question, order.get(0), order.get(order.size() - 1)));
                });
                engine.refresh();
                Settlement told = engine.settlement();
                if (told.lack() == Settlement.Lack.ANSWERS || told.enough()) {
                    assertEquals(told.settled() >= wanted, told.enough(), size + ": " + told);
                    between |= told.settled() >= Settling.KNOWN && told.settled() < Settling.KNOWN_BY_DUELS;
                }
            }
            assertTrue(engine.isEnough(), size + ": " + engine.settlement());
            assertTrue(size == 4 || between, "it went on beyond what is enough for best and worst");
        }
    }
}
