package fi.sopu.ranking.bench;

/** As in a Swiss tournament: one of the least shown ideas meets the one nearest in score that this voter has not seen it with. */
final class Swiss extends PairMethod {

    private double[] score;
    private int since;

    Swiss(int voters, int ideas, long seed) {
        super(voters, ideas, seed);
        score = new double[ideas];
    }

    @Override
    public int[] next(int voter) {
        int best = -1;
        int other = -1;
        double least = Double.MAX_VALUE;
        for (int i : here) {
            int j = nearest(voter, i);
            double lot = shown[i] + random.nextDouble();
            if (j >= 0 && lot < least) {
                least = lot;
                best = i;
                other = j;
            }
        }
        return best < 0 ? null : inAnyOrder(best, other);
    }

    private int nearest(int voter, int i) {
        int nearest = -1;
        double distance = Double.MAX_VALUE;
        for (int j : here) {
            double away = Math.abs(score[i] - score[j]) + 1e-3 * random.nextDouble();
            if (j != i && away < distance && !wasAsked(voter, i, j)) {
                nearest = j;
                distance = away;
            }
        }
        return nearest;
    }

    @Override
    public void answer(int voter, int[] ideas, int best, int least) {
        super.answer(voter, ideas, best, least);
        if (++since >= Math.max(8, here.size() / 4)) {
            since = 0;
            score = PlainFit.mode(wins, score, 0.36, 50);
        }
    }
}
