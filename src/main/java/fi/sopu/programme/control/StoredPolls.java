package fi.sopu.programme.control;

import fi.sopu.programme.PollTime;
import fi.sopu.programme.TimePollFacts;
import fi.sopu.programme.entity.PollOption;
import fi.sopu.programme.entity.PollSeat;
import fi.sopu.programme.entity.Programme;
import fi.sopu.programme.entity.TimePoll;
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

/** Time polls of the council that is bound to the transaction, who is asked and what they have said. Those of a removed programme are not there. */
@ApplicationScoped
public class StoredPolls {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    public void addAll(Collection<? extends TenantOwned> rows) {
        rows.forEach(em::persist);
        em.flush();
    }

    /** A poll and the programme that it is of. */
    public record OfProgramme(TimePoll poll, Programme programme) {
    }

    /** A poll in which somebody is asked, with what they said of it. */
    public record Asked(TimePoll poll, Programme programme, PollSeat seat) {
    }

    /**
     * @param removed whether it has been
     * @throws NotFound when this council has no such poll
     */
    public OfProgramme require(UUID id, boolean removed) {
        return em.createQuery("select p, g from TimePoll p, Programme g where p.id = :id and p.removed = :removed and g.id = p.programme and g.removed = false", Object[].class)
                .setParameter("id", id).setParameter("removed", removed).getResultStream().findFirst().map(row -> new OfProgramme((TimePoll) row[0], (Programme) row[1]))
                .orElseThrow(() -> new NotFound("time poll"));
    }

    /** @throws NotFound when the member is asked in no such poll */
    public Asked asked(UUID id, UUID member) {
        return em.createQuery("select p, g, s from TimePoll p, Programme g, PollSeat s where p.id = :id and p.removed = false and g.id = p.programme and g.removed = false "
                + "and s.poll = p.id and s.member = :member", Object[].class).setParameter("id", id).setParameter("member", member).getResultStream().findFirst()
                .map(row -> new Asked((TimePoll) row[0], (Programme) row[1], (PollSeat) row[2])).orElseThrow(() -> new NotFound("time poll"));
    }

    /** Those in which the member can answer and has not, the one that closes first before the others. */
    public List<TimePollFacts> waiting(UUID member, LocalDate today) {
        return em.createQuery("select p from TimePoll p, Programme g, PollSeat s where p.removed = false and p.gathering is null and p.closes >= :today and g.id = p.programme "
                + "and g.removed = false and s.poll = p.id and s.member = :member and s.said = '' order by p.closes, p.id", TimePoll.class).setParameter("today", today)
                .setParameter("member", member).getResultStream().map(poll -> poll.facts(List.of())).toList();
    }

    /** Of a programme, the one that closes last before the others. */
    public List<TimePollFacts> of(UUID programme) {
        List<TimePoll> all = em.createQuery("select p from TimePoll p where p.programme = :programme and p.removed = false order by p.closes desc, p.id", TimePoll.class)
                .setParameter("programme", programme).getResultList();
        Map<UUID, List<PollTime>> times = all.isEmpty() ? Map.of()
                : em.createQuery("select t from PollOption t where t.poll in :polls order by t.position", PollOption.class)
                        .setParameter("polls", all.stream().map(TimePoll::id).toList()).getResultStream()
                        .collect(Collectors.groupingBy(PollOption::poll, Collectors.mapping(PollOption::time, Collectors.toList())));
        return all.stream().map(poll -> poll.facts(times.getOrDefault(poll.id(), List.of()))).toList();
    }

    /** In their order. */
    public List<PollTime> times(UUID poll) {
        return em.createQuery("select t from PollOption t where t.poll = :poll order by t.position", PollOption.class).setParameter("poll", poll).getResultStream()
                .map(PollOption::time).toList();
    }

    /** For which the day will be; none for everybody. */
    public List<UUID> cohorts(UUID poll) {
        return em.createQuery("select c.cohort from PollCohort c where c.poll = :poll", UUID.class).setParameter("poll", poll).getResultList();
    }

    /** Who is asked. */
    public List<PollSeat> seats(UUID poll) {
        return em.createQuery("select s from PollSeat s where s.poll = :poll", PollSeat.class).setParameter("poll", poll).getResultList();
    }

    public void forget(UUID member) {
        em.createQuery("delete from PollSeat s where s.member = :member").setParameter("member", member).executeUpdate();
    }
}
