package fi.sopu.estimate.bench;

import fi.sopu.estimate.Changes;
import fi.sopu.estimate.Contrast;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.estimate.MeasuredChange.Word;
import fi.sopu.estimate.Moments;
import fi.sopu.estimate.Pooling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** What is claimed of invented organisations beside what is true of them. */
final class Claims {

    static final int SMALLEST_GROUP = 5;
    static final double SMALLEST_CHANGE = 0.2;
    private static final double NONE = 1e-9;

    /** How often intervals held, and how far means were off, pooled and raw. Of the people who are likely to answer; and held, of all people of the unit. */
    static final class Levels {
        int claims;
        int held;
        int heldRaw;
        int heldOfAnswering;
        double off;
        double offRaw;
    }

    /** What was called better or worse, rightly and wrongly. */
    static final class Found {
        int right;
        int wrong;

        void add(List<double[]> tests) {
            tests.forEach(test -> {
                right += right(test) ? 1 : 0;
                wrong += right(test) ? 0 : 1;
            });
        }
    }

    /** What Sopu said of changes. */
    static final class Calling {
        int right;
        int wrong;
        int same;
        /** Of those, where the change was larger than the smallest that matters. */
        int sameWrongly;
        int held;
        int claims;
        int changed;
        /** Levels carried on by the change, and of those how many held. */
        int carried;
        int carriedHeld;

        void add(List<MeasuredChange> told, List<Double> truths) {
            for (int i = 0; i < told.size(); i++) {
                MeasuredChange change = told.get(i);
                double truth = truths.get(i);
                claims++;
                changed += Math.abs(truth) > NONE ? 1 : 0;
                held += change.low() <= truth && truth <= change.high() ? 1 : 0;
                if (change.word() == Word.BETTER || change.word() == Word.WORSE) {
                    if (change.word() == Word.BETTER ? truth > NONE : truth < -NONE) {
                        right++;
                    } else {
                        wrong++;
                    }
                }
                if (change.word() == Word.SAME) {
                    same++;
                    sameWrongly += Math.abs(truth) > SMALLEST_CHANGE ? 1 : 0;
                }
            }
        }
    }

    final Levels levels = new Levels();
    final Calling ours = new Calling();
    /** Each unit's p-value of Welch's test on all who answered, the sign, and the truth: the usual way. */
    final List<double[]> unpaired = new ArrayList<>();
    /** By Welch's test, and by the paired t-test, each with Benjamini and Hochberg's limit for 5 % wrong ones. */
    final Found unpairedFound = new Found();
    final Found pairedFound = new Found();

    void levels(Organisation organisation) {
        for (int d = 0; d < Organisation.DIMENSIONS; d++) {
            List<Moments> units = new ArrayList<>();
            List<Organisation.Sheet> sheets = new ArrayList<>();
            for (Organisation.Sheet[] unit : organisation.sheets) {
                if (unit[d].before.size() >= SMALLEST_GROUP) {
                    units.add(moments(unit[d].before));
                    sheets.add(unit[d]);
                }
            }
            List<Estimate> estimates = Pooling.of(units);
            for (int i = 0; i < units.size(); i++) {
                Estimate e = estimates.get(i);
                Estimate raw = units.get(i).interval(Estimate.LEVEL);
                Organisation.Sheet sheet = sheets.get(i);
                levels.claims++;
                levels.held += holds(e, sheet.level) ? 1 : 0;
                levels.heldRaw += holds(raw, sheet.answeringLevel) ? 1 : 0;
                levels.heldOfAnswering += holds(e, sheet.answeringLevel) ? 1 : 0;
                levels.off += square(e.mean() - sheet.answeringLevel);
                levels.offRaw += square(raw.mean() - sheet.answeringLevel);
            }
        }
    }

    void changes(Organisation organisation) {
        List<double[]> tests = new ArrayList<>();
        List<double[]> paired = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        List<Double> truths = new ArrayList<>();
        List<Estimate> levels = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int d = 0; d < Organisation.DIMENSIONS; d++) {
            double correlation = correlation(organisation, d);
            List<Moments> told = new ArrayList<>();
            for (Organisation.Sheet[] unit : organisation.sheets) {
                Organisation.Sheet sheet = unit[d];
                double truth = Math.abs(sheet.hiddenChange) < NONE ? 0 : sheet.later - sheet.level;
                boolean both = sheet.before.size() >= SMALLEST_GROUP && sheet.after.size() >= SMALLEST_GROUP;
                boolean pairs = sheet.differences.size() >= SMALLEST_GROUP;
                if (both) {
                    Moments before = moments(sheet.before);
                    Moments after = moments(sheet.after);
                    tests.add(new double[]{Baseline.welch(before, after), Math.signum(after.mean() - before.mean()), truth});
                    contrasts.add(pairs ? Contrast.paired(moments(sheet.differences)) : Contrast.partly(before, after, sheet.differences.size(), correlation));
                    truths.add(truth);
                    told.add(before);
                    later.add(sheet.answeringLevel + truth);
                }
                if (pairs) {
                    paired.add(new double[]{Baseline.paired(moments(sheet.differences)), Math.signum(moments(sheet.differences).mean()), truth});
                }
            }
            levels.addAll(Pooling.of(told));
        }
        List<MeasuredChange> changes = Changes.together(contrasts, SMALLEST_CHANGE);
        ours.add(changes, truths);
        for (int i = 0; i < changes.size(); i++) {
            ours.carried++;
            ours.carriedHeld += holds(changes.get(i).carried(levels.get(i)), later.get(i)) ? 1 : 0;
        }
        unpaired.addAll(tests);
        unpairedFound.add(benjamini(tests, 0.05));
        pairedFound.add(benjamini(paired, 0.05));
    }

    /** The most that a test can rightly call when it may choose its own limit, knowing the truth, so that this share of what it calls is wrong. */
    static int bestRight(List<double[]> tests, double wrongShare) {
        List<double[]> sorted = new ArrayList<>(tests);
        sorted.sort(Comparator.comparingDouble(test -> test[0]));
        int right = 0;
        int best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += right(sorted.get(i)) ? 1 : 0;
            if (i + 1 - right <= wrongShare * (i + 1)) {
                best = right;
            }
        }
        return best;
    }

    private static List<double[]> benjamini(List<double[]> tests, double share) {
        List<double[]> sorted = new ArrayList<>(tests);
        sorted.sort(Comparator.comparingDouble(test -> test[0]));
        int called = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i)[0] <= share * (i + 1) / sorted.size()) {
                called = i + 1;
            }
        }
        return sorted.subList(0, called);
    }

    private static boolean right(double[] test) {
        return Math.abs(test[2]) > NONE && test[1] == Math.signum(test[2]);
    }

    static Claims levels(Organisation.Setting setting, int reps, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Claims claims = new Claims();
        for (int rep = 0; rep < reps; rep++) {
            claims.levels(new Organisation(setting, chance.split()));
        }
        return claims;
    }

    static Claims changes(Organisation.Setting setting, int reps, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Claims claims = new Claims();
        for (int rep = 0; rep < reps; rep++) {
            claims.changes(new Organisation(setting, chance.split()));
        }
        return claims;
    }

    static Moments moments(List<Double> answers) {
        return Moments.of(answers.stream().mapToDouble(x -> x).toArray());
    }

    private static double correlation(Organisation organisation, int dimension) {
        List<Moments> before = new ArrayList<>();
        List<Moments> after = new ArrayList<>();
        List<Moments> differences = new ArrayList<>();
        for (Organisation.Sheet[] unit : organisation.sheets) {
            before.add(moments(unit[dimension].bothBefore));
            after.add(moments(unit[dimension].bothAfter));
            differences.add(moments(unit[dimension].differences));
        }
        return Contrast.correlation(before, after, differences);
    }

    private static boolean holds(Estimate e, double truth) {
        return e.low() <= truth && truth <= e.high();
    }

    private static double square(double x) {
        return x * x;
    }
}
