package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * It is asked from now on what a programme has brought about.
 *
 * @param programme its name
 * @param people    who are asked
 * @param until     when asking ends
 */
public record ImpactAsked(UUID impact, Words programme, List<UUID> people, Instant until) {

    public ImpactAsked {
        people = List.copyOf(people);
    }
}
