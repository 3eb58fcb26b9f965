package fi.sopu.unit.control;

import fi.sopu.shared.NotFound;
import fi.sopu.unit.entity.UnitFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files of who is in which unit that were given to the council that is bound to the transaction. */
@ApplicationScoped
public class UnitFiles {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** @throws NotFound when this council has no such file */
    public UnitFile require(UUID id) {
        return em.createQuery("select f from UnitFile f where f.id = :id", UnitFile.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /** The latest first. */
    public List<UnitFile> latest(int most) {
        return em.createQuery("select f from UnitFile f order by f.taken desc", UnitFile.class).setMaxResults(most).getResultList();
    }

    public void add(UnitFile file) {
        em.persist(file);
    }

    public void remove(UnitFile file) {
        em.remove(file);
    }

    /** Those that nobody has decided on. */
    public void forgetOld(Instant before) {
        em.createQuery("delete from UnitFile f where f.state = fi.sopu.unit.UnitFileFacts.State.READ and f.taken < :before").setParameter("before", before).executeUpdate();
    }
}
