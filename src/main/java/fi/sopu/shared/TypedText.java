package fi.sopu.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The one cleaner of whatever people type or paste: ideas, clauses, names, titles, reasons. What is not seen is taken out, letters that
 * are blank are spaces, Word's bullets become bullets that every font has, and what nobody could read is refused with its place.
 * Two texts that look the same are the same afterwards. Pure, and cleaning twice changes nothing.
 */
public final class TypedText {

    /** What no text of any place reaches; longer input is not even looked at. In UTF-16 units. */
    private static final int MOST_EVER = 100_000;
    private static final int MARKS_IN_A_ROW = 4;
    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_EMAIL = 254;
    private static final int SHOWN_BEFORE = 20;
    private static final int JOINER = 0x200D;
    private static final int NO_JOINER = 0x200C;

    private final StringBuilder kept = new StringBuilder();
    private final int[] signs;
    private final boolean oneLine;
    private final boolean forgiving;
    private int last = -1;
    private int breaks;
    private boolean space;

    private TypedText(String raw, boolean oneLine, boolean forgiving) {
        this.signs = Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().toArray();
        this.oneLine = oneLine;
        this.forgiving = forgiving;
    }

    /**
     * A text on one line, without spaces around it or twice in a row.
     *
     * @param most longest length in characters as a reader counts them (code points)
     * @return the text, or null when nothing is left that is seen
     * @throws Refused "portal.text.tooLong" (length, most), "portal.text.sign" (code, place from 1, the text before it) for a sign that
     *         is none of any font: control, private use, unassigned, half a sign, or more than four marks on one letter
     */
    public static @Nullable String line(@Nullable String raw, int most) {
        return fitting(raw, true, most);
    }

    /** The same with its line breaks; never more than one empty line in a row. */
    public static @Nullable String lines(@Nullable String raw, int most) {
        return fitting(raw, false, most);
    }

    /** Each language as {@link #line(String, int)}. */
    public static Words line(Words raw, int most) {
        return raw == null ? Words.of(null, null) : Words.of(line(raw.getFi(), most), line(raw.getSv(), most));
    }

    /** Each language as {@link #lines(String, int)}. */
    public static Words lines(Words raw, int most) {
        return raw == null ? Words.of(null, null) : Words.of(lines(raw.getFi(), most), lines(raw.getSv(), most));
    }

    /** One line of what another system says of a person: never refused, but cut, and what would be refused is left out. */
    public static @Nullable String foreign(@Nullable String raw, int most) {
        if (raw == null) {
            return null;
        }
        String text = cleaned(raw.substring(0, Math.min(raw.length(), MOST_EVER)), true, true);
        return text == null || length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    /**
     * An address of mail, or null when nothing was typed.
     *
     * @throws Refused with this key when it is none
     */
    public static @Nullable String email(@Nullable String raw, String wrong) {
        String text = line(raw, Integer.MAX_VALUE);
        if (text != null && (text.length() > LONGEST_EMAIL || !text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
            throw new Refused(wrong);
        }
        return text;
    }

    /** Characters as a reader counts them, so that most emoji are one. */
    public static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static @Nullable String fitting(@Nullable String raw, boolean oneLine, int most) {
        if (raw == null) {
            return null;
        }
        if (raw.length() > MOST_EVER) {
            throw new Refused("portal.text.tooLong", length(raw), most);
        }
        String text = cleaned(raw, oneLine, false);
        if (length(text) > most) {
            throw new Refused("portal.text.tooLong", length(text), most);
        }
        return text;
    }

    /** Until nothing changes: what is taken out may bring a letter and its mark together. */
    private static @Nullable String cleaned(String raw, boolean oneLine, boolean forgiving) {
        String before = raw;
        String text = new TypedText(raw, oneLine, forgiving).cleaned();
        while (text != null && !text.equals(before)) {
            before = text;
            text = new TypedText(text, oneLine, forgiving).cleaned();
        }
        return text;
    }

    private @Nullable String cleaned() {
        int marks = 0;
        for (int i = 0; i < signs.length; i++) {
            int c = usual(signs[i]);
            if (isBreak(c)) {
                // the two characters of a Windows line break are one break
                breaks += c == '\n' && i > 0 && signs[i - 1] == '\r' ? 0 : 1;
            } else if (isSpace(c)) {
                space = true;
            } else if (!isUnseen(c, i)) {
                marks = isMark(c) ? marks + 1 : 0;
                if (!isKnown(c) || marks > MARKS_IN_A_ROW) {
                    refuse(signs[i], i);
                } else {
                    keep(c);
                }
            }
        }
        String text = kept.toString();
        return text.codePoints().anyMatch(TypedText::isSeen) ? text : null;
    }

    private void keep(int c) {
        if (!kept.isEmpty()) {
            kept.append(breaks > 0 && !oneLine ? breaks > 1 ? "\n\n" : "\n" : breaks > 0 || space ? " " : "");
        }
        breaks = 0;
        space = false;
        kept.appendCodePoint(c);
        last = c;
    }

    private void refuse(int c, int index) {
        if (!forgiving) {
            String before = kept.substring(kept.offsetByCodePoints(kept.length(), -Math.min(SHOWN_BEFORE, length(kept.toString()))));
            throw new Refused("portal.text.sign", String.format("U+%04X", c), index + 1, before.replace('\n', ' '));
        }
    }

    /** Word's own signs for what others have too: its fonts' bullets, arrow and dashes, its hyphen that does not break. */
    private int usual(int c) {
        return switch (c) {
            case 0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076, 0xF0FC, 0xF06C, 0xF06E -> 0x2022;
            case 0xF02D -> 0x2013;
            case 0xF0E0 -> 0x2192;
            case 0x1E -> '-';
            default -> c > 0xF020 && c <= 0xF0FF && (kept.isEmpty() || breaks > 0) ? 0x2022 : c;
        };
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Spaces of all widths, and the letters that are blank: Hangul's and Khitan's fillers, Braille's blank, an empty note. */
    private static boolean isSpace(int c) {
        return c == '\t' || Character.isSpaceChar(c) || switch (c) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x180E, 0x1D159, 0x16FE4, 0x13441, 0x13442 -> true;
            default -> false;
        };
    }

    /** Pasted along unknowingly: soft hyphens, zero-width and direction marks, tags, variations; joiners where they join nothing. */
    private boolean isUnseen(int c, int index) {
        if (c == JOINER || c == NO_JOINER) {
            int next = index + 1 < signs.length ? signs[index + 1] : -1;
            boolean joins = c == JOINER && (isPicture(last) || last == 0xFE0F) && isPicture(next) || isJoining(last) && isJoining(next);
            return space || breaks > 0 || !joins;
        }
        if (c == 0xFE0F || c == 0xFE0E) {
            boolean keycap = index + 1 < signs.length && signs[index + 1] == 0x20E3;
            return space || breaks > 0 || !isPicture(last) && !keycap;
        }
        boolean numberMark = c >= 0x600 && c <= 0x605 || c == 0x6DD || c == 0x70F || c >= 0x890 && c <= 0x891 || c == 0x8E2
                || c == 0x110BD || c == 0x110CD;
        return Character.getType(c) == Character.FORMAT && !numberMark || c == 0x1F || c == 0x034F || c == 0x17B4 || c == 0x17B5
                || c >= 0x180B && c <= 0x180F || c == 0x2065 || c >= 0xFE00 && c <= 0xFE0D || c >= 0xFFF0 && c <= 0xFFFC
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private static boolean isPicture(int c) {
        return c >= 0x1F000 && c <= 0x1FBFF || c >= 0x2190 && c <= 0x2BFF || c == 0x203C || c == 0x2049 || c == 0x2122 || c == 0x2139
                || c == 0xA9 || c == 0xAE || c == 0x3030 || c == 0x303D || c == 0x3297 || c == 0x3299;
    }

    /** Arabic and Indian letters, whose shape a joiner changes. */
    private static boolean isJoining(int c) {
        return c >= 0x0620 && c <= 0x06FF || c >= 0x0750 && c <= 0x077F || c >= 0x0900 && c <= 0x0DFF;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Emoji that are younger than this Java are unassigned for it, and still typed. */
    private static boolean isKnown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.PRIVATE_USE
                && (type != Character.UNASSIGNED || isPicture(c));
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return !isMark(c) && type != Character.COMBINING_SPACING_MARK && type != Character.FORMAT && !Character.isWhitespace(c);
    }
}
