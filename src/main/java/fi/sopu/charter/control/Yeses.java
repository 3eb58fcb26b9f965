package fi.sopu.charter.control;

import fi.sopu.charter.entity.Yes;
import fi.sopu.charter.entity.YesStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members' words that they commit themselves to a version, and what is told of their number. */
@ApplicationScoped
public class Yeses {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** @param mine whether the one who asks has said yes; {@code step} null when nobody has ever */
    public record Told(@Nullable YesStep step, boolean mine) {}

    /** In one statement. */
    public Told told(UUID version, UUID member) {
        return em
                .createQuery("select s, (select count(y.id) from Yes y where y.version = s.version and y.member = :member) from YesStep s where s.version = :version",
                        Object[].class)
                .setParameter("version", version).setParameter("member", member).getResultStream().findFirst()
                .map(row -> new Told((YesStep) row[0], ((Number) row[1]).intValue() > 0)).orElse(new Told(null, false));
    }

    public int count(UUID version) {
        return em.createQuery("select count(y.id) from Yes y where y.version = :version", Long.class).setParameter("version", version).getSingleResult().intValue();
    }

    public Optional<Yes> of(UUID version, UUID member) {
        return em.createQuery("select y from Yes y where y.version = :version and y.member = :member", Yes.class)
                .setParameter("version", version).setParameter("member", member).getResultStream().findFirst();
    }

    /** Held until the transaction ends, so that two who come at once count once. */
    public Optional<YesStep> lock(UUID version) {
        return em.createQuery("select s from YesStep s where s.version = :version", YesStep.class).setParameter("version", version)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true).getResultStream().findFirst();
    }

    /** Those that were taken until then, held until the transaction ends. */
    public List<YesStep> due(Instant until) {
        return em.createQuery("select s from YesStep s where s.takenAt <= :until", YesStep.class).setParameter("until", until)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true).getResultList();
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Yes yes) {
        em.remove(yes);
    }
}
