package fi.sopu.ranking.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Compares methods: what each reaches after so many questions, and what each needs to get as far as All Our Ideas. */
final class RankingBench {

    static final Map<String, String> DEFAULTS = new java.util.LinkedHashMap<>();

    static {
        DEFAULTS.put("voters", "59");
        DEFAULTS.put("ideas", "60");
        DEFAULTS.put("questions", "5,10,15,30");
        DEFAULTS.put("reps", "40");
        DEFAULTS.put("seed", "1");
        DEFAULTS.put("methods", String.join(",", Methods.all().keySet()));
        DEFAULTS.put("late", "yes");
        DEFAULTS.put("noise", "2.5");
        DEFAULTS.put("adversaries", "0");
        DEFAULTS.put("data", "");
        DEFAULTS.put("format", "table");
    }

    private static final double RECALL = 0.75;
    private static final double NDCG = 0.93;
    private static final int[] GRID = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36, 44, 54, 66, 80};
    private static final int RESAMPLES = 400;

    private final Options options;
    private final Printer printer;
    private final List<String> methods;

    RankingBench(List<String> arguments, PrintStream out) {
        options = new Options(DEFAULTS, arguments);
        methods = options.list("methods");
        methods.forEach(Methods::maker);
        printer = new Printer(out, options.one("format", "table", "csv").equals("csv"));
    }

    void run() {
        int[] questions = options.numbers("questions");
        for (Councils.Named set : Councils.of(options)) {
            Council example = set.councils().of(options.seed("seed") * 1_000_003);
            Trials trials = new Trials(set.councils(), options.whole("reps", 1, 100_000), options.seed("seed"), options.yes("late"),
                    options.real("adversaries", 0, 0.9));
            printer.title("%s: %d voters, %d ideas%s, %d repetitions, seed %s%s", set.name(), example.voters(), example.ideas(),
                    options.yes("late") ? ", 70% of them late" : "", trials.reps(), options.text("seed"),
                    options.real("adversaries", 0, 0.9) > 0 ? ", " + options.text("adversaries") + " of the voters push one idea and never stop" : "");
            reached(set.name(), trials, questions);
            if (options.real("adversaries", 0, 0.9) > 0) {
                pushed(set.name(), trials, questions);
            }
            needed(set.name(), trials);
            if (options.text("data").isEmpty()) {
                limit(set.name(), trials, questions, example);
            }
        }
    }

    private void reached(String set, Trials trials, int[] questions) {
        printer.head(set, "method", "questions", "tau-b", "recall of ten", "recall of five", "NDCG@10", "seconds each", "us a choice");
        for (int q : questions) {
            for (String method : methods) {
                printer.row(set, name(method), String.valueOf(q), figure(trials.sample(method, q, Trials.Outcome::tau), 3),
                        figure(trials.sample(method, q, Trials.Outcome::recall10), 3), figure(trials.sample(method, q, Trials.Outcome::recall5), 3),
                        figure(trials.sample(method, q, Trials.Outcome::ndcg), 3), figure(trials.sample(method, q, Trials.Outcome::seconds), 0),
                        figure(trials.sample(method, q, Trials.Outcome::microseconds), 0));
            }
        }
    }

    private void pushed(String set, Trials trials, int[] questions) {
        printer.title("Places that the pushed idea is ranked above its true one");
        printer.head(set, "method", "questions", "places");
        for (int q : questions) {
            for (String method : methods) {
                printer.row(set, name(method), String.valueOf(q), figure(trials.sample(method, q, Trials.Outcome::lift), 1));
            }
        }
    }

    private void needed(String set, Trials trials) {
        printer.title("To reach recall of ten %.2f or NDCG@10 %.2f: questions and modelled seconds each, and as a ratio to All Our Ideas", RECALL, NDCG);
        printer.head(set, "method", "goal", "questions", "ratio", "seconds each", "ratio");
        goal(set, trials, "recall " + RECALL, RECALL, Trials.Outcome::recall10);
        goal(set, trials, "NDCG " + NDCG, NDCG, Trials.Outcome::ndcg);
    }

    private void goal(String set, Trials trials, String goal, double target, Trials.Figure figure) {
        Crossing yardstick = new Crossing(trials, Methods.YARDSTICK, target, figure);
        for (String method : methods) {
            Crossing own = method.equals(Methods.YARDSTICK) ? yardstick : new Crossing(trials, method, target, figure);
            printer.row(set, name(method), goal, own.text(own::questions, null, 1), own.text(own::questions, yardstick::questions, 3),
                    own.text(own::seconds, null, 0), own.text(own::seconds, yardstick::seconds, 3));
        }
    }

    private void limit(String set, Trials trials, int[] questions, Council example) {
        if (!methods.contains("duels")) {
            return;
        }
        printer.title("Closed-form limit of tau for pooled duels spread evenly over all pairs, the share of it that is reached, and the bound if all pairs were even");
        printer.head(set, "questions", "limit", "Sopu, duels", "share", "bound");
        for (int q : questions) {
            double noise = options.real("noise", 0.01, 100);
            double limit = ClosedForm.tau(example.voters(), example.ideas(), noise, q);
            Sample tau = trials.sample("duels", q, Trials.Outcome::tau);
            printer.row(set, String.valueOf(q), String.format(Locale.ROOT, "%.3f", limit), figure(tau, 3),
                    String.format(Locale.ROOT, "%.3f ±%.3f", tau.mean() / limit, tau.error() / limit),
                    String.format(Locale.ROOT, "%.3f", ClosedForm.bound(example.voters(), example.ideas(), noise, q)));
        }
    }

    private static String name(String method) {
        return Methods.title(method) + " (" + method + ")";
    }

    private static String figure(Sample sample, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f ±%." + Math.max(digits, 1) + "f", sample.mean(), sample.error());
    }

    /** Where a method's mean curve first reaches a target, by straight lines between the numbers of questions tried; errors by resampling repetitions. */
    private static final class Crossing {

        private final List<Integer> tried = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private final List<double[]> times = new ArrayList<>();
        private final double target;
        private final int reps;

        Crossing(Trials trials, String method, double target, Trials.Figure figure) {
            this.target = target;
            this.reps = trials.reps();
            int beyond = 0;
            for (int q : GRID) {
                Sample sample = trials.sample(method, q, figure);
                tried.add(q);
                values.add(sample.values());
                times.add(trials.sample(method, q, Trials.Outcome::seconds).values());
                // one more than the first that reaches it, for the resampled curves
                if (sample.mean() >= target + 2 * sample.error() || sample.mean() >= target && beyond++ > 0) {
                    break;
                }
            }
        }

        double questions(int[] drawn) {
            return at(drawn, (n, f) -> tried.get(n) + (f == 0 ? 0 : f * (tried.get(n + 1) - tried.get(n))));
        }

        double seconds(int[] drawn) {
            return at(drawn, (n, f) -> (1 - f) * mean(times.get(n), drawn) + (f == 0 ? 0 : f * mean(times.get(n + 1), drawn)));
        }

        private interface Between {
            double of(int n, double fraction);
        }

        private double at(int[] drawn, Between between) {
            double before = mean(values.get(0), drawn);
            if (before >= target) {
                return between.of(0, 0);
            }
            for (int n = 1; n < tried.size(); n++) {
                double here = mean(values.get(n), drawn);
                if (here >= target) {
                    return between.of(n - 1, (target - before) / (here - before));
                }
                before = here;
            }
            return Double.NaN;
        }

        private static double mean(double[] values, int[] drawn) {
            double sum = 0;
            for (int rep : drawn) {
                sum += values[rep];
            }
            return sum / drawn.length;
        }

        interface Needs {
            double of(int[] drawn);
        }

        /** The figure, or its ratio to another's, with its standard error. */
        String text(Needs own, Needs other, int digits) {
            int[] all = java.util.stream.IntStream.range(0, reps).toArray();
            double value = own.of(all) / (other == null ? 1 : other.of(all));
            if (Double.isNaN(value)) {
                return other == null ? "not within " + tried.get(tried.size() - 1) : "-";
            }
            SplittableRandom random = new SplittableRandom(1);
            double[] resampled = new double[RESAMPLES];
            for (int n = 0; n < RESAMPLES; n++) {
                int[] drawn = random.ints(reps, 0, reps).toArray();
                resampled[n] = own.of(drawn) / (other == null ? 1 : other.of(drawn));
            }
            double[] known = java.util.Arrays.stream(resampled).filter(x -> !Double.isNaN(x)).toArray();
            Sample sample = new Sample(known);
            return String.format(Locale.ROOT, "%." + digits + "f ±%." + Math.max(1, digits) + "f", value, sample.error() * Math.sqrt(known.length));
        }
    }
}
