package fi.sopu.report.web;

import fi.sopu.shared.Words;

/** A council's own text as this reader gets it, with the language that it is in. */
public record Said(String text, String lang) {

    static Said of(Words words, String language) {
        boolean swedish = "sv".equals(language) ? words.getSv() != null : words.getFi() == null && words.getSv() != null;
        return new Said(words.in(language), swedish ? "sv" : "fi");
    }

    public boolean isThere() {
        return !text.isEmpty();
    }
}
