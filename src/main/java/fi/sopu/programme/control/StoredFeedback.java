package fi.sopu.programme.control;

import fi.sopu.process.Keepings;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.programme.entity.GatheringFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What may be told of the feedback on days, and on which of them it is asked for, of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredFeedback {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(GatheringFeedback told) {
        em.persist(told);
    }

    /** By the day and the statement; days whose feedback has not been counted are missing. */
    public Map<UUID, Map<FeedbackStatement, Keepings>> of(Collection<UUID> gatherings) {
        return gatherings.isEmpty() ? Map.of()
                : em.createQuery("select f from GatheringFeedback f where f.gathering in :days", GatheringFeedback.class).setParameter("days", gatherings).getResultStream()
                        .collect(Collectors.groupingBy(GatheringFeedback::gathering, Collectors.toMap(GatheringFeedback::statement, GatheringFeedback::told)));
    }

    public boolean isCounted(UUID gathering) {
        return !of(List.of(gathering)).isEmpty();
    }

    /** Days between these whose people have been invited and that were held, as far as is known; what has been counted is not among them. */
    public List<UUID> held(LocalDate first, LocalDate last) {
        return em.createQuery("select g.id from Gathering g, Programme p where p.id = g.programme and p.invited = true and p.removed = false and g.cancelled = false "
                + "and g.day between :first and :last and not exists (select f.id from GatheringFeedback f where f.gathering = g.id)", UUID.class).setParameter("first", first)
                .setParameter("last", last).getResultList();
    }

    /** Which of these are days before this one, cancelled or removed ones too. */
    public List<UUID> before(Collection<UUID> gatherings, LocalDate day) {
        return gatherings.isEmpty() ? List.of()
                : em.createQuery("select g.id from Gathering g where g.id in :ids and g.day < :day", UUID.class).setParameter("ids", gatherings).setParameter("day", day)
                        .getResultList();
    }
}
