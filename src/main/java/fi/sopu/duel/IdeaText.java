package fi.sopu.duel;

import fi.sopu.shared.Refused;
import java.text.Normalizer;

/**
 * An idea's text as it is kept: normalised (NFC), on one line, without characters that are not seen but change what is
 * seen. Length is counted in code points, so that an emoji counts as its user expects in most cases.
 */
public record IdeaText(String text) {

    /** Where no limit is set for a question. */
    public static final int LIMIT = 140;
    /** What no limit may exceed; longer input is not even looked at. */
    public static final int MOST = 1000;

    private static final int MARKS_IN_A_ROW = 4;

    /**
     * @throws Refused "duel.idea.empty" when nothing visible is left, "duel.idea.tooLong" (length, limit), "duel.idea.characters"
     *         when it holds NUL, control, unassigned or stacked characters that no keyboard gives
     */
    public static IdeaText of(String raw, int limit) {
        if (raw == null) {
            throw new Refused("duel.idea.empty");
        }
        if (raw.length() > 20 * MOST) {
            throw new Refused("duel.idea.tooLong", raw.codePointCount(0, raw.length()), limit);
        }
        StringBuilder kept = new StringBuilder();
        int marks = 0;
        boolean space = false;
        for (int c : Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().toArray()) {
            if (isSpace(c)) {
                space = kept.length() > 0;
                continue;
            }
            if (isInvisible(c)) {
                continue;
            }
            int type = Character.getType(c);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (Character.isISOControl(c) || type == Character.SURROGATE || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE || marks > MARKS_IN_A_ROW) {
                throw new Refused("duel.idea.characters");
            }
            if (space) {
                kept.append(' ');
                space = false;
            }
            kept.appendCodePoint(c);
        }
        String text = kept.toString();
        if (text.codePoints().noneMatch(IdeaText::isVisible)) {
            throw new Refused("duel.idea.empty");
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new Refused("duel.idea.tooLong", length, limit);
        }
        return new IdeaText(text);
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == 0x85 || Character.isSpaceChar(c);
    }

    /** Direction overrides and marks, zero-width spaces, byte order mark: pasted along unknowingly, so taken out and not refused. */
    private static boolean isInvisible(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C
                || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD || c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean isVisible(int c) {
        // the zero-width joiner and variation selectors only mean something beside an emoji
        return c != 0x200D && c != 0x200C && !(c >= 0xFE00 && c <= 0xFE0F);
    }

    @Override
    public String toString() {
        return "an idea's text";
    }
}
