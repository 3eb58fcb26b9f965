package fi.sopu.tenant.control;

import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.entity.StoredRetention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** What the council that is bound to the transaction has chosen of how long its data is kept, and what of it is older. */
@ApplicationScoped
public class Retentions {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** By kind; what is not in it is as usual. */
    public Map<String, StoredRetention> chosen() {
        return em.createQuery("select r from StoredRetention r", StoredRetention.class).getResultStream().collect(Collectors.toMap(StoredRetention::kind, one -> one));
    }

    public void add(StoredRetention retention) {
        em.persist(retention);
    }

    /** How much is older than the one and how much than the other. */
    public long[] older(KeptData kind, Instant over, Instant soon) {
        Object[] row = em
                .createQuery("select coalesce(sum(case when r." + kind.since() + " < :over then 1 else 0 end), 0), count(r) from " + kind.rows() + " r where " + kind.older(),
                        Object[].class)
                .setParameter("over", over).setParameter("before", soon).getSingleResult();
        return new long[]{((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /** @return how many rows went */
    public int forget(KeptData kind, Instant before) {
        return em.createQuery("delete from " + kind.rows() + " r where " + kind.older()).setParameter("before", before).executeUpdate();
    }
}
