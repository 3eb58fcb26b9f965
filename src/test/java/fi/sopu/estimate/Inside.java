package fi.sopu.estimate;

import java.util.List;

/** Lets the benchmark use what the package keeps to itself. */
public final class Inside {

    private Inside() {
    }

    /** Student's tail, for the benchmark's own tests. */
    public static double above(double t, double freedom) {
        return Student.above(t, freedom);
    }

    /** Whether the last of two rounds, with what is shown of the first, singles out a group below the limit. */
    public static boolean singlesOut(List<Released> released, List<Trail> trails, int smallest) {
        return !Hiding.exact(released, released.stream().map(one -> one.tree().above()).toList(), Hiding.alike(trails), smallest).weak(smallest, false, "").isEmpty();
    }
}
