package fi.sopu.network.boundary;

import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.network.MembershipState;
import fi.sopu.network.OrganisationFacts;
import fi.sopu.network.control.StoredOrganisations;
import fi.sopu.network.entity.Organisation;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** At a network: its member organisations. What concerns a council too, {@link InvitingCouncils} and {@link AnsweringNetworks} do at both. */
@UseCase
public class KeepingOrganisations {

    @Inject
    StoredOrganisations stored;
    @Inject
    ArrivingFromHome arriving;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** All there have been, by name; none where this is no network. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<OrganisationFacts> all() {
        Map<String, Long> people = arriving.counts();
        return sorted(stored.all().stream().map(one -> one.facts(people.getOrDefault(String.valueOf(one.slug()), 0L))).toList());
    }

    /** Through which councils people come in today, by name; empty where this is no network. */
    @Allowed(everyone = true)
    public List<OrganisationFacts> doors() {
        LocalDate today = LocalDate.now(clock);
        return sorted(stored.all().stream().map(one -> one.facts(0)).filter(one -> one.slug() != null && one.isInForce(today)).toList());
    }

    private List<OrganisationFacts> sorted(List<OrganisationFacts> some) {
        String language = actor.get().language();
        return some.stream().sorted(Alphabet.by(one -> one.name().in(language))).toList();
    }

    /**
     * The network of the path.
     *
     * @throws Refused when it is none
     */
    @Allowed(everyone = true)
    public CouncilFacts requireNetwork() {
        return councils.byId(actor.get().tenant()).filter(CouncilFacts::network).orElseThrow(() -> new Refused("network.wrong.none"));
    }

    /** @throws fi.sopu.shared.NotFound when this network has no such organisation */
    @Allowed(Role.REGIONAL_ADMIN)
    public OrganisationFacts organisation(UUID id) {
        Organisation organisation = stored.require(id);
        return organisation.facts(arriving.counts().getOrDefault(String.valueOf(organisation.slug()), 0L));
    }

    /** The last day of the present season, for an invitation; a year from now where none is known. */
    @Allowed(Role.REGIONAL_ADMIN)
    public LocalDate seasonEnds() {
        LocalDate today = LocalDate.now(clock);
        return councils.terms().stream().filter(term -> !today.isBefore(term.starts()) && !today.isAfter(term.ends())).findFirst().map(term -> term.ends())
                .orElse(today.plusYears(1));
    }

    /**
     * An organisation that has no council in Sopu; its people are members as any council's are.
     *
     * @throws Refused when it has no name
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void addOutside(Words name) {
        requireNetwork();
        stored.add(new Organisation(name, seasonEnds()));
        acted.fire(new Acted("network.organisationAdded", "network", null, name.in("fi")));
    }

    /** @throws Refused when it belongs already, has not answered yet, or the day is over */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void noteInvited(CouncilFacts council, LocalDate until) {
        requireNetwork();
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            throw new Refused("network.wrong.over");
        }
        Words name = Words.of(council.nameFi(), council.nameSv());
        Optional<Organisation> before = stored.bySlug(council.slug());
        if (before.isPresent()) {
            before.get().inviteAgain(name, until, today);
        } else {
            stored.add(Organisation.invited(council.slug(), name, until));
        }
        acted.fire(new Acted("network.invited", "network", null, council.slug()));
    }

    /**
     * Lets an organisation leave after a day, or now.
     *
     * @return the council's name in paths, or empty where it has none
     */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public Optional<String> end(UUID id, LocalDate lastDay) {
        Organisation organisation = stored.require(id);
        leave(organisation, lastDay);
        return Optional.ofNullable(organisation.slug());
    }

    /** Whether somebody from there may come in now. */
    @Allowed(system = true)
    public boolean letsIn(String home) {
        return stored.bySlug(home).filter(one -> one.facts(0).isInForce(LocalDate.now(clock))).isPresent();
    }

    /** What a council has said. */
    @Allowed(system = true)
    public void note(String home, MembershipState state, boolean mail, boolean groups) {
        stored.bySlug(home).ifPresent(one -> {
            one.take(state, mail, groups);
            acted.fire(new Acted(state == MembershipState.MEMBER ? "network.accepted" : "network.declined", "network", null, home));
        });
    }

    /** A council has left, or will. */
    @Allowed(system = true)
    public void noteEnd(String home, LocalDate lastDay) {
        stored.bySlug(home).filter(one -> one.facts(0).state() == MembershipState.MEMBER).ifPresent(one -> leave(one, lastDay));
    }

    private void leave(Organisation organisation, LocalDate lastDay) {
        organisation.end(lastDay, LocalDate.now(clock));
        if (organisation.slug() != null && organisation.facts(0).state() == MembershipState.ENDED) {
            arriving.endAll(organisation.slug());
        }
        acted.fire(new Acted("network.ended", "network", null, organisation.slug()));
    }
}
