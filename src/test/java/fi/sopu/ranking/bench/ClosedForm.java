package fi.sopu.ranking.bench;

/**
 * What pooled duels can tell about the simulated council, in closed form.
 *
 * <p>A duel says something about the difference of two ideas' means over the roll. Seen by a random voter its answer is a logit whose slope is
 * flattened by how voters differ: kappa = beta / sqrt(1 + c^2 beta^2 D), c = 16 sqrt(3) / (15 pi), D = the variance of the difference around its mean. Its
 * information is kappa^2 p (1 - p): at most kappa^2 / 4, when the two ideas are even; on average over pairs spread evenly about
 * kappa^2 / (4 sqrt(1 + 2 c^2 kappa^2 T)) with the true means of variance T. Of the error variance, D comes from the voter drawn; each voter answers q of the
 * K - 1 contrasts that there are and the roll is finite, so that this part shrinks by q / (K - 1) as in any sample without replacement. With
 * N = V q duels every contrast has error variance e = (K - 1) (1 / information - D q / (K - 1)) / (2 N), the best estimate correlates with the true means by
 * r = sqrt(T / (T + e)), and Kendall's tau is (2 / pi) asin(r).
 */
final class ClosedForm {

    private ClosedForm() {
    }

    /** The limit for pairs that are spread evenly. */
    static double tau(int voters, int ideas, double slope, double questions) {
        return tau(voters, ideas, slope, questions, false);
    }

    /** What no choice of pairs can pass: all pairs asked about are even. Which are, nobody can know before asking. */
    static double bound(int voters, int ideas, double slope, double questions) {
        return tau(voters, ideas, slope, questions, true);
    }

    private static double tau(int voters, int ideas, double slope, double questions, boolean even) {
        double party = SimulatedCouncil.FACTION * SimulatedCouncil.FACTION;
        double own = SimulatedCouncil.OWN * SimulatedCouncil.OWN;
        // the expected sum of squared shares of factions of random size
        double shares = (1 + (voters - 1.0) / SimulatedCouncil.FACTIONS) / voters;
        double truth = SimulatedCouncil.COMMON * SimulatedCouncil.COMMON + party * shares + own / voters;
        double differing = 2 * (party * (1 - shares) + own * (1 - 1.0 / voters));
        double c2 = Math.pow(16 * Math.sqrt(3) / (15 * Math.PI), 2);
        double kappa2 = slope * slope / (1 + c2 * slope * slope * differing);
        double information = kappa2 / 4 / (even ? 1 : Math.sqrt(1 + 2 * c2 * kappa2 * truth));
        double each = 1 / information - differing * Math.min(1, questions / (ideas - 1.0));
        double error = (ideas - 1) * each / (2 * voters * questions);
        return 2 / Math.PI * Math.asin(Math.sqrt(truth / (truth + error)));
    }
}
