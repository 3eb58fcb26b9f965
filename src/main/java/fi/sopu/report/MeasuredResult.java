package fi.sopu.report;

import fi.sopu.estimate.Banded;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * What everybody together answered about a dimension of an instrument.
 *
 * @param mean    1 to 5, with the ends of its 90 % interval
 * @param side    whether the mean is told as it is, or that it is at least or at most so much
 * @param answers how many single answers were 1, 2, 3, 4 and 5; empty where nearly all were alike
 */
public record MeasuredResult(int number, Words name, int people, double mean, double low, double high, Banded.Side side, List<Integer> answers) {

    public MeasuredResult {
        answers = List.copyOf(answers);
    }
}
