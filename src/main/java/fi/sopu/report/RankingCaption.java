package fi.sopu.report;

import java.util.List;

/**
 * The words around a drawn ranking, in the reader's language.
 *
 * @param id          unique on the page
 * @param title       what the picture is, for those who hear it
 * @param description what it says, for those who hear it
 * @param less        what the left end means, {@code more} the right end, {@code middle} the line between them
 * @param notes       a note under each label, in the order of the ideas; empty texts where there is none
 */
public record RankingCaption(String id, String title, String description, String less, String more, String middle, List<String> notes) {

    public RankingCaption {
        notes = List.copyOf(notes);
    }
}
