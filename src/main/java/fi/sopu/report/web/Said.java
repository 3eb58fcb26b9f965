package fi.sopu.report.web;

import fi.sopu.shared.Words;

/** A council's own text as this reader gets it, with the language that it is in. */
public record Said(String text, String lang) {

    static Said of(Words words, String language) {
        return new Said(words.in(language), words.languageFor(language));
    }

    public boolean isThere() {
        return !text.isEmpty();
    }
}
