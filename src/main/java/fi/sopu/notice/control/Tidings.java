package fi.sopu.notice.control;

import fi.sopu.notice.Occasion;
import fi.sopu.notice.entity.MailChoice;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.notice.entity.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What waits to be told by mail, and how everybody wants it. */
@ApplicationScoped
public class Tidings {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Tiding tiding) {
        em.persist(tiding);
    }

    /** Members who have something due, some of them. */
    public List<UUID> due(Instant now, int most) {
        return em.createQuery("select distinct t.member from Tiding t where t.dueAt <= :now", UUID.class).setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** All that waits for them, what has been put off too, oldest first. */
    public List<Tiding> of(Collection<UUID> members) {
        return members.isEmpty() ? List.of() : em.createQuery("select t from Tiding t where t.member in :members order by t.at, t.id", Tiding.class)
                .setParameter("members", members).getResultList();
    }

    /** Whether the member is about to be told the same anyway. */
    public boolean waits(UUID member, Occasion occasion, String path) {
        return !em.createQuery("select t.id from Tiding t where t.member = :member and t.occasion = :occasion and t.path = :path", UUID.class).setParameter("member", member)
                .setParameter("occasion", occasion).setParameter("path", path).setMaxResults(1).getResultList().isEmpty();
    }

    /** What waits about that day. */
    public List<Tiding> about(UUID date) {
        return em.createQuery("select t from Tiding t where t.date = :date", Tiding.class).setParameter("date", date).getResultList();
    }

    public void remove(Tiding tiding) {
        em.remove(tiding);
    }

    public void remove(Collection<UUID> tidings) {
        if (!tidings.isEmpty()) {
            em.createQuery("delete from Tiding t where t.id in :ids").setParameter("ids", tidings).executeUpdate();
        }
    }

    /** Of these members, made where there is none yet. */
    public Map<UUID, MailChoice> choices(Collection<UUID> members) {
        Map<UUID, MailChoice> all = new HashMap<>();
        if (!members.isEmpty()) {
            chosen(members).forEach(choice -> all.put(choice.member(), choice));
            members.forEach(member -> all.computeIfAbsent(member, this::made));
        }
        return all;
    }

    /** Of these members, only what there is. */
    public List<MailChoice> chosen(Collection<UUID> members) {
        return members.isEmpty() ? List.of()
                : em.createQuery("select c from MailChoice c where c.member in :members", MailChoice.class).setParameter("members", members).getResultList();
    }

    private MailChoice made(UUID member) {
        MailChoice choice = new MailChoice(member);
        em.persist(choice);
        return choice;
    }

    /** Empty while the member has neither chosen nor been told anything. */
    public Optional<MailChoice> choice(UUID member) {
        return em.createQuery("select c from MailChoice c where c.member = :member", MailChoice.class).setParameter("member", member).getResultStream().findFirst();
    }

    public boolean isTold(String occasion, UUID about) {
        return !em.createQuery("select t.id from Told t where t.occasion = :occasion and t.about = :about", UUID.class).setParameter("occasion", occasion)
                .setParameter("about", about).getResultList().isEmpty();
    }

    public void told(String occasion, UUID about, Instant now) {
        em.persist(new Told(occasion, about, now));
    }
}
