package fi.sopu.ranking.bench;

/** Two ideas by chance that this voter has not been asked about together. */
final class RandomPairs extends PairMethod {

    RandomPairs(int voters, int ideas, long seed) {
        super(voters, ideas, seed);
    }

    @Override
    public int[] next(int voter) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int i = here.get(random.nextInt(here.size()));
            int j = here.get(random.nextInt(here.size()));
            if (i != j && !wasAsked(voter, i, j)) {
                return new int[]{i, j};
            }
        }
        return null;
    }
}
