package fi.sopu.charter.control;

import fi.sopu.charter.Provenance;
import fi.sopu.charter.entity.Clause;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ideas that a clause is made of. What people want to be rid of is avoided: its words never become those of a promise.
 *
 * @param all the best first
 * @param unwanted the questions among theirs that ask what is not wanted
 */
public record Picked(List<Provenance> all, Set<UUID> unwanted) {

    public Picked {
        all = List.copyOf(all);
        unwanted = Set.copyOf(unwanted);
    }

    /** Whether a clause of them says what is avoided: when not one of them is wanted. */
    public boolean isAvoid() {
        return !all.isEmpty() && all.stream().allMatch(this::isUnwanted);
    }

    /** The ideas' own words one after the other, as far as they fit, for somebody to make a clause of; of a promise only those that are wanted. */
    public Words wording() {
        return wording(isAvoid() ? all : all.stream().filter(from -> !isUnwanted(from)).toList());
    }

    /** Whether these words are nothing but what is not wanted: one of the unwanted ideas, or all of them, in either language. */
    public boolean isWordForWord(Words text) {
        List<Provenance> avoided = all.stream().filter(this::isUnwanted).toList();
        return Stream.concat(avoided.stream().map(List::of), Stream.of(avoided)).filter(some -> !some.isEmpty()).map(Picked::wording)
                .anyMatch(words -> same(words.getFi(), text.getFi()) || same(words.getSv(), text.getSv()));
    }

    private boolean isUnwanted(Provenance from) {
        return unwanted.contains(from.question());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    /** Without capitals, spaces and signs: what is left is the words. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static Words wording(List<Provenance> picked) {
        String fi = "";
        String sv = "";
        for (Provenance from : picked) {
            fi = joined(fi, from.words().getFi());
            sv = joined(sv, from.words().getSv());
        }
        return Words.of(fi, sv);
    }

    private static String joined(String so, @Nullable String next) {
        if (next == null) {
            return so;
        }
        String sentence = next.matches("(?s).*[.!?…]\\s*") ? next.strip() : next.strip() + ".";
        String both = so.isEmpty() ? sentence : so + " " + sentence;
        return both.codePointCount(0, both.length()) > Clause.LONGEST ? so : both;
    }
}
