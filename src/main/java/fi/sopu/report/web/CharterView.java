package fi.sopu.report.web;

import fi.sopu.charter.CharterPart;
import java.util.List;

/**
 * An adopted charter in the reader's language, as the views write it.
 *
 * @param adopted the official facts: when, in which meeting and under which section
 */
public record CharterView(Said title, Said body, String adopted, int number, List<CharterPart<ClauseView>> parts) {

    /** How many clauses there are. */
    public int getSize() {
        return parts.stream().mapToInt(part -> part.clauses().size()).sum();
    }

    /** @param origin where the clause came from, in words; {@code ideas} those of the ideas that are public */
    public record ClauseView(boolean avoid, Said text, String origin, List<Said> ideas, List<PracticeView> practices) {
    }

    /** @param when until when, or when it was done */
    public record PracticeView(Said what, String when, boolean done) {
    }
}
