package fi.sopu.ranking.bench;

import fi.sopu.ranking.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The stop rule at its own stopping time: rolls of all sizes, lists of all lengths, few or all taking part. A poll is stopped after the first answer
 * after which it is settled, and what is then ranked best is held against what the whole roll thinks, those included who never came.
 */
final class StoppingBench {

    /** Councils of different tempers: spread of what all have in common, of parties, of one's own. */
    static final Map<String, double[]> TEMPERS = Map.of("usual", new double[]{0.6, 0.7, 0.9}, "alike", new double[]{0.9, 0.3, 0.4},
            "apart", new double[]{0.3, 1, 0.9});
    /** Longer lists than this get fewer repetitions, and never fewer than the least. */
    private static final int SHORT = 60;
    private static final int LEAST = 4;
    /** Questions each, in the first part of which late ideas come. */
    private static final int USUAL = 15;

    private final double[] temper;
    private final int size;
    private final int most;
    private final double slope;
    private final boolean late;
    private final long seed;

    StoppingBench(String temper, int size, int most, double slope, boolean late, long seed) {
        this.temper = TEMPERS.get(temper);
        this.size = size;
        this.most = most;
        this.slope = slope;
        this.late = late;
        this.seed = seed;
    }

    /**
     * What became of the polls of one kind.
     *
     * @param early  polls that were said to be settled while ideas were still to come
     * @param each   questions that each who took part had answered at the end, of those that were stopped
     * @param said   what the rule expected then
     * @param recall what was so then
     * @param unsaid what the rule expected of the others at their end
     * @param other  what was so of them
     */
    record Row(int people, int ideas, int taking, int polls, int early, Sample each, Sample said, Sample recall, Sample unsaid, Sample other) {

        int stopped() {
            return recall.values().length;
        }
    }

    private record Ended(boolean stopped, boolean early, double each, double said, double recall) {}

    Row row(int people, int ideas, int percent, int reps) {
        int taking = Math.max(1, (int) Math.round(people * percent / 100.0));
        int polls = Math.max(Math.min(reps, LEAST), reps * SHORT / Math.max(SHORT, ideas));
        List<Ended> ended = IntStream.range(0, polls).parallel().mapToObj(rep -> play(people, ideas, taking, seed * 1_000_003 + rep)).toList();
        List<Ended> stopped = ended.stream().filter(Ended::stopped).toList();
        List<Ended> others = ended.stream().filter(e -> !e.stopped).toList();
        return new Row(people, ideas, taking, polls, (int) ended.stream().filter(Ended::early).count(), sample(stopped, Ended::each),
                sample(stopped, Ended::said), sample(stopped, Ended::recall), sample(others, Ended::said), sample(others, Ended::recall));
    }

    private static Sample sample(List<Ended> ended, java.util.function.ToDoubleFunction<Ended> figure) {
        return new Sample(ended.stream().mapToDouble(figure).toArray());
    }

    private Ended play(int people, int ideas, int taking, long own) {
        Some council = new Some(new SimulatedCouncil(people, ideas, temper, slope, new SplittableRandom(own)), taking);
        Ours method = new Ours(people, size, 0, own);
        boolean[] stopped = {false, false};
        BooleanSupplier watching = () -> {
            if (method.engine.isEnough()) {
                stopped[0] = method.here.size() == ideas;
                stopped[1] |= method.here.size() < ideas;
            }
            return !stopped[0];
        };
        new Poll(council, method, most, late, 0, own + 1).arriving(Math.min(most, USUAL)).play(watching);
        if (!stopped[0]) {
            method.engine.refresh();
        }
        Settlement settlement = method.engine.settlement();
        return new Ended(stopped[0], stopped[1], (double) method.judgements.size() / taking, settlement.settled(),
                recall(method.order(), council.truth(), Math.max(1, settlement.best())));
    }

    private static double recall(List<UUID> order, double[] truth, int best) {
        Set<Integer> found = new HashSet<>(Measures.order(truth).subList(0, best));
        found.retainAll(new ArrayList<>(order.subList(0, best)).stream().map(Ours::number).toList());
        return (double) found.size() / best;
    }

    /** The first of a council's members, who take part; the truth is everybody's. */
    private record Some(Council all, int voters) implements Council {

        @Override
        public int ideas() {
            return all.ideas();
        }

        @Override
        public double[] truth() {
            return all.truth();
        }

        @Override
        public int best(int voter, int[] ideas, RandomGenerator random) {
            return all.best(voter, ideas, random);
        }

        @Override
        public int least(int voter, int[] ideas, int best, RandomGenerator random) {
            return all.least(voter, ideas, best, random);
        }
    }

    static void head(Printer printer, String set) {
        printer.head(set, "people, of them taking part, ideas", "settled", "too early", "questions each", "said", "came true", "others: said", "came true");
    }

    static void print(Printer printer, String set, Row row) {
        printer.row(set, row.people + " people, " + row.taking + " take part, " + row.ideas + " ideas", row.stopped() + " of " + row.polls, String.valueOf(row.early),
                figure(row.each, 1), figure(row.said, 2), figure(row.recall, 2), figure(row.unsaid, 2), figure(row.other, 2));
    }

    private static String figure(Sample sample, int digits) {
        if (sample.values().length == 0) {
            return "-";
        }
        String mean = String.format(Locale.ROOT, "%." + digits + "f", sample.mean());
        return sample.values().length < 2 ? mean : mean + String.format(Locale.ROOT, " ±%." + digits + "f", sample.error());
    }
}
