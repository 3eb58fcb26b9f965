package fi.sopu.report;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adopted charter as everybody may read it. Names no person: commitments come without who made them.
 *
 * @param number      number of the version
 * @param meetingName the meeting that adopted it, such as 5/2026
 * @param section     the § of its minutes
 */
public record CharterCopy(Words body, Words title, int number, LocalDate adoptedOn, String meetingName, String section,
        List<CopiedClause> clauses) {

    public CharterCopy {
        clauses = List.copyOf(clauses);
    }

    /**
     * @param avoid     what the council avoids, and not what it promises
     * @param ideas     how many ideas it came from; 0 when it was added in dialogue
     * @param sources   those of the ideas whose result is meant for the public
     * @param practices what the council has promised to do about it
     */
    public record CopiedClause(boolean avoid, int number, Words text, int ideas, List<CopiedIdea> sources, List<Practice> practices) {

        public CopiedClause {
            sources = List.copyOf(sources);
            practices = List.copyOf(practices);
        }
    }

    /** An idea behind a clause, with its rank in its question. */
    public record CopiedIdea(Words words, int rank) {
    }

    /** A commitment: what, until when, and when it was done (null while it is not). */
    public record Practice(Words what, @Nullable LocalDate until, @Nullable LocalDate doneOn) {
    }
}
