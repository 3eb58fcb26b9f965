package fi.sopu.ranking.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the duel methods of others have in common: no pair is asked of a voter twice, and the ranking is a Bradley-Terry fit with a weak
 * normal prior, the same for all, so that only the choice of pairs differs.
 */
abstract class PairMethod implements Method {

    final SplittableRandom random;
    final List<Integer> here = new ArrayList<>();
    final double[][] wins;
    final int[] shown;
    private final BitSet[] asked;
    private final int k;

    PairMethod(int voters, int ideas, long seed) {
        random = new SplittableRandom(seed);
        k = ideas;
        wins = new double[ideas][ideas];
        shown = new int[ideas];
        asked = new BitSet[voters];
        for (int v = 0; v < voters; v++) {
            asked[v] = new BitSet();
        }
    }

    @Override
    public void arrive(int idea) {
        here.add(idea);
    }

    boolean wasAsked(int voter, int i, int j) {
        return asked[voter].get(Math.min(i, j) * k + Math.max(i, j));
    }

    int[] inAnyOrder(int i, int j) {
        return random.nextBoolean() ? new int[]{i, j} : new int[]{j, i};
    }

    @Override
    public void answer(int voter, int[] ideas, int best, int least) {
        wins[best][least]++;
        shown[best]++;
        shown[least]++;
        asked[voter].set(Math.min(best, least) * k + Math.max(best, least));
    }

    @Override
    public double[] scores(int ideas) {
        return PlainFit.mode(wins);
    }
}
