package fi.sopu.process.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;

/** Texts and numbers of a plan within their limits. */
final class Checked {

    private static final int TITLE = 120;
    private static final int QUESTION = 400;
    private static final int NOTE = 4000;

    private Checked() {
    }

    static Words title(Words words) {
        return present(TypedText.line(words, TITLE), "process.titleMissing");
    }

    static Words question(Words words) {
        return present(TypedText.lines(words, QUESTION), "process.questionMissing");
    }

    static Words note(Words words) {
        return TypedText.lines(words, NOTE);
    }

    static int within(int number, int least, int most, String key) {
        if (number < least || number > most) {
            throw new Refused(key, least, most);
        }
        return number;
    }

    private static Words present(Words words, String key) {
        if (words.isEmpty()) {
            throw new Refused(key);
        }
        return words;
    }
}
