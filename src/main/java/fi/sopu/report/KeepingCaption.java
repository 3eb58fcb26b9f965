package fi.sopu.report;

import java.util.List;

/**
 * The words around the drawing of how clauses have been kept, in the reader's language.
 *
 * @param kept    names of the four answers: {@code kept}, {@code partly}, {@code notKept}, {@code cantSay}
 * @param whisker what the line under a bar means
 * @param notes   a note for each clause, in their order: how many answers it rests on, or why there is no bar
 */
public record KeepingCaption(String id, String title, String description, String kept, String partly, String notKept,
                             String cantSay, String whisker, List<String> notes) {

    public KeepingCaption {
        notes = List.copyOf(notes);
    }
}
