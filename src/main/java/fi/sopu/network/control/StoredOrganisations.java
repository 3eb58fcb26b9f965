package fi.sopu.network.control;

import fi.sopu.network.entity.Organisation;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations of the network that is bound to the transaction. */
@ApplicationScoped
public class StoredOrganisations {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Organisation organisation) {
        em.persist(organisation);
        em.flush();
    }

    public List<Organisation> all() {
        return em.createQuery("select o from Organisation o", Organisation.class).getResultList();
    }

    public Optional<Organisation> bySlug(String slug) {
        return em.createQuery("select o from Organisation o where o.slug = :slug", Organisation.class).setParameter("slug", slug).getResultStream().findFirst();
    }

    /** @throws NotFound when this network has no such organisation */
    public Organisation require(UUID id) {
        return em.createQuery("select o from Organisation o where o.id = :id", Organisation.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("organisation"));
    }
}
