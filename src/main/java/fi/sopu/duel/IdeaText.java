package fi.sopu.duel;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;

/** An idea's text as it is kept: cleaned, on one line, within its question's limit. */
public record IdeaText(String text) {

    /** Where no limit is set for a question. */
    public static final int LIMIT = 140;
    /** What no limit may exceed. */
    public static final int MOST = 1000;
    /** Characters of the reason for hiding an idea. */
    public static final int LONGEST_REASON = 200;

    /** @throws Refused "duel.idea.empty" when nothing visible is left, otherwise as {@link TypedText#line(String, int)} */
    public static IdeaText of(String raw, int limit) {
        String text = TypedText.line(raw, limit);
        if (text == null) {
            throw new Refused("duel.idea.empty");
        }
        return new IdeaText(text);
    }

    @Override
    public String toString() {
        return "an idea's text";
    }
}
