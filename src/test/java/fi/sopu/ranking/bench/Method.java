package fi.sopu.ranking.bench;

/** A way to choose questions and to rank. Ideas are numbered; they arrive one by one. */
interface Method {

    void arrive(int idea);

    /** The ideas of the next question for a voter; null when there is none. */
    int[] next(int voter);

    /** @param least in a duel the other one */
    void answer(int voter, int[] ideas, int best, int least);

    /** A score for each idea that has arrived, higher is better. */
    double[] scores(int ideas);
}
