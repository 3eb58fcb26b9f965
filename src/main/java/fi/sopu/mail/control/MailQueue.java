package fi.sopu.mail.control;

import fi.sopu.mail.entity.Mail;
import fi.sopu.mail.entity.Mail.State;
import fi.sopu.mail.entity.MailDue;
import fi.sopu.mail.entity.MailExit;
import fi.sopu.mail.entity.StoredManner;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The council's mail that waits, was sent lately or has failed; and, across councils, who has mail that is due. */
@ApplicationScoped
public class MailQueue {

    private static final List<State> UNDER_WAY = List.of(State.DUE, State.SENDING);

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Mail mail) {
        em.persist(mail);
    }

    /** Lets a node look for this council's mail at that time, once the transaction is through. */
    public void wake(int tenant, Instant at) {
        em.persist(new MailDue(tenant, at));
    }

    /** What is due of all councils; the only thing that is read without one. */
    public List<MailDue> due(Instant now) {
        return em.createQuery("select d from MailDue d where d.nextAt <= :now order by d.nextAt", MailDue.class).setParameter("now", now).getResultList();
    }

    public void looked(Collection<UUID> due) {
        if (!due.isEmpty()) {
            em.createQuery("delete from MailDue d where d.id in :ids").setParameter("ids", due).executeUpdate();
        }
    }

    /** When something of the council is due next, a claim that runs out among it; empty when nothing waits. */
    public Optional<Instant> next() {
        return em.createQuery("select m.nextAt from Mail m where m.state in :states order by m.nextAt", Instant.class).setParameter("states", UNDER_WAY).setMaxResults(1)
                .getResultStream().findFirst();
    }

    /**
     * Claims what is due, one row after another by its state: two nodes never have the same, and none waits for the other longer than for these statements.
     *
     * @param claim the claim's own word, by which alone what became of it is noted
     * @param until when the claim is worth nothing any more
     */
    public List<Mail> claim(int most, String claim, Instant now, Instant until) {
        List<UUID> ids = em.createQuery("select m.id from Mail m where m.state in :states and m.nextAt <= :now order by m.nextAt, m.id", UUID.class)
                .setParameter("states", UNDER_WAY).setParameter("now", now).setMaxResults(most).getResultList();
        List<UUID> mine = new ArrayList<>();
        for (UUID id : ids) {
            int rows = em.createQuery("update Mail m set m.state = :sending, m.claim = :claim, m.nextAt = :until where m.id = :id and m.state in :states and m.nextAt <= :now")
                    .setParameter("sending", State.SENDING).setParameter("claim", claim).setParameter("until", until).setParameter("id", id)
                    .setParameter("states", UNDER_WAY).setParameter("now", now).executeUpdate();
            if (rows == 1) {
                mine.add(id);
            }
        }
        return mine.isEmpty() ? List.of()
                : em.createQuery("select m from Mail m where m.id in :ids order by m.createdAt, m.id", Mail.class).setParameter("ids", mine).getResultList();
    }

    /**
     * Notes what became of a claimed mail.
     *
     * @param nextAt when it is tried again, or when it was sent or given up
     * @return false when the claim has run out and another node has taken the mail
     */
    public boolean note(UUID id, String claim, State state, int tries, Instant nextAt, String trouble) {
        return em.createQuery("update Mail m set m.state = :state, m.tries = :tries, m.nextAt = :next, m.trouble = :trouble, m.claim = '' where m.id = :id and m.claim = :claim")
                .setParameter("state", state).setParameter("tries", tries).setParameter("next", nextAt).setParameter("trouble", trouble).setParameter("id", id)
                .setParameter("claim", claim).executeUpdate() == 1;
    }

    public void forgetSent(Instant before) {
        em.createQuery("delete from Mail m where m.state = :state and m.nextAt < :before").setParameter("state", State.SENT).setParameter("before", before).executeUpdate();
    }

    /** Latest first. */
    public List<Mail> failed() {
        return em.createQuery("select m from Mail m where m.state = :failed order by m.nextAt desc", Mail.class).setParameter("failed", State.FAILED).setMaxResults(200)
                .getResultList();
    }

    public long failures() {
        return em.createQuery("select count(m) from Mail m where m.state = :failed", Long.class).setParameter("failed", State.FAILED).getSingleResult();
    }

    /** @throws NotFound when the council has no such mail */
    public Mail require(UUID id) {
        return em.createQuery("select m from Mail m where m.id = :id", Mail.class).setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound("mail"));
    }

    /** Everybody's way out of these, made where there is none yet. */
    public Map<UUID, UUID> exits(Collection<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> exits = em.createQuery("select e from MailExit e where e.member in :members", MailExit.class).setParameter("members", members).getResultStream()
                .collect(Collectors.toMap(MailExit::member, MailExit::id));
        members.forEach(member -> exits.computeIfAbsent(member, one -> {
            MailExit exit = new MailExit(one);
            em.persist(exit);
            return exit.id();
        }));
        return exits;
    }

    /** Whose way out this is. */
    public Optional<UUID> byExit(UUID exit) {
        return em.createQuery("select e.member from MailExit e where e.id = :id", UUID.class).setParameter("id", exit).getResultStream().findFirst();
    }

    /** Empty while nobody has changed it. */
    public Optional<StoredManner> manner() {
        return em.createQuery("select m from StoredManner m", StoredManner.class).getResultStream().findFirst();
    }

    public StoredManner add(StoredManner manner) {
        em.persist(manner);
        return manner;
    }
}
