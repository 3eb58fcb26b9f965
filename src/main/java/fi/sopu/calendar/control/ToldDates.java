package fi.sopu.calendar.control;

import fi.sopu.calendar.entity.FeedAddress;
import fi.sopu.calendar.entity.StoredDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What calendars have been told, and the addresses by which they ask. */
@ApplicationScoped
public class ToldDates {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Those that are gone too. */
    public List<StoredDate> all() {
        return em.createQuery("select d from StoredDate d", StoredDate.class).getResultList();
    }

    /** Those that are not gone, the earliest first; some of them where there are more. */
    public List<StoredDate> latest(int most) {
        return em.createQuery("select d from StoredDate d where d.gone = false order by d.day desc, d.id", StoredDate.class).setMaxResults(most).getResultList();
    }

    public List<StoredDate> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select d from StoredDate d where d.id in :ids", StoredDate.class).setParameter("ids", ids).getResultList();
    }

    /** What is to be about these. */
    public List<StoredDate> about(Collection<UUID> things) {
        return things.isEmpty() ? List.of()
                : em.createQuery("select d from StoredDate d where d.about in :things and d.gone = false", StoredDate.class).setParameter("things", things).getResultList();
    }

    public void add(StoredDate date) {
        em.persist(date);
        em.flush();
    }

    public void remove(StoredDate date) {
        em.remove(date);
    }

    public void add(FeedAddress address) {
        em.persist(address);
    }

    public void remove(FeedAddress address) {
        em.remove(address);
    }

    /** Asked without writing first what the transaction has changed: it may be asked for each of thousands whom a file ends. */
    public Optional<FeedAddress> of(UUID member) {
        return em.createQuery("select f from FeedAddress f where f.member = :member", FeedAddress.class).setParameter("member", member).setFlushMode(FlushModeType.COMMIT)
                .getResultStream().findFirst();
    }

    public Optional<FeedAddress> byHash(String hash) {
        return em.createQuery("select f from FeedAddress f where f.hash = :hash", FeedAddress.class).setParameter("hash", hash).getResultStream().findFirst();
    }
}
