package fi.sopu.report.web;

import java.util.List;

/** A theme with its ideas, in the reader's language. */
public record ThemeView(int rank, Said words, List<Idea> ideas) {

    /** @param place its rank among ideas by themselves, in words */
    public record Idea(Said words, String place) {
    }
}
