package fi.sopu.ranking;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** "A ranks above B with x%", from what is left of the answers after sealing. One fit serves many pairs. */
public final class PairwiseStatement {

    private final Items items;
    private final double[] mode;
    private final double[] covariance;

    /**
     * @param ideas  those that are ranked; wins may name others, which inform only
     * @param groups ideas that count as one, by the group's id
     * @param wins   of the whole activity
     */
    public PairwiseStatement(Collection<UUID> ideas, Map<UUID, Set<UUID>> groups, Collection<CountedWin> wins) {
        Set<UUID> others = new HashSet<>();
        wins.forEach(win -> {
            others.add(win.winner());
            others.add(win.loser());
        });
        items = Items.of(ideas, others, groups);
        int k = items.size();
        double[][] counted = new double[k][k];
        double answers = 0;
        for (CountedWin win : wins) {
            int winner = items.of(win.winner());
            int loser = items.of(win.loser());
            if (winner != loser) {
                counted[winner][loser] += win.weight();
                answers += win.weight();
            }
        }
        BradleyTerry fit = new BradleyTerry(new double[k], BradleyTerry.TAU2);
        covariance = fit.learn(counted, answers);
        mode = fit.mode();
    }

    public static double above(UUID a, UUID b, Collection<UUID> ideas, Map<UUID, Set<UUID>> groups, Collection<CountedWin> wins) {
        return new PairwiseStatement(ideas, groups, wins).above(a, b);
    }

    /**
     * @param a an idea, or a group's id
     * @return probability (0 to 1) that the whole roll prefers a to b; a half for two of one group
     * @throws IllegalArgumentException when either is not ranked
     */
    public double above(UUID a, UUID b) {
        int one = items.of(a);
        int other = items.of(b);
        if (one == other) {
            return 0.5;
        }
        int k = mode.length;
        double s2 = covariance[one * k + one] + covariance[other * k + other] - 2 * covariance[one * k + other];
        return Normal.below((mode[one] - mode[other]) / Math.sqrt(s2));
    }
}
