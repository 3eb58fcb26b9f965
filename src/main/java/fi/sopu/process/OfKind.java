package fi.sopu.process;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A bean about one kind of question, of which there is one for each kind. */
public interface OfKind {

    QuestionKind id();

    /**
     * One for each kind, in the order in which kinds are offered.
     *
     * @throws IllegalStateException where a kind has two or none
     */
    static <T extends OfKind> Map<QuestionKind, T> each(Iterable<T> found) {
        Map<QuestionKind, T> each = new EnumMap<>(QuestionKind.class);
        for (T one : found) {
            if (each.put(one.id(), one) != null) {
                throw new IllegalStateException("two for questions of " + one.id());
            }
        }
        Set<QuestionKind> missing = EnumSet.allOf(QuestionKind.class);
        missing.removeAll(each.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("none for questions of " + missing);
        }
        return each;
    }
}
