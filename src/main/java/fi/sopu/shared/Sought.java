package fi.sopu.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared when somebody looks for it: without case, accents, apostrophes, hyphens and unseen signs, since nobody knows
 * how another typed them. The browser's filter.js does the same; a test holds the two together.
 */
public final class Sought {

    private Sought() {
    }

    /** The same for all texts that a person takes for one name. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[\\p{M}\\p{Cf}\\p{Pd}'\u2019\u2018\u02BC\u00B4`]", "")
                .replace('đ', 'd').replace('ð', 'd').replace('ŋ', 'n').replace('ŧ', 't').replace('ø', 'o').replace('ł', 'l').replace('ı', 'i')
                .replace("æ", "ae").replace("œ", "oe").replace("ß", "ss").replace("þ", "th").replaceAll("[\\s\u00A0]+", " ").strip();
    }

    /** Whether every word that is looked for is in the text. */
    public static boolean holds(String text, String words) {
        String plain = plain(text);
        for (String word : plain(words).split(" ")) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
