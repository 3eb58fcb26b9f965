package fi.sopu.ranking.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One activity, played: voters come in random bursts of 4 to 8 questions until each has answered so many; ideas arrive late or not; a share of the
 * voters may push one idea and never stop.
 */
final class Poll {

    /** The idea that adversaries push. */
    static final int PUSHED = 0;

    private static final double AT_START = 0.3;
    private static final double ARRIVED_BY = 0.4;
    /** How many times as much as the others somebody answers who never stops. */
    private static final int NEVER_STOPS = 10;
    private static final double FIRST_READ = 3.5;
    private static final double READ_AGAIN = 1;
    private static final double DUEL = 2.5;
    private static final double FOUR = 6;

    final Method method;
    private final Council council;
    private final int questions;
    private int arriving;
    private final boolean late;
    private final int adversaries;
    private final SplittableRandom random;
    private final List<Set<Integer>> read = new ArrayList<>();
    private double seconds;
    private long nanos;
    private int choices;

    /** @param adversaries how many voters, the first ones, push {@link #PUSHED} */
    Poll(Council council, Method method, int questions, boolean late, int adversaries, long seed) {
        this.council = council;
        this.method = method;
        this.questions = questions;
        this.arriving = questions;
        this.late = late;
        this.adversaries = adversaries;
        this.random = new SplittableRandom(seed);
        for (int v = 0; v < council.voters(); v++) {
            read.add(new HashSet<>());
        }
    }

    /** Lets late ideas come as if each voter answered only so many questions: for a poll that is meant to be stopped. */
    Poll arriving(int asIf) {
        arriving = Math.min(asIf, questions);
        return this;
    }

    /** @param watching told after every answer; false ends the poll */
    void play(java.util.function.BooleanSupplier watching) {
        int[] order = new int[council.ideas()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Chance.shuffle(order, random);
        int here = late ? Math.max(2, (int) Math.round(AT_START * order.length)) : order.length;
        for (int i = 0; i < here; i++) {
            method.arrive(order[i]);
        }
        int[] left = new int[council.voters()];
        int total = 0;
        for (int v = 0; v < left.length; v++) {
            left[v] = questions * (v < adversaries ? NEVER_STOPS : 1);
            total += left[v];
        }
        int start = here;
        int done = 0;
        Deque<Integer> coming = new ArrayDeque<>();
        while (true) {
            if (coming.isEmpty() && !come(left, coming)) {
                return;
            }
            int voter = coming.poll();
            for (int burst = 4 + random.nextInt(5); burst > 0 && left[voter] > 0; burst--) {
                while (here < order.length && done >= ARRIVED_BY * total * arriving / questions * (here - start + 1) / (order.length - start + 1.0)) {
                    method.arrive(order[here++]);
                }
                left[voter]--;
                done++;
                if (!ask(voter)) {
                    // who has been asked everything waits for what is still to come
                    left[voter] = here < order.length ? left[voter] : 0;
                } else if (!watching.getAsBoolean()) {
                    return;
                }
            }
        }
    }

    /** All who have something left come once more, in random order. */
    private boolean come(int[] left, Deque<Integer> coming) {
        int[] some = java.util.stream.IntStream.range(0, left.length).filter(v -> left[v] > 0).toArray();
        Chance.shuffle(some, random);
        java.util.Arrays.stream(some).forEach(coming::add);
        return some.length > 0;
    }

    private boolean ask(int voter) {
        long began = System.nanoTime();
        int[] ideas = method.next(voter);
        nanos += System.nanoTime() - began;
        choices++;
        if (ideas == null) {
            return false;
        }
        if (voter >= adversaries) {
            for (int idea : ideas) {
                seconds += read.get(voter).add(idea) ? FIRST_READ : READ_AGAIN;
            }
            seconds += ideas.length == 2 ? DUEL : FOUR;
        }
        int best = council.best(voter, ideas, random);
        if (voter < adversaries) {
            for (int idea : ideas) {
                best = idea == PUSHED ? PUSHED : best;
            }
        }
        int least = ideas.length == 2 ? ideas[0] + ideas[1] - best : council.least(voter, ideas, best, random);
        method.answer(voter, ideas, best, least);
        return true;
    }

    /** For each honest voter. */
    double secondsEach() {
        return seconds / Math.max(1, council.voters() - adversaries);
    }

    double microsecondsEach() {
        return nanos / 1000.0 / Math.max(1, choices);
    }
}
