package fi.sopu.ranking.bench;

import java.util.random.RandomGenerator;

/**
 * Utility = common N(0, .6^2) + faction N(0, .7^2) + individual N(0, .9^2) for each idea; six factions; answers by logit with a slope on the
 * utilities (the best of several by softmax, then the least of the rest).
 */
final class SimulatedCouncil implements Council {

    static final double COMMON = 0.6;
    static final double FACTION = 0.7;
    static final double OWN = 0.9;
    static final int FACTIONS = 6;

    private final double[][] utility;
    private final double slope;

    SimulatedCouncil(int voters, int ideas, double slope, RandomGenerator random) {
        this(voters, ideas, new double[]{COMMON, FACTION, OWN}, slope, random);
    }

    /** @param spreads what all have in common, what factions have, what is one's own */
    SimulatedCouncil(int voters, int ideas, double[] spreads, double slope, RandomGenerator random) {
        this.slope = slope;
        utility = new double[voters][ideas];
        int[] faction = new int[voters];
        for (int v = 0; v < voters; v++) {
            faction[v] = random.nextInt(FACTIONS);
        }
        for (int i = 0; i < ideas; i++) {
            double common = spreads[0] * random.nextGaussian();
            double[] party = new double[FACTIONS];
            for (int f = 0; f < FACTIONS; f++) {
                party[f] = spreads[1] * random.nextGaussian();
            }
            for (int v = 0; v < voters; v++) {
                utility[v][i] = common + party[faction[v]] + spreads[2] * random.nextGaussian();
            }
        }
    }

    @Override
    public int voters() {
        return utility.length;
    }

    @Override
    public int ideas() {
        return utility[0].length;
    }

    @Override
    public double[] truth() {
        double[] mean = new double[ideas()];
        for (double[] voter : utility) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += voter[i] / utility.length;
            }
        }
        return mean;
    }

    @Override
    public int best(int voter, int[] ideas, RandomGenerator random) {
        return softmax(voter, ideas, slope, -1, random);
    }

    @Override
    public int least(int voter, int[] ideas, int best, RandomGenerator random) {
        return softmax(voter, ideas, -slope, best, random);
    }

    private int softmax(int voter, int[] ideas, double beta, int without, RandomGenerator random) {
        // the largest of utility and Gumbel noise
        double most = Double.NEGATIVE_INFINITY;
        int chosen = -1;
        for (int idea : ideas) {
            double value = beta * utility[voter][idea] - Math.log(-Math.log(random.nextDouble()));
            if (idea != without && value > most) {
                most = value;
                chosen = idea;
            }
        }
        return chosen;
    }

    /** P(a voter drawn at random prefers i to j). */
    double probability(int i, int j) {
        double sum = 0;
        for (double[] voter : utility) {
            sum += 1 / (1 + Math.exp(-slope * (voter[i] - voter[j])));
        }
        return sum / utility.length;
    }
}
