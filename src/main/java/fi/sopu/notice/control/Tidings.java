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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What waits to be told by mail, and how everybody wants it. */
@ApplicationScoped
public class Tidings {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Tiding tiding) {
        em.persist(tiding);
    }

    /** Members who have something due, some of them, in the database's order of ids. */
    public List<UUID> due(Instant now, int most) {
        return em.createQuery("select distinct t.member from Tiding t where t.dueAt <= :now order by t.member", UUID.class).setParameter("now", now).setMaxResults(most)
                .getResultList();
    }

    /**
     * All that waits for them, what has been put off too, oldest first. Asked for from the first id to the last: for a list of hundreds, PostgreSQL compares every row with each of them
     * in a table that has grown since it was last looked over, as this one has whenever thousands are told something.
     *
     * @param members in the order of {@link #due}, at least one
     */
    public List<Tiding> of(List<UUID> members) {
        Set<UUID> them = new HashSet<>(members);
        return em.createQuery("select t from Tiding t where t.member between :first and :last order by t.at, t.id", Tiding.class)
                .setParameter("first", members.get(0)).setParameter("last", members.get(members.size() - 1)).getResultStream().filter(t -> them.contains(t.member())).toList();
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

    /**
     * Of these members, made where there is none yet.
     *
     * @param members in the order of {@link #due}, at least one
     */
    public Map<UUID, MailChoice> choices(List<UUID> members) {
        Map<UUID, MailChoice> all = new HashMap<>();
        em.createQuery("select c from MailChoice c where c.member between :first and :last", MailChoice.class).setParameter("first", members.get(0))
                .setParameter("last", members.get(members.size() - 1)).getResultStream().forEach(choice -> all.put(choice.member(), choice));
        members.forEach(member -> all.computeIfAbsent(member, this::made));
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
