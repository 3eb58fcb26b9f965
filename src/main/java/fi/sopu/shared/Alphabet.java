package fi.sopu.shared;

import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one order of names: that of Finnish (CLDR's standard collation "fi"), in which Swedish and Northern Sámi names stand where their
 * readers look for them too: å, ä, ö after z; á, č, š, ž, đ, ŋ, ŧ with the letter they are made of; v before w; ü with y. Case and
 * particles count as written ("von Wright" at V, "af Ursin" at A), a space before any letter. Java's own rules for Finnish take v and w
 * for one letter and put đ, ŋ, ŧ and ø after ö; those of a PostgreSQL depend on the ICU that it was built with. CatalogueIT compares
 * this order with PostgreSQL's ICU.
 */
public final class Alphabet {

    private static final String FINNISH = "& D ; đ , Đ & L ; ł , Ł & N ; ŋ , Ŋ & T ; ŧ , Ŧ & Y ; ü , Ü & Z < å , Å < ä , Ä ; æ , Æ < ö , Ö ; ø , Ø";
    private static final RuleBasedCollator COLLATOR = collator();
    private static final Comparator<String> ORDER = Comparator.comparing(Alphabet::spaced, COLLATOR).thenComparing(Comparator.naturalOrder());

    private Alphabet() {
    }

    /** Of two texts, neither null. */
    public static Comparator<String> order() {
        return ORDER;
    }

    /** Of whatever has such a text. */
    public static <T> Comparator<T> by(Function<? super T, String> text) {
        return Comparator.comparing(text, ORDER);
    }

    /** Of people: by family name, then by given name. */
    public static <T> Comparator<T> people(Function<? super T, String> family, Function<? super T, String> given) {
        return Alphabet.<T>by(family).thenComparing(by(given));
    }

    /** The same order for a long list, by its first text, then by the next: each is weighed once, and not again at each comparison. */
    @SafeVarargs
    public static <T> List<T> sorted(Collection<T> all, Function<? super T, String>... texts) {
        record Weighed<T>(T one, List<CollationKey> weights) {
        }
        Comparator<Weighed<T>> order = (unused, unusedToo) -> 0;
        for (int at = 0; at < texts.length; at++) {
            int which = at;
            order = order.thenComparing(weighed -> weighed.weights.get(which)).thenComparing(weighed -> weighed.weights.get(which).getSourceString());
        }
        return all.stream().map(one -> new Weighed<>(one, Stream.of(texts).map(text -> COLLATOR.getCollationKey(spaced(text.apply(one)))).toList()))
                .sorted(order).map(Weighed::one).toList();
    }

    /** Java's rules pass over spaces and hyphens; these signs stand before all digits and letters there, as the others do in CLDR. */
    private static String spaced(String text) {
        return text.replace(' ', '_').replace('-', '\u00AF').replace('\u2019', '\'');
    }

    private static RuleBasedCollator collator() {
        try {
            RuleBasedCollator finnish = new RuleBasedCollator(((RuleBasedCollator) Collator.getInstance(Locale.ROOT)).getRules() + FINNISH);
            finnish.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return finnish;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
