package fi.sopu.tenant;

import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.UUID;

/** A council's term: from its first day to its last. */
public record TermFacts(UUID id, LocalDate starts, LocalDate ends) {

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(starts, ends);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
