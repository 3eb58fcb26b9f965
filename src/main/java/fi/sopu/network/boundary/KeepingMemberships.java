package fi.sopu.network.boundary;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.network.Conditions;
import fi.sopu.network.MembershipFacts;
import fi.sopu.network.MembershipState;
import fi.sopu.network.NetworkEnding;
import fi.sopu.network.NetworkInvited;
import fi.sopu.network.control.StoredMemberships;
import fi.sopu.network.entity.NetworkMembership;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** At a council: the networks that have asked it, and on what conditions it belongs. {@link AnsweringNetworks} tells the network. */
@UseCase
public class KeepingMemberships {

    @Inject
    StoredMemberships stored;
    @Inject
    FindingMembers members;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;
    @Inject
    Event<NetworkInvited> invited;
    @Inject
    Event<NetworkEnding> ending;

    /** Every network that has ever asked, by name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<MembershipFacts> all() {
        String language = actor.get().language();
        return stored.allFacts().stream().sorted(Alphabet.by(one -> one.name().in(language))).toList();
    }

    /** @throws fi.sopu.shared.NotFound when no such network has asked this council */
    @Allowed(Role.REGIONAL_ADMIN)
    public MembershipFacts membership(UUID id) {
        return stored.facts(stored.require(id));
    }

    /** How many have gone there so far. */
    @Allowed(Role.REGIONAL_ADMIN)
    public int travellers(UUID id) {
        return stored.travellers(id).size();
    }

    /** Addresses of those who are named, one a line; whoever has none by name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public String lines(Set<UUID> named) {
        return members.all().stream().filter(one -> named.contains(one.id())).map(one -> Objects.requireNonNullElse(one.email(), one.name())).collect(Collectors.joining("\n"));
    }

    /**
     * Whom these lines name, each by an address or by given and family name.
     *
     * @throws Refused with a line that names nobody, or several
     */
    @Allowed(Role.REGIONAL_ADMIN)
    public Set<UUID> named(String lines) {
        List<MemberFacts> all = members.all();
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            List<MemberFacts> found = all.stream().filter(one -> line.equalsIgnoreCase(one.email()) || line.equalsIgnoreCase(one.name())).toList();
            if (found.size() != 1) {
                throw new Refused(found.isEmpty() ? "network.wrong.whom" : "network.wrong.several", line);
            }
            return found.get(0).id();
        }).collect(Collectors.toSet());
    }

    /**
     * Belongs from now on, or on other conditions.
     *
     * @throws Refused when nobody could go, or somebody else has changed them
     */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public MembershipFacts accept(UUID id, Conditions conditions, Seen seen) {
        NetworkMembership membership = stored.require(id);
        MembershipFacts facts = stored.facts(membership);
        Conditions now = facts.conditions();
        editing.check(id, seen, facts.seen(), said("network.councillors", now.councillors(), conditions.councillors()),
                said("network.officeHolders", now.officeHolders(), conditions.officeHolders()),
                new Difference("network.named", lines(now.named()), lines(conditions.named())), said("network.mail", now.mail(), conditions.mail()),
                said("network.groups", now.groups(), conditions.groups()));
        membership.accept(conditions);
        stored.name(id, conditions.named());
        acted.fire(new Acted("network.accepted", "network", id, membership.network()));
        return stored.facts(membership);
    }

    private static Difference said(String label, boolean now, boolean wanted) {
        return Difference.choice(label, "network.said.", String.valueOf(now), String.valueOf(wanted));
    }

    /** @throws Refused when the network does not wait for an answer */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public MembershipFacts decline(UUID id) {
        NetworkMembership membership = stored.require(id);
        membership.decline();
        acted.fire(new Acted("network.declined", "network", id, membership.network()));
        return stored.facts(membership);
    }

    /** The council leaves after a day, or now; whoever has gone there is told. */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public MembershipFacts end(UUID id, LocalDate lastDay) {
        NetworkMembership membership = stored.require(id);
        leave(membership, lastDay);
        return stored.facts(membership);
    }

    /** A network asks the council. */
    @Allowed(system = true)
    public void invite(CouncilFacts network, LocalDate until) {
        Words name = Words.of(network.nameFi(), network.nameSv());
        NetworkMembership membership = stored.of(network.slug()).orElseGet(() -> {
            NetworkMembership fresh = new NetworkMembership(network.slug(), name, until);
            stored.add(fresh);
            return fresh;
        });
        membership.inviteAgain(name, until);
        invited.fire(new NetworkInvited(membership.id(), name));
        acted.fire(new Acted("network.asked", "network", membership.id(), network.slug()));
    }

    /** The network lets the council leave. */
    @Allowed(system = true)
    public void noteEnd(String network, LocalDate lastDay) {
        stored.of(network).ifPresent(one -> leave(one, lastDay));
    }

    private void leave(NetworkMembership membership, LocalDate lastDay) {
        boolean member = stored.facts(membership).state() == MembershipState.MEMBER;
        membership.end(lastDay, LocalDate.now(clock));
        MembershipFacts facts = stored.facts(membership);
        if (!facts.isInForce(LocalDate.now(clock))) {
            stored.removeCards(membership.id());
        }
        if (member) {
            ending.fire(new NetworkEnding(membership.id(), facts.name(), lastDay, stored.travellers(membership.id())));
        }
        acted.fire(new Acted("network.ended", "network", membership.id(), membership.network()));
    }

    /** Those whose last day is over have ended from now on. */
    @Allowed(system = true)
    public List<String> over() {
        LocalDate today = LocalDate.now(clock);
        return stored.all().stream().filter(one -> one.facts(Set.of()).state() == MembershipState.MEMBER && !one.facts(Set.of()).isInForce(today)).map(one -> {
            one.end(today, today);
            stored.removeCards(one.id());
            acted.fire(new Acted("network.ended", "network", one.id(), one.network()));
            return one.network();
        }).toList();
    }

    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            stored.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}
