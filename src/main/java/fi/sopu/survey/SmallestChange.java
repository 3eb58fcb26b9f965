package fi.sopu.survey;

import fi.sopu.shared.Refused;
import java.util.List;

/**
 * The smallest change that matters, decided before anything has been asked: whoever chose it afterwards could make any change matter or not.
 *
 * @param steps of the scale from 1 to 5
 * @param why   in the council's words, or empty
 */
public record SmallestChange(double steps, Wording why) {

    /** What can be chosen. Less than the first is less than people mean when they answer, more than the last would call nearly nothing a change. */
    public static final List<Double> STEPS = List.of(.1, .2, .3, .4, .5);
    /** One person in five a step higher; src/docs/survey.md says why. */
    public static final SmallestChange USUAL = new SmallestChange(.2, Wording.NONE);

    /** @throws Refused when it is none of those that can be chosen */
    public SmallestChange {
        if (!STEPS.contains(steps)) {
            throw new Refused("survey.instrument.smallestOdd");
        }
    }
}
