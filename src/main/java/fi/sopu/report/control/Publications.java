package fi.sopu.report.control;

import fi.sopu.report.PublicationKind;
import fi.sopu.report.entity.Publication;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Published copies. Every question names the council by its path, so that none reaches another's. */
@ApplicationScoped
public class Publications {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Publication publication) {
        em.persist(publication);
        em.flush();
    }

    /** What the council has published and not withdrawn, latest first. */
    public List<Publication> live(String slug) {
        return em.createQuery("select p from Publication p where p.slug = :slug and p.withdrawnAt is null "
                + "order by p.publishedAt desc", Publication.class).setParameter("slug", slug).getResultList();
    }

    /** Names in paths of the councils that have something published. */
    public Set<String> councils() {
        return Set.copyOf(em.createQuery("select distinct p.slug from Publication p where p.withdrawnAt is null", String.class).getResultList());
    }

    public Optional<Publication> live(String slug, PublicationKind kind, UUID source) {
        return em.createQuery("select p from Publication p where p.slug = :slug and p.kind = :kind and p.source = :source "
                + "and p.withdrawnAt is null", Publication.class).setParameter("slug", slug)
                .setParameter("kind", kind).setParameter("source", source).getResultStream().findFirst();
    }

    /**
     * The copy of this id, or the one that has taken its place.
     *
     * @throws NotFound when the council has no such copy, or it was withdrawn and none took its place
     */
    public Publication require(String slug, PublicationKind kind, UUID id) {
        return em.createQuery("select p from Publication p where p.slug = :slug and p.kind = :kind and p.id = :id",
                Publication.class).setParameter("slug", slug).setParameter("kind", kind).setParameter("id", id)
                .getResultStream().findFirst()
                .flatMap(found -> found.isWithdrawn() ? live(slug, kind, found.source()) : Optional.of(found))
                .orElseThrow(() -> new NotFound("publication " + id));
    }

    public void flush() {
        em.flush();
    }
}
