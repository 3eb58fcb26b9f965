package fi.sopu.notice.control;

import fi.sopu.notice.ReminderTo;
import fi.sopu.notice.entity.Reminder;
import fi.sopu.notice.entity.ReminderChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people are to be reminded of, and whom a council reminds. */
@ApplicationScoped
public class Reminders {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Reminder reminder) {
        em.persist(reminder);
    }

    public void remove(Reminder reminder) {
        em.remove(reminder);
    }

    public List<Reminder> due(Instant now) {
        return em.createQuery("select r from Reminder r where r.nextAt <= :now order by r.nextAt", Reminder.class).setParameter("now", now).getResultList();
    }

    public Optional<Reminder> find(UUID id) {
        return em.createQuery("select r from Reminder r where r.id = :id", Reminder.class).setParameter("id", id).getResultStream().findFirst();
    }

    public Optional<Reminder> of(UUID stage) {
        return em.createQuery("select r from Reminder r where r.stage = :stage", Reminder.class).setParameter("stage", stage).getResultStream().findFirst();
    }

    public ReminderTo to() {
        return choice().map(ReminderChoice::to).orElse(ReminderTo.SILENT);
    }

    public void choose(ReminderTo to) {
        ReminderChoice choice = choice().orElseGet(() -> {
            ReminderChoice first = new ReminderChoice();
            em.persist(first);
            return first;
        });
        choice.choose(to);
    }

    private Optional<ReminderChoice> choice() {
        return em.createQuery("select c from ReminderChoice c", ReminderChoice.class).getResultStream().findFirst();
    }
}
