package fi.sopu.estimate;

/** Lets the benchmark's own tests use the tail of Student's t. */
public final class StudentTail {

    private StudentTail() {
    }

    public static double above(double t, double freedom) {
        return Student.above(t, freedom);
    }
}
