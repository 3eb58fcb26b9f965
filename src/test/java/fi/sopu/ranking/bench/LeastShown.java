package fi.sopu.ranking.bench;

/** The least shown idea against the next least shown that this voter has not been asked about with it; equals by chance. */
final class LeastShown extends PairMethod {

    private final int[][] seen;

    LeastShown(int voters, int ideas, long seed) {
        super(voters, ideas, seed);
        seen = new int[voters][ideas];
    }

    @Override
    public int[] next(int voter) {
        double[] lot = new double[shown.length];
        here.forEach(i -> lot[i] = 1000.0 * seen[voter][i] + shown[i] + random.nextDouble() / 2);
        int[] order = here.stream().sorted((a, b) -> Double.compare(lot[a], lot[b])).mapToInt(i -> i).toArray();
        for (int a = 0; a < order.length; a++) {
            for (int b = a + 1; b < order.length; b++) {
                if (!wasAsked(voter, order[a], order[b])) {
                    return inAnyOrder(order[a], order[b]);
                }
            }
        }
        return null;
    }

    @Override
    public void answer(int voter, int[] ideas, int best, int least) {
        super.answer(voter, ideas, best, least);
        seen[voter][best]++;
        seen[voter][least]++;
    }
}
