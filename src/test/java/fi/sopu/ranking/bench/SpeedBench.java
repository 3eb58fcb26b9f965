package fi.sopu.ranking.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** How long choosing, learning and fitting take: medians and 99th percentiles. */
final class SpeedBench {

    static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("voters", "59");
        DEFAULTS.put("ideas", "60,300");
        DEFAULTS.put("questions", "15");
        DEFAULTS.put("seed", "1");
        DEFAULTS.put("format", "table");
    }

    private final Options options;
    private final Printer printer;

    SpeedBench(List<String> arguments, PrintStream out) {
        options = new Options(DEFAULTS, arguments);
        printer = new Printer(out, options.one("format", "table", "csv").equals("csv"));
    }

    void run() {
        printer.title("Milliseconds, %s voters with %s questions each", options.text("voters"), options.text("questions"));
        printer.head("speed", "what", "ideas", "times", "median", "99th percentile");
        for (int ideas : options.numbers("ideas")) {
            for (int size : new int[]{2, 4}) {
                long seed = options.seed("seed");
                Council council = new SimulatedCouncil(options.whole("voters", 2, 10_000), ideas, 2.5, new SplittableRandom(seed));
                // once to warm up
                play(council, size, seed);
                Timed timed = play(council, size, seed + 1);
                String format = size == 2 ? "duel" : "best and worst of four";
                row("choose a question, " + format, ideas, timed.choices);
                row("take an answer, " + format, ideas, timed.answers);
                row("fit anew beside the voters, " + format, ideas, timed.refreshes);
            }
        }
    }

    private void row(String what, int ideas, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
        printer.row("speed", what, String.valueOf(ideas), String.valueOf(sorted.length), millis(sorted[sorted.length / 2]),
                millis(sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }

    private Timed play(Council council, int size, long seed) {
        int questions = options.whole("questions", 1, 1000);
        Timed timed = new Timed(new Ours(council.voters(), size, questions, seed));
        new Poll(council, timed, questions, true, 0, seed).play(() -> true);
        return timed;
    }

    /** A method with a stop watch. */
    private static final class Timed implements Method {
        private final Ours ours;
        private final List<Long> choices = new java.util.ArrayList<>();
        private final List<Long> answers = new java.util.ArrayList<>();
        private final List<Long> refreshes = new java.util.ArrayList<>();

        Timed(Ours ours) {
            this.ours = ours;
        }

        @Override
        public void arrive(int idea) {
            ours.arrive(idea);
        }

        @Override
        public int[] next(int voter) {
            long began = System.nanoTime();
            int[] next = ours.next(voter);
            choices.add(System.nanoTime() - began);
            return next;
        }

        @Override
        public void answer(int voter, int[] ideas, int best, int least) {
            long began = System.nanoTime();
            ours.take(voter, ideas, best, least);
            answers.add(System.nanoTime() - began);
            if (ours.engine.isStale()) {
                began = System.nanoTime();
                ours.engine.refresh();
                refreshes.add(System.nanoTime() - began);
            }
        }

        @Override
        public double[] scores(int ideas) {
            return ours.scores(ideas);
        }
    }
}
