package fi.sopu.ranking.bench;

import java.util.random.RandomGenerator;

/** Voters with a mind of their own about numbered ideas. */
interface Council {

    int voters();

    int ideas();

    /** What the whole roll thinks of each idea: the mean of what each voter thinks. */
    double[] truth();

    /** Which of these ideas a voter says is best. */
    int best(int voter, int[] ideas, RandomGenerator random);

    /** Which is least, when best is out. */
    int least(int voter, int[] ideas, int best, RandomGenerator random);
}
