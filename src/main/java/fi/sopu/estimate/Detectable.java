package fi.sopu.estimate;

/**
 * How large a change has to be for so many people to see it; said before a round, so that nobody waits for what cannot come.
 *
 * @param half   a true change of this size is called by its name every other time
 * @param mostly four times in five
 */
public record Detectable(int people, double half, double mostly) {

    /** Standard deviation of a person's change between two rounds, in steps of the scale, where nothing is known yet: five statements from 1 to 5. */
    public static final double USUAL_DEVIATION = 0.6;
    private static final double MOST_TIMES = 0.8;

    /** People who answer both times, with the usual deviation of their changes. */
    public static Detectable change(int people) {
        return change(people, USUAL_DEVIATION);
    }

    /**
     * @param people    who answer both times, two at least
     * @param deviation of their changes
     */
    public static Detectable change(int people, double deviation) {
        return of(people, deviation * Math.sqrt(1.0 / people), people - 1);
    }

    /**
     * Where nobody can be paired.
     *
     * @param deviation between people's answers
     */
    public static Detectable unpaired(int before, int after, double deviation) {
        return of(Math.min(before, after), deviation * Math.sqrt(1.0 / before + 1.0 / after), before + after - 2);
    }

    private static Detectable of(int people, double error, int freedom) {
        if (people < 2) {
            throw new IllegalArgumentException("a change of " + people + " people");
        }
        double half = Student.twoSided(Estimate.LEVEL, freedom);
        return new Detectable(people, half * error, (half + Student.exceeded(1 - MOST_TIMES, freedom)) * error);
    }
}
