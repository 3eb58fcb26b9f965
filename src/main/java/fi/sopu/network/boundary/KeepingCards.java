package fi.sopu.network.boundary;

import fi.sopu.network.CardFacts;
import fi.sopu.network.MembershipFacts;
import fi.sopu.network.MyNetwork;
import fi.sopu.network.control.StoredMemberships;
import fi.sopu.network.entity.NetworkCard;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** At a council: what its networks have coming for its people, each shown it on the home. */
@UseCase
public class KeepingCards {

    @Inject
    StoredMemberships stored;
    @Inject
    KeepingPassages passages;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** The networks to which I may go, by name, with what each has coming for me. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<MyNetwork> mine() {
        List<MembershipFacts> networks = passages.mine();
        if (networks.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        UUID me = actor.get().me();
        List<NetworkCard> cards = stored.cardsOf(me);
        return networks.stream().map(one -> new MyNetwork(one,
                cards.stream().filter(card -> card.membership().equals(one.id())).map(card -> card.facts(me)).filter(card -> !card.day().isBefore(today)).toList())).toList();
    }

    /** These and no others are to come in that network, for those who have agreed to be known there. Where nothing has changed, nothing is written. */
    @Allowed(system = true)
    public void take(String network, List<CardFacts> sent) {
        stored.of(network).ifPresent(membership -> {
            boolean inForce = stored.facts(membership).isInForce(LocalDate.now(clock));
            Map<UUID, UUID> members = stored.byKey(membership.id());
            Map<UUID, UUID> keys = new HashMap<>();
            members.forEach((key, member) -> keys.put(member, key));
            List<CardFacts> wanted = inForce ? sent.stream().filter(one -> members.containsKey(one.person())).toList() : List.of();
            List<NetworkCard> there = stored.cards(membership.id());
            if (there.size() != wanted.size()
                    || !new HashSet<>(wanted).equals(new HashSet<>(there.stream().map(one -> one.facts(keys.getOrDefault(one.member(), one.id()))).toList()))) {
                stored.removeCards(membership.id());
                for (CardFacts one : wanted) {
                    UUID member = members.get(one.person());
                    if (member != null) {
                        stored.add(new NetworkCard(membership.id(), member, one));
                    }
                }
            }
        });
    }
}
