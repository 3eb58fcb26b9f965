package fi.sopu.network.boundary;

import fi.sopu.identity.HomePerson;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.WatchingLogins;
import fi.sopu.network.MembershipFacts;
import fi.sopu.network.PassingSheet;
import fi.sopu.network.control.Going;
import fi.sopu.network.control.StoredMemberships;
import fi.sopu.network.entity.Passage;
import fi.sopu.network.entity.Traveller;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** At a council: who may go to which network now, what is passed on of them, and which logins there end with the login here. */
@UseCase
public class KeepingPassages {

    @Inject
    StoredMemberships stored;
    @Inject
    FindingMembers members;
    @Inject
    WatchingLogins logins;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Somebody who may go to a network. */
    private record Goer(UUID membership, UUID member) {
    }

    /** The networks to which I may go, by name. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<MembershipFacts> mine() {
        LocalDate today = LocalDate.now(clock);
        List<MembershipFacts> now = stored.allFacts().stream().filter(one -> one.isInForce(today)).toList();
        if (now.isEmpty()) {
            return now;
        }
        MemberFacts me = members.member(actor.get().me());
        return now.stream().filter(one -> Going.may(one.conditions(), me)).sorted(Alphabet.by(one -> one.name().in(actor.get().language()))).toList();
    }

    /**
     * What would be passed on of me.
     *
     * @throws NotFound when the council does not belong to such a network
     * @throws Refused  when I may not go there
     */
    @Allowed(group = RoleGroup.INSIDERS)
    public PassingSheet sheet(@Nullable String network) {
        MembershipFacts membership = requireInForce(network);
        MemberFacts me = requireGoer(membership);
        boolean agreed = stored.traveller(membership.id(), me.id()).isPresent();
        return new PassingSheet(membership.network(), membership.name(), agreed, me.name(), membership.conditions().mail() ? me.email() : null,
                membership.conditions().groups() ? me.group() : null, !Going.isSeated(me));
    }

    /**
     * I agree, once; and what is passed on each time I go.
     *
     * @throws NotFound when the council does not belong to such a network
     * @throws Refused  when I may not go there
     */
    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public HomePerson agree(@Nullable String network) {
        MembershipFacts membership = requireInForce(network);
        MemberFacts me = requireGoer(membership);
        Traveller traveller = stored.traveller(membership.id(), me.id()).orElseGet(() -> {
            Traveller fresh = new Traveller(membership.id(), me.id());
            stored.add(fresh);
            acted.fire(new Acted("network.agreed", "member", me.id(), membership.network()));
            return fresh;
        });
        return new HomePerson(actor.get().slug(), traveller.key(), me.given(), me.family(), membership.conditions().mail() ? me.email() : null, me.language(),
                membership.conditions().groups() ? me.group() : null, Going.role(me));
    }

    /** @param arrived the login there */
    @Allowed(group = RoleGroup.INSIDERS)
    public void note(String network, UUID login, UUID arrived) {
        stored.add(new Passage(requireInForce(network).id(), actor.get().me(), login, arrived));
    }

    private MembershipFacts requireInForce(@Nullable String network) {
        return stored.of(network == null ? "" : network).map(stored::facts).filter(one -> one.isInForce(LocalDate.now(clock))).orElseThrow(() -> new NotFound("network"));
    }

    private MemberFacts requireGoer(MembershipFacts membership) {
        MemberFacts me = members.member(actor.get().me());
        if (!Going.may(membership.conditions(), me)) {
            throw new Refused("network.wrong.notYou");
        }
        return me;
    }

    /**
     * Logins at networks that have come to their end here: the login from which they were begun is over, or the person may not go there any more. They are forgotten here.
     *
     * @return by the network's name in paths
     */
    @Allowed(system = true)
    public Map<String, List<UUID>> takeOver() {
        List<Passage> passages = stored.passages();
        if (passages.isEmpty()) {
            return Map.of();
        }
        Map<UUID, MembershipFacts> networks = stored.allFacts().stream().collect(Collectors.toMap(MembershipFacts::id, Function.identity()));
        Set<UUID> standing = logins.standing(passages.stream().map(Passage::login).collect(Collectors.toSet()));
        Set<Goer> goers = goers(networks);
        List<Passage> over = passages.stream().filter(one -> !standing.contains(one.login()) || !goers.contains(new Goer(one.membership(), one.member()))).toList();
        stored.remove(over);
        return over.stream().collect(Collectors.groupingBy(one -> Objects.requireNonNull(networks.get(one.membership()), "it refers to it").network(),
                Collectors.mapping(Passage::arrived, Collectors.toList())));
    }

    /** Each membership that is in force with each who may go by it. */
    private Set<Goer> goers(Map<UUID, MembershipFacts> networks) {
        LocalDate today = LocalDate.now(clock);
        List<MemberFacts> all = members.all();
        return networks.values().stream().filter(one -> one.isInForce(today))
                .flatMap(one -> all.stream().filter(member -> Going.may(one.conditions(), member)).map(member -> new Goer(one.id(), member.id()))).collect(Collectors.toSet());
    }
}
