package fi.sopu.network.boundary;

import fi.sopu.network.Conditions;
import fi.sopu.network.MembershipFacts;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** A council answers a network, and leaves it. Both note it, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AnsweringNetworks {

    @Inject
    KeepingMemberships memberships;
    @Inject
    KeepingOrganisations organisations;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    CurrentActor actor;

    /** Tells the network how the council stands with it now. Done again it is the same, should the network not have heard. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void tell(UUID id) {
        tell(memberships.membership(id));
    }

    /** @throws fi.sopu.shared.Refused when the network does not wait for an answer */
    @Allowed(Role.REGIONAL_ADMIN)
    public void decline(UUID id) {
        tell(memberships.decline(id));
    }

    @Allowed(Role.REGIONAL_ADMIN)
    public void end(UUID id, LocalDate lastDay) {
        MembershipFacts membership = memberships.end(id, lastDay);
        String home = actor.get().slug();
        councils.bySlug(membership.network()).ifPresent(network -> working.one(network, n -> organisations.noteEnd(home, lastDay)));
    }

    private void tell(MembershipFacts membership) {
        String home = actor.get().slug();
        Conditions conditions = membership.conditions();
        councils.bySlug(membership.network()).ifPresent(network -> working.given(network, n -> {
            organisations.note(home, membership.state(), conditions.mail(), conditions.groups());
            return true;
        }));
    }
}
