package fi.sopu.charter;

/**
 * How the share that finds a clause kept has changed from one follow-up to the next.
 *
 * @param points change in percentage points
 * @param low    low end of the 90 % interval, in percentage points
 * @param high   high end
 */
public record Change(int points, int low, int high) {

    /** True when the interval leaves room for no change at all: then nothing is said of a direction. */
    public boolean unsure() {
        return low <= 0 && high >= 0;
    }

    public boolean better() {
        return low > 0;
    }
}
