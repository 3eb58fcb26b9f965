package fi.sopu.duel.control;

import fi.sopu.shared.Sought;
import fi.sopu.shared.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How alike texts of one language are among a question's ideas: 0 = nothing in common, 1 = the same words. Lucene's Finnish or
 * Swedish analyser leaves out the commonest words and cuts the others to their stems; compared are the stems' letter trigrams (so that a
 * compound is like its parts, and an ending that the stemmer missed costs little) by the cosine, each weighted by the square root of its
 * inverse document frequency (what every idea says tells little). Points out and never decides: it knows letters, not meanings.
 */
public final class Likeness {

    /** From here on two texts are shown as alike; precision and recall are in {@code LikenessTest}. */
    public static final double ALIKE = 0.32;

    private static final int LETTERS = 3;
    private static final Map<String, Analyzer> ANALYZERS = Map.of("fi", new FinnishAnalyzer(), "sv", new SwedishAnalyzer());

    private final Analyzer analyzer;
    private final int size;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> frequency = new HashMap<>();
    private final Map<String, Traits> known = new HashMap<>();

    /**
     * What is compared of a text.
     *
     * @param trigrams by their numbers, in rising order
     * @param norm     square root of their weights' sum
     */
    private record Traits(int[] trigrams, double[] weights, double norm) {}

    /**
     * @param language "fi" or "sv"
     * @param texts    those among which is compared
     */
    public Likeness(String language, Collection<String> texts) {
        analyzer = Objects.requireNonNull(ANALYZERS.get(language), language);
        Map<String, int[]> analysed = new HashMap<>();
        texts.forEach(text -> analysed.computeIfAbsent(text, this::analyse));
        size = Math.max(1, analysed.size());
        analysed.values().forEach(trigrams -> Arrays.stream(trigrams).forEach(trigram -> frequency.merge(trigram, 1, Integer::sum)));
        analysed.forEach((text, trigrams) -> known.put(text, traits(trigrams)));
    }

    /** A council's languages. */
    public static Set<String> languages() {
        return ANALYZERS.keySet();
    }

    /** The text in just this language, or null. */
    public static @Nullable String text(Words words, String language) {
        return "sv".equals(language) ? words.getSv() : words.getFi();
    }

    /** Either may be a text that is not among those given. */
    public double between(String one, String other) {
        Traits a = traits(one);
        Traits b = traits(other);
        double both = 0;
        for (int i = 0, j = 0; i < a.trigrams.length && j < b.trigrams.length;) {
            int order = Integer.compare(a.trigrams[i], b.trigrams[j]);
            both += order == 0 ? a.weights[i] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both == 0 ? 0 : both / (a.norm * b.norm);
    }

    private Traits traits(String text) {
        return known.computeIfAbsent(text, unknown -> traits(analyse(unknown)));
    }

    /** The weights are inverse document frequencies: squares of what a trigram weighs in the cosine. */
    private Traits traits(int[] trigrams) {
        double[] weights = Arrays.stream(trigrams)
                .mapToDouble(trigram -> Math.log(1 + (double) size / frequency.getOrDefault(trigram, 1))).toArray();
        return new Traits(trigrams, weights, Math.sqrt(Arrays.stream(weights).sum()));
    }

    /** Without accents, but å, ä and ö are letters that tell words apart: without them precision falls below its bar. */
    private static String folded(String stem) {
        StringBuilder folded = new StringBuilder();
        stem.codePoints().forEach(c -> folded.append(c < 128 || "åäö".indexOf(c) >= 0 ? Character.toString(c) : Sought.plain(Character.toString(c))));
        return folded.toString();
    }

    private int[] analyse(String text) {
        SortedSet<Integer> found = new TreeSet<>();
        try (TokenStream stems = analyzer.tokenStream("", text)) {
            CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            while (stems.incrementToken()) {
                String framed = "^" + folded(stem.toString()) + "$";
                for (int i = 0; i + LETTERS <= framed.length(); i++) {
                    found.add(numbers.computeIfAbsent(framed.substring(i, i + LETTERS), trigram -> numbers.size()));
                }
            }
            stems.end();
        } catch (IOException e) {
            // reads a text in memory
            throw new UncheckedIOException(e);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
