package fi.sopu.report;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * One published copy, in a list.
 *
 * @param source  the stage or the charter it was copied from
 * @param number  version of the charter, 0 for a report
 */
public record PublicationLine(UUID id, PublicationKind kind, UUID source, Words title, Words part, int number, Instant publishedAt) {

    public boolean isReport() {
        return kind == PublicationKind.REPORT;
    }
}
