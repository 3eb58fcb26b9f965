package fi.sopu.estimate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented organisation that is asked twice. A person's answer to a statement, 1 to 5, is the rounded sum of what the unit is like, the person (standard deviation 0.7, of which a
 * part is the day's: a person's change has 0.4), and chance (0.8). Who answers is not chance: the content do more often, and whoever did once. The truth of a unit is the mean of endlessly
 * many such people of it, on the scale.
 */
final class Organisation {

    static final int DIMENSIONS = 7;
    static final int STATEMENTS = 5;
    static final double MIDDLE = 3.4;
    private static final double DAY = 0.4 / Math.sqrt(2);
    private static final double PERSON = Math.sqrt(0.49 - DAY * DAY);
    private static final double CHANCE = 0.8;
    private static final double SHARED = 0.5;

    /** How the units change: the truth on the hidden scale. */
    enum Changing {
        /** Nobody. */
        NONE,
        /** One in five, mostly for the better, by about 0.5. */
        FEW,
        /** Half of them, by about 0.4. */
        HALF,
        /** All, by 0.25 and some more or less. */
        ALL,
        /** All a little, this way or that: normal with 0.2. */
        SMALL,
        /** One in twenty, for the worse as for the better, by 0.8. */
        RARE;

        double draw(SplittableRandom chance) {
            return switch (this) {
                case NONE -> 0;
                case FEW -> chance.nextDouble() < 0.2 ? (chance.nextDouble() < 0.75 ? 1 : -1) * (0.5 + 0.1 * chance.nextGaussian()) : 0;
                case HALF -> chance.nextDouble() < 0.5 ? 0.4 + 0.1 * chance.nextGaussian() : 0;
                case ALL -> 0.25 + 0.15 * chance.nextGaussian();
                case SMALL -> 0.2 * chance.nextGaussian();
                case RARE -> chance.nextDouble() < 0.05 ? chance.nextDouble() < 0.5 ? -0.8 : 0.8 : 0;
            };
        }
    }

    /**
     * @param spread  of the units
     * @param rate    share that answers
     * @param leaning how much more often the content answer: log odds for a step of the scale
     */
    record Setting(int units, int people, double spread, Changing changing, double rate, double leaning) {
    }

    /** Of a unit and dimension: answers of both rounds, differences of pairs, and the truth of those asked and of those who are likely to answer. */
    static final class Sheet {
        final List<Double> before = new ArrayList<>();
        final List<Double> after = new ArrayList<>();
        final List<Double> differences = new ArrayList<>();
        final List<Double> bothBefore = new ArrayList<>();
        final List<Double> bothAfter = new ArrayList<>();
        double level;
        double later;
        double answeringLevel;
        double hiddenChange;
    }

    final Sheet[][] sheets;

    Organisation(Setting setting, SplittableRandom chance) {
        int[] sizes = sizes(setting.units, setting.people, chance);
        sheets = new Sheet[setting.units][DIMENSIONS];
        double base = Math.log(setting.rate / (1 - setting.rate));
        for (int u = 0; u < setting.units; u++) {
            double whole = chance.nextGaussian();
            double[] at = new double[DIMENSIONS];
            for (int d = 0; d < DIMENSIONS; d++) {
                Sheet sheet = new Sheet();
                at[d] = MIDDLE + setting.spread * (Math.sqrt(SHARED) * whole + Math.sqrt(1 - SHARED) * chance.nextGaussian());
                sheet.hiddenChange = setting.changing.draw(chance);
                sheet.level = scale(at[d]);
                sheet.later = scale(at[d] + sheet.hiddenChange);
                sheet.answeringLevel = answering(at[d], base, setting.leaning);
                sheets[u][d] = sheet;
            }
            for (int p = 0; p < sizes[u]; p++) {
                person(u, at, base, setting.leaning, chance);
            }
        }
    }

    private void person(int u, double[] at, double base, double leaning, SplittableRandom chance) {
        double common = chance.nextGaussian();
        double willing = 1.5 * chance.nextGaussian();
        double[] trait = new double[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            trait[d] = PERSON * (Math.sqrt(SHARED) * common + Math.sqrt(1 - SHARED) * chance.nextGaussian());
        }
        double[][] told = new double[2][];
        for (int round = 0; round < 2; round++) {
            double[] hidden = new double[DIMENSIONS];
            for (int d = 0; d < DIMENSIONS; d++) {
                hidden[d] = trait[d] + DAY * chance.nextGaussian();
            }
            double content = java.util.Arrays.stream(hidden).average().orElse(0);
            // the spread of willingness makes odds flatter by 1.35
            if (chance.nextDouble() < 1 / (1 + Math.exp(-1.35 * base - willing - leaning * content))) {
                told[round] = new double[DIMENSIONS];
                for (int d = 0; d < DIMENSIONS; d++) {
                    double mean = at[d] + (round == 0 ? 0 : sheets[u][d].hiddenChange) + hidden[d];
                    for (int s = 0; s < STATEMENTS; s++) {
                        told[round][d] += Math.max(1, Math.min(5, Math.rint(mean + CHANCE * chance.nextGaussian()))) / STATEMENTS;
                    }
                }
            }
        }
        for (int d = 0; d < DIMENSIONS; d++) {
            if (told[0] != null) {
                sheets[u][d].before.add(told[0][d]);
            }
            if (told[1] != null) {
                sheets[u][d].after.add(told[1][d]);
            }
            if (told[0] != null && told[1] != null) {
                sheets[u][d].differences.add(told[1][d] - told[0][d]);
                sheets[u][d].bothBefore.add(told[0][d]);
                sheets[u][d].bothAfter.add(told[1][d]);
            }
        }
    }

    /** From 3 to 60, most of them small; together about so many people. */
    static int[] sizes(int units, int people, SplittableRandom chance) {
        int[] sizes = new int[units];
        double mean = (double) people / units;
        for (int u = 0; u < units; u++) {
            sizes[u] = (int) Math.max(3, Math.min(60, Math.rint(mean * Math.exp(0.65 * chance.nextGaussian() - 0.2))));
        }
        return sizes;
    }

    /** The mean answer on the scale of people whose hidden mean is this. */
    static double scale(double mean) {
        return rounded(mean, Math.sqrt(0.49 + CHANCE * CHANCE));
    }

    private static double rounded(double mean, double deviation) {
        double expected = 1;
        for (int k = 1; k < 5; k++) {
            expected += 1 - below((k + 0.5 - mean) / deviation);
        }
        return expected;
    }

    /** The same of those who answer: the person's contentment is the mean over the dimensions, which goes together with this one. */
    private static double answering(double at, double base, double leaning) {
        double variance = DAY * DAY / DIMENSIONS + PERSON * PERSON * (SHARED + (1 - SHARED) / DIMENSIONS);
        double covariance = DAY * DAY / DIMENSIONS + PERSON * PERSON * (SHARED + (1 - SHARED) / DIMENSIONS);
        double sum = 0;
        double weights = 0;
        for (double c = -4; c <= 4; c += 0.05) {
            double content = c * Math.sqrt(variance);
            double p = 0;
            for (double w = -4; w <= 4; w += 0.25) {
                p += Math.exp(-w * w / 2) / (1 + Math.exp(-1.35 * base - 1.5 * w - leaning * content));
            }
            double weight = Math.exp(-c * c / 2) * p;
            sum += weight * rounded(at + covariance / variance * content, Math.sqrt(0.49 - covariance * covariance / variance + CHANCE * CHANCE));
            weights += weight;
        }
        return sum / weights;
    }

    private static double below(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI)
                * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - tail : tail;
    }
}
