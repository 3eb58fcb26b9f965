package fi.sopu.process;

/** An uncertainty interval of a share; both ends between 0 and 1. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("not an interval of shares: " + low + ", " + high);
        }
    }

    public int lowPercent() {
        return (int) Math.round(100 * low);
    }

    public int highPercent() {
        return (int) Math.round(100 * high);
    }
}
