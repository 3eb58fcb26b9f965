package fi.sopu.programme;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * A line on which a day's people have agreed.
 *
 * @param number its place, from 1
 */
public record OutcomeLine(UUID id, int number, Words text) {

    public Seen seen() {
        return Seen.of(text);
    }
}
