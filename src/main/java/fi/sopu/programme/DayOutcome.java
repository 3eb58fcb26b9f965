package fi.sopu.programme;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * What came of a day.
 *
 * @param lines on which its people have agreed, in their order
 */
public record DayOutcome(Words notes, List<OutcomeLine> lines) {

    public DayOutcome {
        lines = List.copyOf(lines);
    }

    /** Of the notes alone. */
    public Seen seen() {
        return Seen.of(notes);
    }

    public boolean isNone() {
        return notes.isEmpty() && lines.isEmpty();
    }
}
