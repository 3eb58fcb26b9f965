package fi.sopu.network;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of a network, as the network sees it.
 *
 * @param slug   the council's name in paths, null where it has none in Sopu
 * @param until  last day of its membership
 * @param people how many have come from there
 */
public record OrganisationFacts(UUID id, @Nullable String slug, Words name, MembershipState state, LocalDate until, boolean mail, boolean groups, long people) {

    public boolean isInForce(LocalDate day) {
        return state == MembershipState.MEMBER && !day.isAfter(until);
    }
}
