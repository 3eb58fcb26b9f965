package fi.sopu.process.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;

/** Texts and numbers of a plan within their limits. */
final class Checked {

    private static final int TITLE = 120;
    private static final int QUESTION = 400;
    private static final int NOTE = 4000;

    private Checked() {
    }

    static Words title(Words words) {
        return present(words, TITLE, "process.titleMissing");
    }

    static Words question(Words words) {
        return present(words, QUESTION, "process.questionMissing");
    }

    static Words note(Words words) {
        Words given = words == null ? Words.of(null, null) : words;
        fits(given, NOTE);
        return given;
    }

    static int within(int number, int least, int most, String key) {
        if (number < least || number > most) {
            throw new Refused(key, least, most);
        }
        return number;
    }

    private static Words present(Words words, int limit, String key) {
        if (words == null || words.isEmpty()) {
            throw new Refused(key);
        }
        fits(words, limit);
        return words;
    }

    private static void fits(Words words, int limit) {
        if (length(words.getFi()) > limit || length(words.getSv()) > limit) {
            throw new Refused("process.textTooLong", limit);
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
