package fi.sopu.demo.control;

import fi.sopu.demo.InventedUnit;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import java.util.List;
import java.util.SplittableRandom;

/** What invented people answer: the same people much the same in each round, more contentedly in units that have changed. Pure; the same for one seed. */
public final class InventedAnswers {

    private static final double MIDDLE = 3.3;
    private static final double BETWEEN_PEOPLE = .6;
    private static final double BETWEEN_ANSWERS = .6;
    private static final double CANT_SAY = .04;
    private static final int LEVELS = 5;
    /** How much more or less people agree in each dimension, again from the start after the last. */
    private static final List<Double> DIMENSIONS = List.of(.3, -.4, .1, .4, -.2, -.5, 0.0);

    /** How far the same people see this dimension apart from all others. */
    private static final List<Double> APART = List.of(.4, .8, .9, .8, .5, .1, .1);

    private InventedAnswers() {
    }

    /**
     * @param person number of the person
     * @param number of the round, from 1
     * @param place  the dimension's, from 0
     */
    public static byte[] of(int person, InventedUnit unit, int number, int place, DimensionSheet dimension) {
        double one = new SplittableRandom(person).nextGaussian() * BETWEEN_PEOPLE
                + new SplittableRandom(person * 37L + place).nextGaussian() * APART.get(place % APART.size());
        SplittableRandom now = new SplittableRandom(person * 1000L + number * 100L + place);
        double level = MIDDLE + one + DIMENSIONS.get(place % DIMENSIONS.size()) + unit.level() + (number > 1 ? unit.change() : 0);
        byte[] answers = new byte[dimension.statements().size()];
        for (int i = 0; i < answers.length; i++) {
            int agreed = (int) Math.max(1, Math.min(LEVELS, Math.round(level + now.nextGaussian() * BETWEEN_ANSWERS)));
            boolean silent = now.nextDouble() < CANT_SAY;
            answers[i] = (byte) (silent ? Given.CANT_SAY : dimension.statements().get(i).reversed() ? LEVELS + 1 - agreed : agreed);
        }
        return answers;
    }
}
