package fi.sopu.ranking;

import java.util.Collection;

/**
 * How far voters differ about an idea: the variance of one voter's own log odds around those of everybody, on the scale of the pooled model.
 * Told by whether a voter who has once gone against everybody about an idea does it again in another question (method of moments).
 */
final class Spread {

    /** Before there is anything to tell it: as much as in councils of six parties whose members agree no more with their party than with others. */
    private static final double USUAL = 1;
    /** How much evidence that is, in squared information; about a hundred pairs of duels of one voter with an idea in common. */
    private static final double WEIGHT = 25;
    private static final double LEAST = 0.1;
    /** On the pooled scale even voters who all want different things cannot differ more: their average answer is a coin's. */
    private static final double MOST = 1.3;

    private Spread() {
    }

    /** @param mode of the pooled model */
    static double of(Collection<Voice> voices, double[] mode) {
        double together = 0;
        double expected = 0;
        double met = 0;
        java.util.BitSet items = new java.util.BitSet();
        for (Voice voice : voices) {
            Moments all = new Moments(voice.items.length);
            Moments one = new Moments(voice.items.length);
            int question = -1;
            for (Voice.Pair pair : voice.pairs()) {
                if (pair.question() != question) {
                    together -= one.squared();
                    expected -= one.information();
                    one = new Moments(voice.items.length);
                    question = pair.question();
                }
                double p = BradleyTerry.logistic(mode[voice.items[pair.winner()]] - mode[voice.items[pair.loser()]]);
                all.add(pair, p);
                one.add(pair, p);
            }
            together += all.squared() - one.squared();
            expected += all.information() - one.information();
            met += voice.items.length;
            for (int item : voice.items) {
                items.set(item);
            }
        }
        // what all have in common has gone into the mode: with c voters an idea, one c-th of how they differ
        double each = met / Math.max(1, items.cardinality());
        double rest = Math.max(0.5, 1 - 1 / Math.max(1, each));
        return Math.max(LEAST, Math.min(MOST, (together / rest + WEIGHT * USUAL) / (expected + WEIGHT)));
    }

    /** Sums over pairs: of residuals by item, and of information. */
    private static final class Moments {
        private final double[] residual;
        private final java.util.Map<Long, Double> information = new java.util.HashMap<>();
        private final int size;

        private Moments(int size) {
            this.size = size;
            residual = new double[size];
        }

        private void add(Voice.Pair pair, double p) {
            int w = pair.winner();
            int l = pair.loser();
            residual[w] += pair.weight() * (1 - p);
            residual[l] -= pair.weight() * (1 - p);
            double q = pair.weight() * p * (1 - p);
            information.merge((long) w * size + w, q, Double::sum);
            information.merge((long) l * size + l, q, Double::sum);
            information.merge((long) Math.min(w, l) * size + Math.max(w, l), q, Double::sum);
        }

        private double squared() {
            return java.util.Arrays.stream(residual).map(r -> r * r).sum();
        }

        private double information() {
            return information.entrySet().stream().mapToDouble(e -> (e.getKey() / size == e.getKey() % size ? 1 : 2) * e.getValue() * e.getValue()).sum();
        }
    }
}
