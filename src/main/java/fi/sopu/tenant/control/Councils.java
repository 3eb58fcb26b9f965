package fi.sopu.tenant.control;

import fi.sopu.shared.NotFound;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.entity.Council;
import fi.sopu.tenant.entity.StoredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All councils of the installation. */
@ApplicationScoped
public class Councils {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public List<CouncilFacts> all() {
        return em.createQuery("select c from Council c order by c.id", Council.class).getResultStream().map(Council::facts).toList();
    }

    public Optional<CouncilFacts> bySlug(String slug) {
        return em.createQuery("select c from Council c where c.slug = :slug", Council.class).setParameter("slug", slug)
                .getResultStream().findFirst().map(Council::facts);
    }

    public Optional<CouncilFacts> byId(int id) {
        return em.createQuery("select c from Council c where c.id = :id", Council.class).setParameter("id", id)
                .getResultStream().findFirst().map(Council::facts);
    }

    public boolean isSuspended(int id) {
        return em.createQuery("select c.suspended from Council c where c.id = :id", Boolean.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("council"));
    }

    /** @throws NotFound when there is no such council */
    public Council require(String slug) {
        return em.createQuery("select c from Council c where c.slug = :slug", Council.class).setParameter("slug", slug)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("council"));
    }

    /**
     * The same for a change, one after another: whoever asks next waits and then sees what the former one has made of it.
     *
     * @throws NotFound when there is no such council
     */
    public Council requireAlone(String slug) {
        return em.find(Council.class, require(slug).facts().id(), LockModeType.PESSIMISTIC_WRITE, Map.of("eclipselink.refresh", "True"));
    }

    /** @throws NotFound when there is no such council */
    public CouncilSettings settings(String slug) {
        CouncilFacts council = bySlug(slug).orElseThrow(() -> new NotFound("council"));
        return stored().map(stored -> stored.of(council)).orElseGet(() -> CouncilSettings.first(council));
    }

    /** Keeps what the council of this transaction has chosen. */
    public void keep(CouncilSettings wishes) {
        stored().ifPresentOrElse(there -> there.change(wishes), () -> em.persist(new StoredSettings(wishes)));
    }

    private Optional<StoredSettings> stored() {
        return em.createQuery("select s from StoredSettings s", StoredSettings.class).getResultStream().findFirst();
    }

    /** Written at once, before the rows that refer to it. */
    public void add(CouncilFacts facts) {
        em.persist(new Council(facts));
        em.flush();
    }
}
