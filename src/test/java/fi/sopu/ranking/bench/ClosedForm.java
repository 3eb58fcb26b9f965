package fi.sopu.ranking.bench;

/**
 * The most that pooled duels can tell about the simulated council, in closed form.
 *
 * <p>A duel says something about the difference of two ideas' means over the roll. Seen by a random voter its answer is a logit whose slope is
 * flattened by how voters differ: kappa = beta / sqrt(1 + c^2 beta^2 D), c = 16 sqrt(3) / (15 pi), D = the variance of the difference around its mean. It
 * tells most (kappa^2 / 4) when the two are even, so that its error variance is at least 4 / kappa^2. Of that, D comes from the voter drawn; each voter
 * answers q of the K - 1 contrasts that there are and the roll is finite, so that this part shrinks by 1 - q / (K - 1) as in any sample without
 * replacement. With N = V q duels spread evenly, every contrast has error variance e = (K - 1) (4 / kappa^2 - D q / (K - 1)) / (2 N); with the true means of
 * variance T the best estimate correlates with them by r = sqrt(T / (T + e)), and Kendall's tau is (2 / pi) asin(r).
 */
final class ClosedForm {

    private ClosedForm() {
    }

    static double tau(int voters, int ideas, double slope, double questions) {
        double party = SimulatedCouncil.FACTION * SimulatedCouncil.FACTION;
        double own = SimulatedCouncil.OWN * SimulatedCouncil.OWN;
        // the expected sum of squared shares of factions of random size
        double shares = (1 + (voters - 1.0) / SimulatedCouncil.FACTIONS) / voters;
        double truth = SimulatedCouncil.COMMON * SimulatedCouncil.COMMON + party * shares + own / voters;
        double differing = 2 * (party * (1 - shares) + own * (1 - 1.0 / voters));
        double c = 16 * Math.sqrt(3) / (15 * Math.PI);
        double kappa2 = slope * slope / (1 + c * c * slope * slope * differing);
        double each = 4 / kappa2 - differing * Math.min(1, questions / (ideas - 1.0));
        double error = (ideas - 1) * each / (2 * voters * questions);
        return 2 / Math.PI * Math.asin(Math.sqrt(truth / (truth + error)));
    }
}
