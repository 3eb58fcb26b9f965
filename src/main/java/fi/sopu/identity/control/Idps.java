package fi.sopu.identity.control;

import fi.sopu.identity.entity.Idp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identity providers of the council that is bound to the transaction. */
@ApplicationScoped
public class Idps {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

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

    public void add(Idp idp) {
        em.persist(idp);
    }
}
