package fi.sopu.network;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A council's place in a network, as the council sees it.
 *
 * @param network its name in paths
 * @param until   last day of it
 */
public record MembershipFacts(UUID id, String network, Words name, MembershipState state, LocalDate until, Conditions conditions) {

    /** What an edit of it is compared by. */
    public Seen seen() {
        return Seen.of(conditions.councillors(), conditions.officeHolders(), conditions.named().stream().sorted().toList(), conditions.mail(), conditions.groups());
    }

    public boolean isInForce(LocalDate day) {
        return state == MembershipState.MEMBER && !day.isAfter(until);
    }
}
