package fi.sopu.duel.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How alike two short texts are, in Finnish or Swedish, without a dictionary: words cut to their stems (endings by length, vowels
 * softened as consonant gradation goes), compared by stems in common and by letter trigrams. 0 = nothing in common, 1 = the same.
 * Shown while somebody types, so that it points out and never decides.
 */
public final class Likeness {

    /** From here on two texts are shown as alike. */
    static final double ALIKE = 0.42;

    private static final Set<String> COMMON = Set.of("ja", "on", "ei", "se", "että", "tai", "eli", "kun", "niin", "olla", "ole",
            "ovat", "myös", "ettei", "eikä", "mutta", "vain", "kaikki", "och", "att", "det", "som", "en", "ett", "är", "inte", "för",
            "på", "med", "av", "till", "den", "de", "om", "vi", "me", "i", "så", "alla", "man");
    private static final List<String> ENDINGS = List.of("ionerna", "ioner", "ionen", "ion", "misessa", "miseen", "misesta", "minen", "misen", "mista", "mistä",
            "ttomuus", "llisuus", "suutta", "syyttä", "suuden", "issa", "issä", "ista", "istä", "ille", "illa", "illä", "ilta", "iltä",
            "iden", "itten", "jen", "ien", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "nne", "tta", "ttä",
            "uus", "yys", "ita", "itä", "ja", "jä", "ta", "tä", "aan", "een", "iin", "oon", "uun", "ään", "öön", "aa", "ää", "mme",
            "arnas", "ernas", "ornas", "arna", "erna", "orna", "heten", "heter", "het", "ande", "ende", "ning", "ingen", "ar", "er",
            "or", "en", "et", "na", "nä", "an", "än", "in", "on", "un", "yn", "st", "t", "n", "a", "ä", "e", "i", "s");

    private Likeness() {
    }

    /** A text and how alike it is. */
    public record Alike<T>(T what, double likeness) { }

    /** Those of the texts that are alike, the most alike first, at most so many. */
    public static <T> List<Alike<T>> alike(String text, Map<T, String> texts, int most) {
        List<Alike<T>> found = new ArrayList<>();
        Traits traits = Traits.of(text);
        if (traits.stems.isEmpty()) {
            return found;
        }
        texts.forEach((what, other) -> {
            double likeness = traits.likeness(Traits.of(other));
            if (likeness >= ALIKE) {
                found.add(new Alike<>(what, likeness));
            }
        });
        found.sort(Comparator.comparing((Function<Alike<T>, Double>) Alike::likeness).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    static double between(String one, String other) {
        return Traits.of(one).likeness(Traits.of(other));
    }

    /** What is compared of a text. */
    private record Traits(Set<String> stems, Set<String> trigrams) {

        static Traits of(String text) {
            Set<String> stems = new HashSet<>();
            Set<String> trigrams = new HashSet<>();
            String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty() && !COMMON.contains(word)) {
                    String stem = stem(word);
                    stems.add(stem);
                    String framed = "  " + stem + " ";
                    for (int i = 0; i + 3 <= framed.length(); i++) {
                        trigrams.add(framed.substring(i, i + 3));
                    }
                }
            }
            return new Traits(stems, trigrams);
        }

        double likeness(Traits other) {
            double words = overlap(stems, other.stems);
            double letters = overlap(trigrams, other.trigrams);
            return (words + letters) / 2;
        }
    }

    /** Dice's coefficient. */
    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    static String stem(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        // kk/k, pp/p, tt/t, nn/nt and the like meet in the weaker form; a final vowel is not part of the stem
        stem = stem.replaceAll("(.)\\1", "$1").replaceAll("(?<=..)nt", "n").replaceAll("(?<=...)[aeiouyäöå]+$", "");
        return stem;
    }
}
