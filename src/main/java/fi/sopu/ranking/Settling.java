package fi.sopu.ranking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The stop rule. It is settled who is among the best k when of those who are now, {@link #KNOWN} (by duels {@link #KNOWN_BY_DUELS}) are expected to be so for the whole roll; when enough
 * of the roll have answered, so that it is not the prior or a handful that says it; and when every idea has had its turn, so that nothing is
 * settled while ideas still come in. A picture of one moment, unchanging.
 */
final class Settling {

    /** Share of the best k that must be expected right. */
    static final double KNOWN = 0.8;
    /** The same where most answers are duels: each tells so little that a poll stops at a moment at which ideas happen to look more different than they are. */
    static final double KNOWN_BY_DUELS = 0.82;
    /** Below this many people nothing is ever told of their answers. */
    static final int LEAST_PEOPLE = 5;
    /** Share of the roll that must have answered: those who do may differ from those who do not, which no model can tell. */
    static final double LEAST_SHARE = 1.0 / 3;
    /** People who must have answered about each idea, and so many of the average idea's. */
    static final int LEAST_MET = 3;
    static final double LEAST_MET_SHARE = 0.25;
    /** Answers for each who has answered that must have come since the last new idea, where that is known. */
    static final double QUIET = 2;
    static final Settling UNKNOWN = new Settling(new double[0], BradleyTerry.TAU2, new int[0], List.of(), 0, 0, 0, 0, KNOWN);

    private static final double[] TIMES = {1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8};
    private static final int DRAWS = 400;

    private final double[] mode;
    private final double tau2;
    private final int[] playing;
    private final List<Voice> voices;
    private final int roll;
    private final int best;
    private final double decided;
    private final double quiet;
    private final double wanted;
    private final Settlement.Lack lack;
    private @Nullable RollMean known;
    private double settled;
    private @Nullable Settlement told;

    private Settling(double[] mode, double tau2, int[] playing, List<Voice> voices, int roll, int topK, double decided, double quiet, double wanted) {
        this.mode = mode;
        this.tau2 = tau2;
        this.playing = playing;
        this.voices = voices;
        this.roll = roll;
        this.decided = decided;
        this.quiet = quiet;
        this.wanted = wanted;
        best = playing.length < 2 ? 0 : Best.of(topK, playing.length);
        Settlement.Lack first = lack(mode.length);
        if (first == Settlement.Lack.ANSWERS) {
            known();
        }
        lack = first == Settlement.Lack.ANSWERS && settled >= wanted ? Settlement.Lack.NOTHING : first;
    }

    /**
     * @param mode    of the pooled model, by which ideas are ranked
     * @param tau2    its prior variance
     * @param answers of everybody
     * @param factors what each voter counts
     * @param roll    how many are asked
     * @param before  how many answers had decided something when the last new idea came; 0 when they were all there from the beginning
     */
    static Settling of(double[] mode, double tau2, Items items, Collection<Judgement> answers, Map<String, Double> factors, int roll, int topK,
            int before) {
        List<Voice> voices = Voice.of(items, answers, factors);
        long decided = answers.stream().filter(Judgement::isDecided).count();
        long duels = answers.stream().filter(answer -> answer.isDecided() && answer.ideas().size() == Judgement.TWO).count();
        return new Settling(mode.clone(), tau2, items.playing(), voices, roll, topK, decided, before == 0 ? Double.MAX_VALUE : decided - before,
                2 * duels > decided ? KNOWN_BY_DUELS : KNOWN);
    }

    private RollMean known() {
        if (known == null) {
            known = RollMean.of(mode, tau2, voices, roll, decided > mode.length);
            settled = recall(known.mean, root(known.covariance));
        }
        return known;
    }

    private Settlement.Lack lack(int k) {
        if (playing.length < 2 || voices.size() < people(roll)) {
            return Settlement.Lack.PEOPLE;
        }
        int[] met = new int[k];
        voices.forEach(voice -> Arrays.stream(voice.items).forEach(item -> met[item]++));
        double average = Arrays.stream(playing).map(item -> met[item]).average().orElse(0);
        int least = Arrays.stream(playing).map(item -> met[item]).min().orElse(0);
        return least < Math.max(LEAST_MET, LEAST_MET_SHARE * average) || quiet < QUIET * voices.size() ? Settlement.Lack.IDEAS : Settlement.Lack.ANSWERS;
    }

    private static int people(int roll) {
        return Math.max(LEAST_PEOPLE, (int) Math.ceil(LEAST_SHARE * roll - 1e-9));
    }

    boolean isEnough() {
        return lack == Settlement.Lack.NOTHING;
    }

    /** With the forecast; made when it is first asked for. */
    synchronized Settlement settlement() {
        if (told == null && (best == 0 || voices.isEmpty())) {
            told = new Settlement(best, 0, Settlement.Lack.PEOPLE, people(roll), Double.NaN);
        } else if (told == null) {
            known();
            told = new Settlement(best, settled, lack, people(roll), isEnough() ? 0 : further());
        }
        return told;
    }

    private double[][] root(double[] covariance) {
        int n = playing.length;
        double[] part = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                part[i * n + j] = covariance[playing[i] * mode.length + playing[j]];
            }
        }
        return Posterior.root(part, n);
    }

    private double[] part(double[] all) {
        return Arrays.stream(playing).mapToDouble(i -> all[i]).toArray();
    }

    /** The expected share of those that are ranked best now who are best in truth, by drawing truths. */
    private double recall(double[] mean, double[][] root) {
        BitSet now = best(part(mode));
        double[] centre = part(mean);
        SplittableRandom random = new SplittableRandom(centre.length);
        double found = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            found += common(now, best(Posterior.draw(centre, root, random)));
        }
        return found / DRAWS / best;
    }

    private static int common(BitSet one, BitSet other) {
        other.and(one);
        return other.cardinality();
    }

    private BitSet best(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double edge = sorted[scores.length - best];
        BitSet first = new BitSet();
        int ties = best;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > edge) {
                first.set(i);
                ties--;
            }
        }
        for (int i = 0; ties > 0; i++) {
            if (scores[i] == edge) {
                first.set(i);
                ties--;
            }
        }
        return first;
    }

    /**
     * The first number of times as many answers (alike in kind, of the same people) after which the best are expected to be known: roughly, each
     * item by itself. The mean moves by a draw from N(0, before - after); the truth lies about it with what variance is left.
     */
    private double further() {
        if (lack == Settlement.Lack.PEOPLE) {
            return Double.NaN;
        }
        double[] before = part(known().variances(mode, voices, roll, 1));
        double rough = future(before, before);
        int least = 0;
        int most = TIMES.length;
        while (least < most) {
            int half = (least + most) / 2;
            double then = settled - rough + future(before, part(known().variances(mode, voices, roll, TIMES[half])));
            if (then >= wanted) {
                most = half;
            } else {
                least = half + 1;
            }
        }
        return least == TIMES.length ? Double.NaN : (TIMES[least] - 1) * decided / voices.size();
    }

    private double future(double[] before, double[] after) {
        double[] centre = part(known().mean);
        SplittableRandom random = new SplittableRandom(centre.length);
        double found = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] mean = new double[centre.length];
            double[] truth = new double[centre.length];
            for (int i = 0; i < centre.length; i++) {
                mean[i] = centre[i] + Math.sqrt(Math.max(0, before[i] - after[i])) * random.nextGaussian();
                truth[i] = mean[i] + Math.sqrt(after[i]) * random.nextGaussian();
            }
            found += common(best(mean), best(truth));
        }
        return found / DRAWS / best;
    }
}
