package fi.sopu.network.boundary;

import fi.sopu.network.MembershipState;
import fi.sopu.network.OrganisationFacts;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A network asks councils to belong, and lets them leave. Each side notes it in a transaction of its own, since a transaction stays in one tenant. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class InvitingCouncils {

    @Inject
    KeepingOrganisations organisations;
    @Inject
    KeepingMemberships memberships;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** The councils that can be asked, by name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<CouncilFacts> invitable() {
        LocalDate today = LocalDate.now(clock);
        Set<String> taken = organisations.all().stream().filter(one -> one.isInForce(today) || one.state() == MembershipState.INVITED).map(OrganisationFacts::slug)
                .collect(Collectors.toSet());
        String language = actor.get().language();
        return councils.all().stream().filter(one -> isCouncil(one) && !taken.contains(one.slug())).sorted(Alphabet.by(one -> one.name(language))).toList();
    }

    private static boolean isCouncil(CouncilFacts one) {
        return !one.platform() && !one.network() && !one.suspended();
    }

    /**
     * @param until last day of the membership
     * @throws NotFound when there is no such council
     * @throws Refused  when it belongs already, has not answered yet, or the day is over
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void invite(String slug, LocalDate until) {
        CouncilFacts network = organisations.requireNetwork();
        CouncilFacts council = councils.bySlug(slug).filter(InvitingCouncils::isCouncil).orElseThrow(() -> new NotFound("council"));
        organisations.noteInvited(council, until);
        working.given(council, c -> {
            memberships.invite(network, until);
            return true;
        });
    }

    /** @throws Refused when it does not belong */
    @Allowed(Role.REGIONAL_ADMIN)
    public void end(UUID organisation, LocalDate lastDay) {
        String network = actor.get().slug();
        organisations.end(organisation, lastDay).flatMap(councils::bySlug).ifPresent(council -> working.one(council, c -> memberships.noteEnd(network, lastDay)));
    }
}
