package fi.sopu.survey;

import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What was held in some units before a round.
 *
 * @param number of the round in its series; 0 when it has not opened
 * @param what   was held, possibly empty
 * @param recorded how many video workshops were recorded where they were held, in these units before it: what counts where nothing is typed
 * @param units  of the round that have none below them
 */
public record SessionsSheet(AskedQuestion asked, int number, Words what, int recorded, List<Unit> units) {

    public SessionsSheet {
        units = List.copyOf(units);
    }

    /** @param sessions held in it; 0 for none */
    public record Unit(UUID unit, Words name, int people, int sessions) {
    }

    /** What edits of it are known by. */
    public UUID thing() {
        return UUID.nameUUIDFromBytes(("sessions " + asked.id()).getBytes(StandardCharsets.UTF_8));
    }

    public Seen seen() {
        return Seen.of(what, units.stream().map(Unit::sessions).toList());
    }
}
