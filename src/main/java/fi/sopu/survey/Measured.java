package fi.sopu.survey;

import fi.sopu.estimate.Moments;
import java.util.List;
import java.util.UUID;

/**
 * What a unit's people answered about a dimension.
 *
 * @param unit      a unit of the round, or the series itself for the whole
 * @param dimension its lasting id
 * @param people    their own means, 1 to 5
 * @param answers   how many single answers were 1, 2, 3, 4 and 5, reversed statements turned round
 */
public record Measured(UUID unit, UUID dimension, Moments people, List<Integer> answers) {

    public Measured {
        answers = List.copyOf(answers);
    }
}
