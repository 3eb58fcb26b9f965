package fi.sopu.proposal.control;

import fi.sopu.proposal.entity.Proposal;
import fi.sopu.proposal.entity.ProposalSupport;
import fi.sopu.proposal.entity.PublicList;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Proposals of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredProposals {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Those that have not been withdrawn. */
    public List<Proposal> all() {
        return em.createQuery("select p from Proposal p where p.withdrawn = false", Proposal.class).getResultList();
    }

    /** @throws NotFound when this council has no such proposal, or it has been withdrawn */
    public Proposal require(UUID id) {
        return find(id, false);
    }

    /** @throws NotFound when none of this id has been withdrawn here */
    public Proposal withdrawn(UUID id) {
        return find(id, true);
    }

    private Proposal find(UUID id, boolean withdrawn) {
        return em.createQuery("select p from Proposal p where p.id = :id and p.withdrawn = :withdrawn", Proposal.class).setParameter("id", id).setParameter("withdrawn", withdrawn)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("proposal"));
    }

    public List<ProposalSupport> support() {
        return em.createQuery("select s from ProposalSupport s", ProposalSupport.class).getResultList();
    }

    public boolean isSupported(UUID proposal, UUID member) {
        return support().stream().anyMatch(one -> one.proposal().equals(proposal) && one.member().equals(member));
    }

    public void unsupport(UUID proposal, UUID member) {
        em.createQuery("delete from ProposalSupport s where s.proposal = :proposal and s.member = :member").setParameter("proposal", proposal).setParameter("member", member)
                .executeUpdate();
    }

    /** That everybody may read them; empty while nobody else may. */
    public Optional<PublicList> list() {
        return em.createQuery("select l from PublicList l", PublicList.class).getResultStream().findFirst();
    }

    public void remove(PublicList list) {
        em.remove(list);
    }

    public void forget(UUID member) {
        em.createQuery("delete from ProposalSupport s where s.member = :member").setParameter("member", member).executeUpdate();
    }

    /** Who raised or supports the proposal or one that was combined with it, however far. */
    public static Set<UUID> backers(UUID proposal, List<Proposal> all, List<ProposalSupport> support) {
        Set<UUID> family = new HashSet<>(Set.of(proposal));
        while (all.stream().filter(one -> family.contains(one.into())).map(Proposal::id).collect(Collectors.toSet()).stream().anyMatch(family::add)) {
            // as long as one more belongs to them
        }
        Set<UUID> backers = all.stream().filter(one -> family.contains(one.id())).map(Proposal::member).collect(Collectors.toCollection(HashSet::new));
        support.stream().filter(one -> family.contains(one.proposal())).map(ProposalSupport::member).forEach(backers::add);
        return backers;
    }
}
