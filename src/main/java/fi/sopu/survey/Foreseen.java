package fi.sopu.survey;

import fi.sopu.estimate.Detectable;
import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * What can be expected of a round, said before it begins.
 *
 * @param number of the round in its series
 * @param units  whole first where it has opened; before that those that there are today
 */
public record Foreseen(AskedQuestion asked, InstrumentSheet instrument, int number, List<Unit> units) {

    public Foreseen {
        units = List.copyOf(units);
    }

    /**
     * @param name     empty for the whole
     * @param smallest from how many people on anything is told
     */
    public record Unit(Words name, int people, int smallest) {

        /** Whether anything can be told of it, if all answer. */
        public boolean isEnough() {
            return people >= smallest;
        }

        /** The change that is seen four times in five if all of them answer both times, in steps of the scale. */
        public double change() {
            return isEnough() ? Detectable.change(people).mostly() : 0;
        }
    }
}
