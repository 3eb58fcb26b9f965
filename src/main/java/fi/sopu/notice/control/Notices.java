package fi.sopu.notice.control;

import fi.sopu.notice.entity.Notice;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Notices that wait for their readers. */
@ApplicationScoped
public class Notices {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Notice notice) {
        em.persist(notice);
    }

    /** The member's, those put away left out, oldest first. */
    public List<Notice> of(UUID member) {
        return em.createQuery("select n from Notice n where n.member = :member and n.putAwayAt is null order by n.createdAt",
                Notice.class).setParameter("member", member).getResultList();
    }

    /** Whether the same stands there already, not put away. */
    public boolean waits(UUID member, String key, String path) {
        return !em.createQuery("select n.id from Notice n where n.member = :member and n.key = :key and n.path = :path and n.putAwayAt is null", UUID.class)
                .setParameter("member", member).setParameter("key", key).setParameter("path", path).setMaxResults(1).getResultList().isEmpty();
    }

    /** @throws NotFound when the member has no such notice */
    public Notice require(UUID id, UUID member) {
        return em.createQuery("select n from Notice n where n.id = :id and n.member = :member", Notice.class)
                .setParameter("id", id).setParameter("member", member).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("notice"));
    }
}
