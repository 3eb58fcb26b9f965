package fi.sopu.report;

import fi.sopu.shared.Words;
import java.util.List;

/**
 * What a result says, before it is put into a language: the key of a text, the ideas that the text quotes, and its numbers.
 *
 * @param key     of a text whose places are: 0 the ideas in quotes, 1 and on the numbers
 * @param ideas   to be quoted, in this order
 * @param numbers further figures
 */
public record Sentence(String key, List<Words> ideas, List<Integer> numbers) {

    public Sentence {
        ideas = List.copyOf(ideas);
        numbers = List.copyOf(numbers);
    }
}
