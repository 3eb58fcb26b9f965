package fi.sopu.ranking.bench;

import fi.sopu.ranking.AmongBest;
import fi.sopu.ranking.CountedWin;
import fi.sopu.ranking.Judgement;
import fi.sopu.ranking.PairwiseStatement;
import fi.sopu.ranking.Ranking;
import fi.sopu.ranking.Result;
import fi.sopu.ranking.Standing;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Whether what is said with a probability comes true so often: intervals, bands, pair statements; and all of it when the stop rule stops. */
final class CalibrationBench {

    static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("voters", "59");
        DEFAULTS.put("ideas", "60");
        DEFAULTS.put("questions", "5,15,30");
        DEFAULTS.put("most", "120");
        DEFAULTS.put("reps", "40");
        DEFAULTS.put("seed", "1");
        DEFAULTS.put("methods", "duels,fours");
        DEFAULTS.put("late", "yes");
        DEFAULTS.put("noise", "2.5");
        DEFAULTS.put("data", "");
        DEFAULTS.put("format", "table");
        DEFAULTS.put("what", "claims,stopping");
        DEFAULTS.put("people", "8,20,59,79");
        DEFAULTS.put("lengths", "5,8,20,60");
        DEFAULTS.put("taking", "10,30,50,70,100");
        DEFAULTS.put("temper", "usual");
    }

    private static final int BINS = 10;
    private static final int PAIRS = 200;
    private static final int ROUNDS = 400;
    /** Questions each, in the first part of which late ideas come, when the stop rule ends the poll. */
    private static final int USUAL = 15;

    private final Options options;
    private final Printer printer;
    private final long seed;

    CalibrationBench(List<String> arguments, PrintStream out) {
        options = new Options(DEFAULTS, arguments);
        for (String method : options.list("methods")) {
            if (!Set.of("duels", "fours").contains(method)) {
                throw new BadOption("calibration is about duels and fours, not " + method);
            }
        }
        seed = options.seed("seed");
        printer = new Printer(out, options.one("format", "table", "csv").equals("csv"));
    }

    void run() {
        int reps = options.whole("reps", 1, 100_000);
        List<String> what = options.list("what");
        if (!Set.of("claims", "stopping").containsAll(what)) {
            throw new BadOption("--what is claims, stopping or both, not " + options.text("what"));
        }
        if (what.contains("claims")) {
            claims(reps);
        }
        if (what.contains("stopping")) {
            stopping(reps);
        }
    }

    private void stopping(int reps) {
        String temper = options.one("temper", "usual", "alike", "apart");
        for (String method : options.list("methods")) {
            printer.title("%s, councils of the temper \"%s\", ideas late: %s, seed %d; a poll ends when it is settled, or after %s questions each", Methods.title(method),
                    temper, options.text("late"), seed, options.text("most"));
            StoppingBench bench = new StoppingBench(temper, method.equals("fours") ? 4 : 2, options.whole("most", 1, 1000), options.real("noise", 0.01, 100),
                    options.yes("late"), seed);
            StoppingBench.head(printer, temper);
            for (int people : options.numbers("people")) {
                for (int ideas : options.numbers("lengths")) {
                    for (int percent : options.numbers("taking")) {
                        StoppingBench.print(printer, temper, bench.row(people, ideas, percent, reps));
                    }
                }
            }
        }
    }

    private void claims(int reps) {
        for (Councils.Named set : Councils.of(options)) {
            for (String method : options.list("methods")) {
                for (int questions : options.numbers("questions")) {
                    Claims claims = claims(set.councils(), method, questions, reps, false);
                    print(set.name(), method, questions + " questions each", claims);
                }
                print(set.name(), method, "stopped by the rule (at most " + options.text("most") + " each)",
                        claims(set.councils(), method, options.whole("most", 1, 1000), reps, true));
            }
        }
    }

    private Claims claims(Councils councils, String method, int questions, int reps, boolean stopping) {
        return IntStream.range(0, reps).parallel().mapToObj(rep -> play(councils.of(seed * 1_000_003 + rep), method, questions, rep, stopping))
                .reduce(new Claims(), Claims::plus);
    }

    private Claims play(Council council, String name, int questions, int rep, boolean stopping) {
        Ours method = new Ours(council.voters(), name.equals("fours") ? 4 : 2, questions, seed * 31 + rep);
        boolean[] stopped = {false};
        // nobody stops before each idea could have come
        int least = council.voters() * 2;
        new Poll(council, method, questions, options.yes("late"), 0, seed * 7_368_787 + rep)
                .arriving(stopping ? USUAL : questions).play(() -> {
                    stopped[0] = stopping && method.judgements.size() >= least && method.here.size() == council.ideas() && method.engine.isEnough();
                    return !stopped[0];
                });
        Claims claims = new Claims();
        claims.polls = 1;
        claims.stopped = stopped[0] ? 1 : 0;
        if (stopping && !stopped[0]) {
            return claims;
        }
        claims.answers = (double) method.judgements.size() / council.voters();
        double[] truth = council.truth();
        Result result = Ranking.of(method.here, Map.of(), method.judgements, council.voters(), Ours.TOP, questions, rep, ROUNDS);
        Set<Integer> best = new HashSet<>(Measures.order(truth).subList(0, result.settlement().best()));
        double[] share = council instanceof SimulatedCouncil simulated ? shares(simulated) : null;
        double[] scores = new double[truth.length];
        for (Standing standing : result.standings()) {
            int idea = Ours.number(standing.idea());
            scores[idea] = standing.score();
            if (share != null) {
                claims.intervals++;
                claims.covered += standing.shareLow() <= share[idea] && share[idea] <= standing.shareHigh() ? 1 : 0;
            }
            if (standing.band() != AmongBest.OPEN) {
                claims.bands.merge(standing.band(), new int[]{1, best.contains(idea) == (standing.band() == AmongBest.IN) ? 1 : 0},
                        (a, b) -> new int[]{a[0] + b[0], a[1] + b[1]});
            }
        }
        claims.recall = Measures.recall(scores, truth, result.settlement().best());
        pairs(claims, method, truth, rep);
        return claims;
    }

    private void pairs(Claims claims, Ours method, double[] truth, int rep) {
        Map<String, Double> counted = new HashMap<>();
        for (Judgement judgement : method.judgements) {
            judgement.wins().forEach(win -> counted.merge(win.winner() + " " + win.loser(), judgement.weight(), Double::sum));
        }
        List<CountedWin> wins = counted.entrySet().stream().map(e -> new CountedWin(UUID.fromString(e.getKey().split(" ")[0]),
                UUID.fromString(e.getKey().split(" ")[1]), e.getValue())).toList();
        PairwiseStatement statement = new PairwiseStatement(method.here, Map.of(), wins);
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed + rep);
        for (int n = 0; n < PAIRS; n++) {
            int i = random.nextInt(truth.length);
            int j = (i + 1 + random.nextInt(truth.length - 1)) % truth.length;
            double above = statement.above(Ours.id(i), Ours.id(j));
            if (truth[i] != truth[j]) {
                boolean right = above >= 0.5 == truth[i] > truth[j];
                double said = Math.max(above, 1 - above);
                int bin = Math.min(BINS - 1, (int) ((said - 0.5) * 2 * BINS));
                claims.said[bin] += said;
                claims.pairs[bin]++;
                claims.right[bin] += right ? 1 : 0;
            }
        }
    }

    /** How likely each idea is preferred to the average one, had everybody answered everything. */
    private static double[] shares(SimulatedCouncil council) {
        int k = council.ideas();
        double[][] all = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                all[i][j] = i == j ? 0 : 1e4 * council.probability(i, j);
            }
        }
        double[] m = PlainFit.mode(all, new double[k], 1e6, 2000);
        double mean = java.util.Arrays.stream(m).average().orElse(0);
        return java.util.Arrays.stream(m).map(x -> 1 / (1 + Math.exp(mean - x))).toArray();
    }

    private void print(String set, String method, String when, Claims c) {
        printer.title("%s, %s, %s%s", set, Methods.title(method), when, c.stopped > 0 || when.startsWith("stopped")
                ? String.format(Locale.ROOT, ": %d of %d polls stopped, on average after %.1f questions each", c.stopped, c.polls, c.answers / Math.max(1, c.stopped)) : "");
        if (c.intervals + c.pairs() == 0) {
            return;
        }
        printer.head(set, "claim", "claims", "should be", "came true", "standard error");
        if (c.intervals > 0) {
            row(set, "90% intervals hold the truth", c.intervals, "0.900", c.covered);
        }
        for (AmongBest band : List.of(AmongBest.IN, AmongBest.OUT)) {
            int[] counted = c.bands.getOrDefault(band, new int[2]);
            row(set, "\"" + band.name().toLowerCase(Locale.ROOT) + "\" of the best ten", counted[0], "at least 0.95", counted[1]);
        }
        double off = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (c.pairs[bin] > 0) {
                row(set, String.format(Locale.ROOT, "above with %.0f-%.0f%%", 50 + bin * 5.0, 55 + bin * 5.0), c.pairs[bin],
                        String.format(Locale.ROOT, "%.3f", c.said[bin] / c.pairs[bin]), c.right[bin]);
                off += Math.abs(c.said[bin] - c.right[bin]);
            }
        }
        printer.row(set, "pair statements off by, on average", String.valueOf(c.pairs()), "at most 0.03", String.format(Locale.ROOT, "%.3f", off / c.pairs()), "");
        int polls = when.startsWith("stopped") ? c.stopped : c.polls;
        printer.row(set, "recall of the best ten", String.valueOf(polls), "", String.format(Locale.ROOT, "%.3f", c.recall / Math.max(1, polls)), "");
    }

    private void row(String set, String claim, int claims, String should, int right) {
        double share = (double) right / Math.max(1, claims);
        printer.row(set, claim, String.valueOf(claims), should, claims == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share),
                claims == 0 ? "-" : String.format(Locale.ROOT, "%.3f", Math.sqrt(share * (1 - share) / claims)));
    }

    /** Claims made and how many of them came true. */
    private static final class Claims {
        private int polls;
        private int stopped;
        private double answers;
        private double recall;
        private int intervals;
        private int covered;
        private final Map<AmongBest, int[]> bands = new HashMap<>();
        private final int[] pairs = new int[BINS];
        private final int[] right = new int[BINS];
        private final double[] said = new double[BINS];

        Claims plus(Claims other) {
            Claims sum = new Claims();
            for (Claims one : new Claims[]{this, other}) {
                sum.polls += one.polls;
                sum.stopped += one.stopped;
                sum.answers += one.answers;
                sum.recall += one.recall;
                sum.intervals += one.intervals;
                sum.covered += one.covered;
                one.bands.forEach((band, n) -> sum.bands.merge(band, n, (a, b) -> new int[]{a[0] + b[0], a[1] + b[1]}));
                for (int bin = 0; bin < BINS; bin++) {
                    sum.pairs[bin] += one.pairs[bin];
                    sum.right[bin] += one.right[bin];
                    sum.said[bin] += one.said[bin];
                }
            }
            return sum;
        }

        int pairs() {
            return IntStream.of(pairs).sum();
        }
    }
}
