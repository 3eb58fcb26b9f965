package fi.sopu.estimate.bench;

import fi.sopu.estimate.Moments;
import fi.sopu.estimate.Inside;

/** The usual tests, whose p-values Sopu shows nobody. */
final class Baseline {

    private Baseline() {
    }

    static double welch(Moments before, Moments after) {
        double b = before.deviation() * before.deviation() / before.n();
        double a = after.deviation() * after.deviation() / after.n();
        double freedom = (a + b) * (a + b) / (b * b / (before.n() - 1) + a * a / (after.n() - 1));
        return a + b == 0 ? 1 : 2 * Inside.above(Math.abs(after.mean() - before.mean()) / Math.sqrt(a + b), freedom);
    }

    static double paired(Moments differences) {
        double error = differences.deviation() / Math.sqrt(differences.n());
        return error == 0 ? 1 : 2 * Inside.above(Math.abs(differences.mean()) / error, differences.n() - 1);
    }
}
