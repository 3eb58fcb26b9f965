package fi.sopu.ranking.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Plays polls and remembers what came out: for each method and number of questions a row of repetitions on the same councils. */
final class Trials {

    static final int BEST = 10;

    /**
     * What one poll gave.
     *
     * @param lift places that the idea which adversaries push is ranked above its true one
     */
    record Outcome(double tau, double recall10, double recall5, double ndcg, double seconds, double microseconds, double lift) {}

    private final Councils councils;
    private final int reps;
    private final long seed;
    private final boolean late;
    private final double adversaries;
    private final Map<String, Outcome[]> played = new HashMap<>();

    Trials(Councils councils, int reps, long seed, boolean late, double adversaries) {
        this.councils = councils;
        this.reps = reps;
        this.seed = seed;
        this.late = late;
        this.adversaries = adversaries;
    }

    int reps() {
        return reps;
    }

    Outcome[] of(String method, int questions) {
        return played.computeIfAbsent(method + " " + questions, key -> IntStream.range(0, reps).parallel()
                .mapToObj(rep -> play(method, questions, rep)).toArray(Outcome[]::new));
    }

    private Outcome play(String name, int questions, int rep) {
        Council council = councils.of(seed * 1_000_003 + rep);
        int pushing = (int) Math.round(adversaries * council.voters());
        Method method = Methods.maker(name).make(council.voters(), council.ideas(), questions, seed * 31 + rep);
        Poll poll = new Poll(council, method, questions, late, pushing, seed * 7_368_787 + rep * 1009L + questions);
        poll.play(() -> true);
        double[] truth = council.truth();
        double[] scores = method.scores(council.ideas());
        return new Outcome(Measures.tau(scores, truth), Measures.recall(scores, truth, BEST), Measures.recall(scores, truth, 5),
                Measures.ndcg(scores, truth, BEST), poll.secondsEach(), poll.microsecondsEach(),
                Measures.order(truth).indexOf(Poll.PUSHED) - Measures.order(scores).indexOf(Poll.PUSHED));
    }

    interface Figure {
        double of(Outcome outcome);
    }

    Sample sample(String method, int questions, Figure figure) {
        return new Sample(java.util.Arrays.stream(of(method, questions)).mapToDouble(figure::of).toArray());
    }
}
