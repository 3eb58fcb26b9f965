package fi.sopu.identity;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.UUID;

/** A council group: councillors of one party or list. */
public record GroupFacts(UUID id, Words name) {

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(name);
    }
}
