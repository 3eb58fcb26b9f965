package fi.sopu.ranking;

/** How many are "the best": as many as were asked for, but half of what is ranked at most, since nearly all of few are nothing to find out. */
final class Best {

    private Best() {
    }

    /** @return at least 1 */
    static int of(int topK, int items) {
        return Math.max(1, Math.min(topK, items / 2));
    }
}
