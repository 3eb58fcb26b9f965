package fi.sopu.programme.control;

import fi.sopu.process.Keepings;
import fi.sopu.programme.CountedThings;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.programme.ImpactWords;
import fi.sopu.programme.entity.Impact;
import fi.sopu.programme.entity.ImpactTold;
import fi.sopu.programme.entity.Programme;
import fi.sopu.programme.entity.StoredImpactWords;
import fi.sopu.programme.entity.StoredThings;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asking what programmes have brought about, and what may be told of it, of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredImpacts {

    /** After how many months it is usually asked. */
    public static final List<Integer> MONTHS = List.of(6, 12);

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    public void remove(TenantOwned row) {
        em.remove(row);
    }

    /** As usual: half a year and a year after the programme. */
    public void plan(UUID programme, LocalDate ends) {
        MONTHS.forEach(months -> add(new Impact(programme, months, ends.plusMonths(months))));
    }

    /** The programme ends on another day: what has not been opened and was planned as usual moves along. */
    public void follow(UUID programme, LocalDate from, LocalDate to) {
        of(programme).stream().filter(one -> one.opens().equals(from.plusMonths(one.months()))).forEach(one -> one.move(to.plusMonths(one.months())));
    }

    /** Those of a programme, the earlier first. */
    public List<Impact> of(UUID programme) {
        return em.createQuery("select i from Impact i where i.programme = :programme order by i.months", Impact.class).setParameter("programme", programme).getResultList();
    }

    /** One with the programme that it is about. */
    public record About(Impact impact, Programme programme) {
    }

    /** @throws NotFound when this council has none of this id, or its programme has been removed */
    public About require(UUID id) {
        return em.createQuery("select i, p from Impact i, Programme p where i.id = :id and p.id = i.programme and p.removed = false", Object[].class).setParameter("id", id)
                .getResultStream().findFirst().map(StoredImpacts::about).orElseThrow(() -> new NotFound("impact"));
    }

    private static About about(Object[] row) {
        return new About((Impact) row[0], (Programme) row[1]);
    }

    /** Those that are asked now, of programmes of these target groups. */
    public List<About> open(Collection<UUID> targets) {
        return targets.isEmpty() ? List.of()
                : em.createQuery("select i, p from Impact i, Programme p where p.id = i.programme and p.removed = false and p.target in :targets and i.last is not null and "
                        + "i.counted = false", Object[].class).setParameter("targets", targets).getResultStream().map(StoredImpacts::about).toList();
    }

    /** Those that are to be opened by this day: of programmes whose people have been invited. */
    public List<UUID> due(LocalDate today) {
        return em.createQuery("select i.id from Impact i, Programme p where p.id = i.programme and p.removed = false and p.invited = true and i.last is null and i.opens <= :today",
                UUID.class).setParameter("today", today).getResultList();
    }

    /** Those whose last day is before this one and that have not been counted, whether the programme has been removed or not. */
    public List<UUID> over(LocalDate today) {
        return em.createQuery("select i.id from Impact i where i.last < :today and i.counted = false", UUID.class).setParameter("today", today).getResultList();
    }

    /** The one of this id, also of a programme that has been removed. */
    public Impact whatever(UUID id) {
        return em.createQuery("select i from Impact i where i.id = :id", Impact.class).setParameter("id", id).getSingleResult();
    }

    /** What may be told, by the one that it is of and the statement. */
    public Map<UUID, Map<ImpactStatement, Keepings>> told(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery("select t from ImpactTold t where t.impact in :ids", ImpactTold.class).setParameter("ids", ids).getResultStream()
                        .collect(Collectors.groupingBy(ImpactTold::impact, Collectors.toMap(ImpactTold::statement, ImpactTold::told)));
    }

    /** In the order of their ids, which are of chance. */
    public Map<UUID, List<ImpactWords>> words(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery("select w from StoredImpactWords w where w.impact in :ids order by w.id", StoredImpactWords.class).setParameter("ids", ids).getResultStream()
                        .collect(Collectors.groupingBy(StoredImpactWords::impact, Collectors.mapping(StoredImpactWords::facts, Collectors.toList())));
    }

    /** @throws NotFound when this council has no such words */
    public StoredImpactWords requireWords(UUID id) {
        return em.createQuery("select w from StoredImpactWords w where w.id = :id", StoredImpactWords.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("words"));
    }

    /** What was counted when each was opened. */
    public Map<UUID, List<CountedThings>> things(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery("select t from StoredThings t where t.impact in :ids order by t.position", StoredThings.class).setParameter("ids", ids).getResultStream()
                        .collect(Collectors.groupingBy(StoredThings::impact, Collectors.mapping(StoredThings::facts, Collectors.toList())));
    }
}
