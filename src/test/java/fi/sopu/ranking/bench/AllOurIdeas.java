package fi.sopu.ranking.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All Our Ideas as in Salganik and Levy (2015): an ordered pair is drawn with weight min(1/(answers + 1), .05), the same again to a voter
 * allowed; an idea's score is (wins + 1)/(wins + losses + 2).
 */
final class AllOurIdeas implements Method {

    private static final double MOST = 0.05;

    private final SplittableRandom random;
    private final List<Integer> here = new ArrayList<>();
    private final int[][] answers;
    private final double[] won;
    private final double[] lost;

    AllOurIdeas(int ideas, long seed) {
        random = new SplittableRandom(seed);
        answers = new int[ideas][ideas];
        won = new double[ideas];
        lost = new double[ideas];
    }

    @Override
    public void arrive(int idea) {
        here.add(idea);
    }

    @Override
    public int[] next(int voter) {
        double total = 0;
        for (int i : here) {
            for (int j : here) {
                total += i == j ? 0 : weight(i, j);
            }
        }
        double at = random.nextDouble() * total;
        int[] last = null;
        for (int i : here) {
            for (int j : here) {
                if (i != j) {
                    last = new int[]{i, j};
                    at -= weight(i, j);
                    if (at < 0) {
                        return last;
                    }
                }
            }
        }
        return last;
    }

    private double weight(int i, int j) {
        return Math.min(1.0 / (answers[i][j] + 1), MOST);
    }

    @Override
    public void answer(int voter, int[] ideas, int best, int least) {
        answers[ideas[0]][ideas[1]]++;
        won[best]++;
        lost[least]++;
    }

    @Override
    public double[] scores(int ideas) {
        double[] scores = new double[ideas];
        for (int i = 0; i < ideas; i++) {
            scores[i] = (won[i] + 1) / (won[i] + lost[i] + 2);
        }
        return scores;
    }
}
