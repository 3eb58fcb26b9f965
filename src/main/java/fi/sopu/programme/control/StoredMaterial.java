package fi.sopu.programme.control;

import fi.sopu.programme.GivenFile;
import fi.sopu.programme.MaterialItem;
import fi.sopu.programme.entity.GatheringFile;
import fi.sopu.programme.entity.GatheringMaterial;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The material of days, of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredMaterial {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Those that were taken away too, in the order in which they were given. */
    public List<GatheringMaterial> all(UUID gathering) {
        return em.createQuery("select m from GatheringMaterial m where m.gathering = :day order by m.position", GatheringMaterial.class).setParameter("day", gathering)
                .getResultList();
    }

    /** What is there, in the order in which it was given. */
    public List<MaterialItem> of(UUID gathering) {
        return all(gathering).stream().filter(one -> !one.isRemoved()).map(GatheringMaterial::facts).toList();
    }

    /** The same where it has been opened; else nothing. */
    public List<MaterialItem> opened(UUID gathering) {
        return em.createQuery("select m from GatheringMaterial m, Gathering g where g.id = :day and g.materialOpen = true and m.gathering = g.id and m.removed = false "
                + "order by m.position", GatheringMaterial.class).setParameter("day", gathering).getResultStream().map(GatheringMaterial::facts).toList();
    }

    /** @throws NotFound when this council has no such thing, or its programme has been removed */
    public GatheringMaterial require(UUID id) {
        return em.createQuery("select m from GatheringMaterial m, Gathering g, Programme p where m.id = :id and g.id = m.gathering and p.id = g.programme and p.removed = false",
                GatheringMaterial.class).setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound("material"));
    }

    /** @throws NotFound when it is none */
    public GivenFile file(GatheringMaterial of) {
        MaterialItem facts = of.facts();
        if (!facts.isFile() || of.isRemoved()) {
            throw new NotFound("file");
        }
        // the bare column: an entity would stay in memory as long as the transaction, twice
        byte[] content = em.createQuery("select f.content from GatheringFile f where f.material = :id", byte[].class).setParameter("id", facts.id()).getSingleResult();
        return new GivenFile(facts.title(), Objects.requireNonNull(facts.kind()), content);
    }
}
