package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;

/**
 * What everybody together answered about one dimension of an instrument.
 *
 * @param dimension its lasting id, the same in every version in which its figures may be compared
 * @param number    its place in the instrument, from 1
 * @param people    whose answers the figures rest on
 * @param mean      of the people's own means, 1 to 5; {@code low} and {@code high} the ends of its 90 % interval
 * @param answers   how many single answers were 1, 2, 3, 4 and 5
 */
public record MeasuredDimension(UUID dimension, Words name, int number, int people, double mean, double low, double high, List<Integer> answers) {

    public MeasuredDimension {
        answers = List.copyOf(answers);
    }
}
