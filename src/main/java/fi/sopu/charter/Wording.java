package fi.sopu.charter;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.text.Normalizer;

/**
 * A text as it may be kept: composed (NFC), without control characters and without the marks that turn the reading
 * direction around, and not longer than its place allows.
 */
public final class Wording {

    private Wording() {
    }

    /**
     * @param most longest length in characters as a reader counts them (code points)
     * @return the cleaned text, or null when nothing is left
     * @throws Refused {@code charter.text.tooLong} with the limit and the length
     */
    public static String clean(String text, int most) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                kept.append(c == '\n' ? '\n' : ' ');
            } else if (!Character.isISOControl(c) && !turnsDirection(c) && !(c >= 0xD800 && c <= 0xDFFF)) {
                kept.appendCodePoint(c);
            }
        });
        String cleaned = kept.toString().strip();
        int length = cleaned.codePointCount(0, cleaned.length());
        if (length > most) {
            throw new Refused("charter.text.tooLong", most, length);
        }
        return cleaned.isEmpty() ? null : cleaned;
    }

    public static Words clean(Words words, int most) {
        return Words.of(clean(words.getFi(), most), clean(words.getSv(), most));
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C || c >= 0x200E && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF;
    }
}
