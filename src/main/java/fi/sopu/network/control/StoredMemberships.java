package fi.sopu.network.control;

import fi.sopu.network.MembershipFacts;
import fi.sopu.network.entity.NetworkCard;
import fi.sopu.network.entity.NetworkGoer;
import fi.sopu.network.entity.NetworkMembership;
import fi.sopu.network.entity.Passage;
import fi.sopu.network.entity.Traveller;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The networks of the council that is bound to the transaction, and who of it goes there. */
@ApplicationScoped
public class StoredMemberships {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    public List<NetworkMembership> all() {
        return em.createQuery("select m from NetworkMembership m", NetworkMembership.class).getResultList();
    }

    public Optional<NetworkMembership> of(String network) {
        return em.createQuery("select m from NetworkMembership m where m.network = :network", NetworkMembership.class).setParameter("network", network).getResultStream()
                .findFirst();
    }

    /** @throws NotFound when no such network has asked this council */
    public NetworkMembership require(UUID id) {
        return em.createQuery("select m from NetworkMembership m where m.id = :id", NetworkMembership.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("membership"));
    }

    public MembershipFacts facts(NetworkMembership membership) {
        return membership.facts(goers(membership.id()));
    }

    /** All of them. */
    public List<MembershipFacts> allFacts() {
        List<NetworkMembership> all = all();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<UUID>> named = em.createQuery("select g from NetworkGoer g", NetworkGoer.class).getResultStream()
                .collect(Collectors.groupingBy(NetworkGoer::membership, Collectors.mapping(NetworkGoer::member, Collectors.toSet())));
        return all.stream().map(one -> one.facts(named.getOrDefault(one.id(), Set.of()))).toList();
    }

    private Set<UUID> goers(UUID membership) {
        return em.createQuery("select g.member from NetworkGoer g where g.membership = :id", UUID.class).setParameter("id", membership).getResultStream()
                .collect(Collectors.toSet());
    }

    /** These are named from now on, and no others. */
    public void name(UUID membership, Set<UUID> members) {
        em.createQuery("delete from NetworkGoer g where g.membership = :id").setParameter("id", membership).executeUpdate();
        members.forEach(member -> em.persist(new NetworkGoer(membership, member)));
    }

    public Optional<Traveller> traveller(UUID membership, UUID member) {
        return em.createQuery("select t from Traveller t where t.membership = :membership and t.member = :member", Traveller.class).setParameter("membership", membership)
                .setParameter("member", member).getResultStream().findFirst();
    }

    public List<UUID> travellers(UUID membership) {
        return em.createQuery("select t.member from Traveller t where t.membership = :id", UUID.class).setParameter("id", membership).getResultList();
    }

    /** Who has agreed, by the key by which the network knows them. */
    public Map<UUID, UUID> byKey(UUID membership) {
        return em.createQuery("select t from Traveller t where t.membership = :id", Traveller.class).setParameter("id", membership).getResultStream()
                .collect(Collectors.toMap(Traveller::key, Traveller::member));
    }

    public List<NetworkCard> cards(UUID membership) {
        return em.createQuery("select c from NetworkCard c where c.membership = :id", NetworkCard.class).setParameter("id", membership).getResultList();
    }

    /** What is to come for the member, in whatever network. */
    public List<NetworkCard> cardsOf(UUID member) {
        return em.createQuery("select c from NetworkCard c where c.member = :member order by c.day", NetworkCard.class).setParameter("member", member).getResultList();
    }

    public void removeCards(UUID membership) {
        em.createQuery("delete from NetworkCard c where c.membership = :id").setParameter("id", membership).executeUpdate();
    }

    public List<Passage> passages() {
        return em.createQuery("select p from Passage p", Passage.class).getResultList();
    }

    public void remove(Collection<Passage> some) {
        some.forEach(em::remove);
    }

    /** Whoever is forgotten goes nowhere any more, and no key leads from a network to them. */
    public void forget(UUID member) {
        for (String kind : List.of("NetworkGoer", "Traveller", "Passage", "NetworkCard")) {
            em.createQuery("delete from " + kind + " x where x.member = :member").setParameter("member", member).executeUpdate();
        }
    }
}
