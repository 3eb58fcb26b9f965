package fi.sopu.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a closed activity. The ranking is the mode of {@link BradleyTerry}; what is not known about it comes from a
 * bootstrap over voters, since one voter's answers hang together: voters are drawn with replacement, the prior's mean is drawn from the prior
 * itself (otherwise the shrinkage would make intervals too short; Newton, Polson &amp; Xu 2021), and the model is fitted anew.
 * Deterministic for a seed.
 */
public final class Ranking {

    private static final int TOP = 5;
    private static final double TAIL = 0.05;
    private static final int STEPS = 3;
    /** How much of the work the rounds of the bootstrap are, in per cent; the rest is telling how far the best are settled. */
    private static final int ROUNDS_ARE = 95;
    /** Laplace's estimate of the prior variance is a tenth to a third too small for a few answers an idea (measured by scripts/bench calibration). */
    private static final double WIDER = 1.35;

    private Ranking() {
    }

    /**
     * @param ideas      those to rank; answers may name others too (hidden ones), which inform but are not listed
     * @param groups     ideas that count as one, by the group's id, under which the group is listed
     * @param judgements answers of all voters
     * @param roll       how many were asked
     * @param topK       how many of the best the bands are about, at most: no more than half of what is ranked
     * @param budget     most questions that one voter counts as; 0 for no limit
     * @param seed       of the bootstrap
     */
    public static Result of(Collection<UUID> ideas, Map<UUID, Set<UUID>> groups, Collection<Judgement> judgements, int roll, int topK, int budget,
            long seed) {
        return of(ideas, groups, judgements, roll, topK, budget, seed, percent -> {});
    }

    /** The same, for somebody who wants to know how far it is. */
    public static Result of(Collection<UUID> ideas, Map<UUID, Set<UUID>> groups, Collection<Judgement> judgements, int roll, int topK, int budget,
            long seed, Progress progress) {
        return of(ideas, groups, judgements, roll, topK, budget, seed, 0, progress);
    }

    /** Hears how far a ranking has come. */
    @FunctionalInterface
    public interface Progress {

        /** @param percent from 0 to 99, never less than before; what this throws ends the ranking */
        void at(int percent);
    }

    /** @param rounds of the bootstrap; 0 for the usual number, which falls with the number of ideas so that a closing takes seconds at most */
    public static Result of(Collection<UUID> ideas, Map<UUID, Set<UUID>> groups, Collection<Judgement> judgements, int roll, int topK, int budget,
            long seed, int rounds) {
        return of(ideas, groups, judgements, roll, topK, budget, seed, rounds, percent -> {});
    }

    private static Result of(Collection<UUID> ideas, Map<UUID, Set<UUID>> groups, Collection<Judgement> judgements, int roll, int topK, int budget,
            long seed, int rounds, Progress progress) {
        Set<UUID> others = new HashSet<>();
        judgements.forEach(judgement -> others.addAll(judgement.ideas()));
        Items items = Items.of(ideas, others, groups);
        int[] playing = items.playing();
        if (playing.length == 0) {
            return new Result(List.of(), Settlement.UNKNOWN, 0, 1);
        }
        List<Voter> voters = voters(items, judgements, budget);
        double[][] wins = sum(voters, null, items.size());
        double decided = judgements.stream().filter(Judgement::isDecided).count();
        BradleyTerry fit = new BradleyTerry(new double[items.size()], BradleyTerry.TAU2);
        fit.learn(wins, decided);
        double[] score = centred(fit.mode(), playing);
        int top = Math.min(TOP, playing.length);
        int k = Best.of(topK, playing.length);
        Resampled resampled = resample(voters, fit, playing, score, k, top, rounds > 0 ? rounds : rounds(items.size()), new SplittableRandom(seed), progress);
        Settlement settlement = Settling.of(fit.mode(), fit.tau2(), items, judgements, Weights.of(judgements, budget), roll, topK, 0).settlement();
        return new Result(standings(items, playing, score, resampled), settlement, top, resampled.topStays);
    }

    /** Scores of each round, by item; how often each was among the best k; how often the top stayed. */
    private record Resampled(double[][] scores, int[] among, double topStays) {}

    private static Resampled resample(List<Voter> voters, BradleyTerry fit, int[] playing, double[] score, int k, int top, int rounds, SplittableRandom random,
            Progress progress) {
        int items = fit.mode().length;
        Set<Integer> before = best(score, top);
        double[][] scores = new double[playing.length][rounds];
        int[] among = new int[playing.length];
        int stays = 0;
        double prior = WIDER * fit.tau2();
        double spread = Math.sqrt(prior);
        for (int round = 0; round < rounds; round++) {
            progress.at(ROUNDS_ARE * round / rounds);
            double[][] wins = sum(voters, draw(voters.size(), random), items);
            BradleyTerry again = new BradleyTerry(fit.mode().clone(), prior);
            again.newton(wins, null, STEPS);
            stays += best(centred(again.mode(), playing), top).equals(before) ? 1 : 0;
            again.newton(wins, random(items, spread, random), STEPS);
            double[] drawn = centred(again.mode(), playing);
            for (int i = 0; i < playing.length; i++) {
                scores[i][round] = drawn[i];
            }
            best(drawn, k).forEach(i -> among[i]++);
        }
        return new Resampled(scores, among, (double) stays / rounds);
    }

    private static int rounds(int items) {
        return items <= 100 ? 400 : items <= 200 ? 200 : 100;
    }

    private static List<Standing> standings(Items items, int[] playing, double[] score, Resampled resampled) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < playing.length; i++) {
            double[] drawn = resampled.scores[i].clone();
            Arrays.sort(drawn);
            double mean = Arrays.stream(drawn).average().orElse(0);
            double sd = Math.sqrt(Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum() / Math.max(1, drawn.length - 1));
            int tail = (int) (TAIL * drawn.length);
            standings.add(new Standing(items.id(playing[i]), 0, score[i], sd, Math.min(score[i], drawn[tail]),
                    Math.max(score[i], drawn[drawn.length - 1 - tail]), AmongBest.resampled((double) resampled.among[i] / drawn.length)));
        }
        standings.sort(Comparator.comparingDouble(Standing::score).reversed().thenComparing(Standing::idea));
        for (int i = 0; i < standings.size(); i++) {
            Standing s = standings.get(i);
            standings.set(i, new Standing(s.idea(), i + 1, s.score(), s.sd(), s.low(), s.high(), s.band()));
        }
        return standings;
    }

    /** A voter's wins as item numbers with their weight. */
    private record Voter(List<int[]> wins, List<Double> weights) {}

    /** In the order of pseudonyms: the same answers under the same pseudonyms give the same result. */
    private static List<Voter> voters(Items items, Collection<Judgement> judgements, int budget) {
        Map<String, Double> factors = Weights.of(judgements, budget);
        Map<String, Voter> voters = new TreeMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.isDecided()) {
                Voter voter = voters.computeIfAbsent(judgement.voter(), v -> new Voter(new ArrayList<>(), new ArrayList<>()));
                double weight = Objects.requireNonNull(factors.get(judgement.voter())) * judgement.weight();
                items.each(judgement, (winner, loser) -> {
                    voter.wins.add(new int[]{winner, loser});
                    voter.weights.add(weight);
                });
            }
        }
        return new ArrayList<>(voters.values());
    }

    /** @param times how often each voter counts; null for once each */
    private static double[][] sum(List<Voter> voters, int @Nullable [] times, int k) {
        double[][] sum = new double[k][k];
        for (int v = 0; v < voters.size(); v++) {
            int n = times == null ? 1 : times[v];
            Voter voter = voters.get(v);
            for (int i = 0; n > 0 && i < voter.wins.size(); i++) {
                int[] win = voter.wins.get(i);
                sum[win[0]][win[1]] += n * voter.weights.get(i);
            }
        }
        return sum;
    }

    private static int[] draw(int voters, SplittableRandom random) {
        int[] times = new int[voters];
        for (int v = 0; v < voters; v++) {
            times[random.nextInt(voters)]++;
        }
        return times;
    }

    private static double[] random(int k, double spread, RandomGenerator random) {
        double[] centre = new double[k];
        for (int i = 0; i < k; i++) {
            centre[i] = spread * random.nextGaussian();
        }
        return centre;
    }

    /** The scores of those ranked against their average. */
    private static double[] centred(double[] mode, int[] playing) {
        double mean = Arrays.stream(playing).mapToDouble(i -> mode[i]).average().orElse(0);
        return Arrays.stream(playing).mapToDouble(i -> mode[i] - mean).toArray();
    }

    private static Set<Integer> best(double[] score, int k) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < score.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> score[i]).reversed());
        return new TreeSet<>(order.subList(0, k));
    }
}
