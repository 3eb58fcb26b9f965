package fi.sopu.kit.control;

import fi.sopu.kit.entity.Kit;
import fi.sopu.kit.entity.KitSession;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Kits of the council that is bound to the transaction, and where they have been held. */
@ApplicationScoped
public class StoredKits {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Those too that have been removed: something may have been held of them. */
    public List<Kit> everything() {
        return em.createQuery("select k from Kit k", Kit.class).getResultList();
    }

    /** @throws NotFound when this council has no such kit, or no longer */
    public Kit require(UUID id) {
        return find(id, false);
    }

    /** @throws NotFound when none of this id has been removed here */
    public Kit removed(UUID id) {
        return find(id, true);
    }

    private Kit find(UUID id, boolean removed) {
        return em.createQuery("select k from Kit k where k.id = :id and k.removed = :removed", Kit.class).setParameter("id", id).setParameter("removed", removed).getResultStream()
                .findFirst().orElseThrow(() -> new NotFound("kit"));
    }

    /** Those that have not been removed. */
    public List<KitSession> sessions() {
        return em.createQuery("select s from KitSession s where s.removed = false", KitSession.class).getResultList();
    }

    /** Those of a kit that the member has recorded. */
    public List<KitSession> sessions(UUID kit, UUID member) {
        return em.createQuery("select s from KitSession s where s.removed = false and s.kit = :kit and s.member = :member", KitSession.class).setParameter("kit", kit)
                .setParameter("member", member).getResultList();
    }

    /**
     * @param removed whether it has been
     * @throws NotFound when this council has no such one
     */
    public KitSession session(UUID id, boolean removed) {
        return em.createQuery("select s from KitSession s where s.id = :id and s.removed = :removed", KitSession.class).setParameter("id", id).setParameter("removed", removed)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("kit session"));
    }
}
