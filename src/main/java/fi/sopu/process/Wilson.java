package fi.sopu.process;

/** Wilson's score interval of a share (Wilson 1927), which stays within 0..1 and holds for small groups too. */
public final class Wilson {

    /** Two-sided 90 %: the 0.95 quantile of the normal distribution. */
    private static final double Z = 1.6448536269514722;

    private Wilson() {
    }

    /**
     * @param part  how many
     * @param whole of how many, at least one
     * @return the 90 % interval
     */
    public static Interval interval(int part, int whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        double share = (double) part / whole;
        double spread = 1 + Z * Z / whole;
        double middle = (share + Z * Z / (2 * whole)) / spread;
        double half = Z / spread * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
        return new Interval(part == 0 ? 0 : Math.max(0, middle - half), part == whole ? 1 : Math.min(1, middle + half));
    }
}
