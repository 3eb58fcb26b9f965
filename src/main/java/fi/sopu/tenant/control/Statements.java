package fi.sopu.tenant.control;

/** How often this thread has asked the database anything, beside what begins and ends its transactions: for who counts what a page costs. */
public final class Statements {

    private static final ThreadLocal<int[]> ASKED = ThreadLocal.withInitial(() -> new int[1]);

    private Statements() {
    }

    static void count() {
        ASKED.get()[0]++;
    }

    /** Since the thread began; what counts is the difference of two. */
    public static int asked() {
        return ASKED.get()[0];
    }
}
