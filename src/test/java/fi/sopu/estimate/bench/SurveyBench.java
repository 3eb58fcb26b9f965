package fi.sopu.estimate.bench;

import fi.sopu.estimate.Changes;
import fi.sopu.estimate.Contrast;
import fi.sopu.estimate.Exposure;
import fi.sopu.estimate.Moments;
import fi.sopu.estimate.Pooling;
import fi.sopu.estimate.Released;
import fi.sopu.estimate.bench.Organisation.Changing;
import fi.sopu.estimate.bench.Organisation.Setting;
import fi.sopu.ranking.bench.BadOption;
import fi.sopu.ranking.bench.Options;
import fi.sopu.ranking.bench.Printer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What scripts/bench survey starts. */
public final class SurveyBench {

    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("what", "levels,changes,exposure,hiding,attack,speed");
        DEFAULTS.put("people", "4000");
        DEFAULTS.put("units", "250");
        DEFAULTS.put("reps", "8");
        DEFAULTS.put("layouts", "10000");
        DEFAULTS.put("seed", "1");
        DEFAULTS.put("format", "table");
    }

    private final Options options;
    private final Printer printer;
    private final int people;
    private final int units;
    private final int reps;
    private final long seed;

    SurveyBench(List<String> arguments, PrintStream out) {
        options = new Options(DEFAULTS, arguments);
        printer = new Printer(out, options.one("format", "table", "csv").equals("csv"));
        people = options.whole("people", 50, 100_000);
        units = options.whole("units", 4, 5000);
        reps = options.whole("reps", 1, 10_000);
        seed = options.seed("seed");
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            new SurveyBench(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length), out).run();
        } catch (BadOption e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    void run() {
        for (String what : options.list("what")) {
            switch (what) {
                case "levels" -> levels();
                case "changes" -> changes();
                case "exposure" -> exposure();
                case "hiding" -> hiding();
                case "attack" -> attack();
                case "speed" -> speed();
                default -> throw new BadOption("--what is some of levels, changes, exposure, hiding, attack, speed, not " + what);
            }
        }
    }

    private void levels() {
        printer.title("Levels: %d people in %d units, 7 dimensions, %d organisations, seed %d; units of five answers or more; 90 %% intervals", people, units, reps, seed);
        printer.head("levels", "units differ, answering, leaning", "intervals", "held", "t alone held", "held of all", "error, of raw");
        for (double spread : new double[]{0.1, 0.3, 0.5}) {
            for (double rate : new double[]{0.6, 0.3}) {
                for (double leaning : new double[]{0, 0.5, 1}) {
                    Claims.Levels levels = Claims.levels(new Setting(units, people, spread, Changing.NONE, rate, leaning), reps, seed).levels;
                    printer.row("levels", text("%.1f, %.0f %%, %.1f", spread, 100 * rate, leaning), String.valueOf(levels.claims), share(levels.heldOfAnswering, levels.claims),
                            share(levels.heldRaw, levels.claims), share(levels.held, levels.claims), text("%.2f", Math.sqrt(levels.off / levels.offRaw)));
                }
            }
        }
    }

    private void changes() {
        printer.title("Changes: %d people in %d units, 7 dimensions, %d organisations, seed %d; who answers leans to the content by 0.5; the smallest change that matters 0.2",
                people, units,
                reps, seed);
        printer.head("changes", "what changed, answering", "units", "changed", "found", "wrong", "held", "same, wrong", "carried held", "unpaired", "paired", "unpaired, best");
        for (double rate : new double[]{0.6, 0.3}) {
            for (Changing changing : Changing.values()) {
                Claims claims = Claims.changes(new Setting(units, people, 0.3, changing, rate, 0.5), reps, seed);
                Claims.Calling ours = claims.ours;
                printer.row("changes", text("%s, %.0f %%", changing.name().toLowerCase(Locale.ROOT), 100 * rate), String.valueOf(ours.claims), String.valueOf(ours.changed),
                        String.valueOf(ours.right), text("%d (%s)", ours.wrong, share(ours.wrong, ours.right + ours.wrong)), share(ours.held, ours.claims),
                        text("%d, %d", ours.same, ours.sameWrongly), share(ours.carriedHeld, ours.carried), text("%d, %d", claims.unpairedFound.right, claims.unpairedFound.wrong),
                        text("%d, %d", claims.pairedFound.right, claims.pairedFound.wrong), String.valueOf(Claims.bestRight(claims.unpaired, 0.05)));
            }
        }
    }

    /** True effect 0.2 for a third of the units; or none, and those start that are lowest. */
    private void exposure() {
        int times = 50 * reps;
        printer.title("Exposed against not: units of 5 to 30 pairs, %d times, seed %d; units' changes differ by 0.2; 90 %% intervals for the difference", times, seed);
        printer.head("exposure", "units, who is exposed", "held", "people alone held", "mean", "half width");
        for (int count : new int[]{8, 24, 60, 250}) {
            for (boolean lot : new boolean[]{true, false}) {
                SplittableRandom chance = new SplittableRandom(seed);
                int held = 0;
                int naive = 0;
                double mean = 0;
                double width = 0;
                for (int time = 0; time < times; time++) {
                    Exposed exposed = new Exposed(count, lot, chance.split());
                    Exposure exposure = Exposure.of(exposed.units()).orElseThrow();
                    held += exposure.difference().low() <= exposed.truth() && exposed.truth() <= exposure.difference().high() ? 1 : 0;
                    naive += exposed.heldByPeople() ? 1 : 0;
                    mean += exposure.difference().mean() / times;
                    width += (exposure.difference().high() - exposure.difference().low()) / 2 / times;
                }
                printer.row("exposure", text("%d, %s", count, lot ? "by lot, effect 0.2" : "the lowest, no effect"), share(held, times), share(naive, times), text("%.2f", mean),
                        text("%.2f", width));
            }
        }
    }

    private void hiding() {
        printer.title("What is shown: %d people in %d units of departments of 20, three rounds, no group below 5, seed %d; cells shown of those with five people", people, units,
                seed);
        printer.head("hiding", "answering, moving", "levels, 1st", "2nd", "3rd", "changes, 2nd", "3rd", "ms a round");
        for (double rate : new double[]{0.9, 0.6, 0.3}) {
            for (double moving : new double[]{0, 0.03, 0.1}) {
                Staff staff = new Staff(units, people, 3, rate, moving, new SplittableRandom(seed));
                staff.released(5);
                long began = cpu();
                List<Released> released = staff.released(5);
                double millis = (cpu() - began) / 3e6;
                printer.row("hiding", text("%.0f %%, %.0f %%", 100 * rate, 100 * moving), shown(released.get(0).levels().size(), staff.enough(0, 5, false)),
                        shown(released.get(1).levels().size(), staff.enough(1, 5, false)), shown(released.get(2).levels().size(), staff.enough(2, 5, false)),
                        shown(released.get(1).changes().size(), staff.enough(1, 5, true)), shown(released.get(2).changes().size(), staff.enough(2, 5, true)), text("%.0f", millis));
            }
        }
    }

    private void attack() {
        int layouts = options.whole("layouts", 10, 1_000_000);
        Attacked attacked = Attacked.of(layouts, seed);
        printer.title("Attacks on %d random layouts of two or three rounds, seed %d: groups below the limit (3 to 6) singled out", layouts, seed);
        printer.head("attack", "attacker", "with hiding", "without", "figures", "without");
        printer.row("attack", "adds and subtracts all, any factor", String.valueOf(attacked.told), String.valueOf(attacked.plainTold), String.valueOf(attacked.figures),
                String.valueOf(attacked.plainFigures));
        printer.row("attack", "takes nobody to have changed", String.valueOf(attacked.toldUnchanged), String.valueOf(attacked.plainToldUnchanged), "", "");
        printer.row("attack", "every -1, 0, 1 (layouts tried)", text("0 of %d", attacked.bySigns), "", "", "");
        if (!attacked.example.isEmpty()) {
            printer.row("attack", attacked.example);
        }
    }

    private void speed() {
        SplittableRandom chance = new SplittableRandom(seed);
        Organisation organisation = new Organisation(new Setting(units, people, 0.3, Changing.FEW, 0.6, 0.5), chance);
        printer.title("Milliseconds of one core for all of %d units and 7 dimensions, once warm, seed %d", units, seed);
        printer.head("speed", "what", "milliseconds");
        List<List<Moments>> levels = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        for (int d = 0; d < Organisation.DIMENSIONS; d++) {
            List<Moments> dimension = new ArrayList<>();
            for (Organisation.Sheet[] unit : organisation.sheets) {
                if (unit[d].before.size() >= 2 && unit[d].differences.size() >= 2) {
                    dimension.add(Claims.moments(unit[d].before));
                    contrasts.add(Contrast.paired(Claims.moments(unit[d].differences)));
                }
            }
            levels.add(dimension);
        }
        printer.row("speed", "levels, pooled", millis(() -> levels.forEach(Pooling::of)));
        printer.row("speed", "changes, together", millis(() -> Changes.together(contrasts, 0.2)));
        Staff staff = new Staff(units, people, 2, 0.6, 0.03, chance);
        printer.row("speed", "hiding of two rounds, 7 dimensions", millis(() -> {
            for (int d = 0; d < Organisation.DIMENSIONS; d++) {
                staff.released(5);
            }
        }));
    }

    private static String millis(Runnable work) {
        work.run();
        long began = cpu();
        work.run();
        return text("%.0f", (cpu() - began) / 1e6);
    }

    /** Of this thread: other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String shown(int shown, int enough) {
        return text("%d of %d", shown, enough);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : text("%.3f", part / (double) whole);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
