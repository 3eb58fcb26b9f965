package fi.sopu.charter;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One of the two parts of a charter: what is promised, or what is avoided. Numbers go on through both.
 *
 * @param avoid whether it is what is avoided
 * @param first number of its first clause
 * @param clauses in their order
 * @param <C> a clause, in the way of whoever shows it
 */
public record CharterPart<C>(boolean avoid, int first, List<C> clauses) {

    /**
     * The parts that there are, promises first; none where there is no clause.
     *
     * @param all in the order of their numbers
     * @param avoid which of them are of what is avoided
     */
    public static <C> List<CharterPart<C>> of(List<C> all, Predicate<C> avoid) {
        List<C> kept = all.stream().filter(avoid.negate()).toList();
        List<C> avoided = all.stream().filter(avoid).toList();
        return Stream.of(new CharterPart<>(false, 1, kept), new CharterPart<>(true, kept.size() + 1, avoided)).filter(part -> !part.clauses().isEmpty()).toList();
    }
}
