package fi.sopu.identity.control;

import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.IdpUse;
import fi.sopu.identity.entity.TestLogin;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identity providers of the council that is bound to the transaction. */
@ApplicationScoped
public class Idps {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    CurrentActor actor;

    public List<Idp> live() {
        return em.createQuery("select i from Idp i where i.live = true order by i.path", Idp.class).getResultList();
    }

    public Optional<Idp> byPath(String path) {
        return em.createQuery("select i from Idp i where i.path = :path", Idp.class).setParameter("path", path)
                .getResultStream().findFirst();
    }

    public Optional<Idp> byId(UUID id) {
        return em.createQuery("select i from Idp i where i.id = :id", Idp.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    public List<Idp> all() {
        return em.createQuery("select i from Idp i order by i.path", Idp.class).getResultList();
    }

    public Idp require(String path) {
        return byPath(path).orElseThrow(() -> new NotFound("idp"));
    }

    public Idp add(Idp idp) {
        em.persist(idp);
        em.flush();
        return idp;
    }

    /** @throws Refused when people have logged in through it: their logins are kept for a month */
    public void remove(Idp idp) {
        if (!em.createQuery("select l.id from Login l where l.idp = :idp").setParameter("idp", idp.id()).setMaxResults(1).getResultList().isEmpty()) {
            throw new Refused("identity.idp.hasLogins");
        }
        em.createQuery("delete from IdpUse u where u.council = :council and u.path = :path")
                .setParameter("council", actor.get().tenant()).setParameter("path", idp.path()).executeUpdate();
        em.remove(idp);
    }

    /** Those from an address that were last fetched before a moment, marked as fetched now by one UPDATE each. */
    public List<Idp> claimDue(Instant before, Instant now) {
        List<Idp> due = em.createQuery("select i from Idp i where i.metadataUrl is not null and (i.fetched is null or i.fetched < :before)", Idp.class)
                .setParameter("before", before).getResultList();
        return due.stream().filter(i -> em.createQuery("update Idp i set i.fetched = :now where i.id = :id and (i.fetched is null or i.fetched < :before)")
                .setParameter("now", now).setParameter("id", i.id()).setParameter("before", before).executeUpdate() == 1).toList();
    }

    /** Writes the platform's line of this council and IdP; a draft without metadata has none. */
    public void note(Idp idp) {
        if (idp.entityId() != null) {
            int council = actor.get().tenant();
            IdpUse use = em.createQuery("select u from IdpUse u where u.council = :council and u.path = :path", IdpUse.class)
                    .setParameter("council", council).setParameter("path", idp.path()).getResultStream().findFirst().orElseGet(() -> {
                        IdpUse fresh = new IdpUse(council, idp.path());
                        em.persist(fresh);
                        return fresh;
                    });
            use.note(idp);
        }
    }

    /** Every council's lines, by entityID. */
    public List<IdpUse> uses() {
        return em.createQuery("select u from IdpUse u order by u.entityId, u.council", IdpUse.class).getResultList();
    }

    public List<IdpUse> uses(String entityId) {
        return em.createQuery("select u from IdpUse u where u.entityId = :entity order by u.council", IdpUse.class)
                .setParameter("entity", entityId).getResultList();
    }

    public void add(TestLogin test) {
        em.persist(test);
    }

    public Optional<TestLogin> test(UUID id) {
        return em.createQuery("select t from TestLogin t where t.id = :id", TestLogin.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** What came of tests is personal data, and of use for a day. */
    public void forgetTests(Instant before) {
        em.createQuery("delete from TestLogin t where t.made < :before").setParameter("before", before).executeUpdate();
    }
}
