package fi.sopu.ranking.bench;

import java.util.random.RandomGenerator;

final class Chance {

    private Chance() {
    }

    static void shuffle(int[] all, RandomGenerator random) {
        for (int i = all.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
    }
}
