package fi.sopu.programme.control;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringCohort;
import fi.sopu.programme.entity.GatheringSeat;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Programmes, their days and what people have said of them, of the council that is bound to the transaction. */
@ApplicationScoped
public class Programmes {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Written at once: others refer to it by its id alone. */
    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Those that have not been removed. */
    public List<Programme> all() {
        return em.createQuery("select p from Programme p where p.removed = false", Programme.class).getResultList();
    }

    /** @throws NotFound when this council has no such programme, or no longer */
    public Programme require(UUID id) {
        return em.createQuery("select p from Programme p where p.id = :id and p.removed = false", Programme.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("programme"));
    }

    /** @throws NotFound when this council has no such day, or its programme has been removed */
    public Gathering gathering(UUID id) {
        return planned(id).gathering();
    }

    /** A day and the programme that it is of. */
    public record Planned(Gathering gathering, Programme programme) {
    }

    /** @throws NotFound as of {@link #gathering} */
    public Planned planned(UUID id) {
        return em.createQuery("select g, p from Gathering g, Programme p where g.id = :id and p.id = g.programme and p.removed = false", Object[].class).setParameter("id", id)
                .getResultStream().findFirst().map(row -> new Planned((Gathering) row[0], (Programme) row[1])).orElseThrow(() -> new NotFound("gathering"));
    }

    /**
     * The days of one who is in these cohorts, in all programmes whose people have been invited, those that are cancelled too, the earliest first, each with its programme.
     *
     * @param seats the member's cohort, by the target group
     * @param part  which days are asked for
     * @param mine  of stages that have workshops then those that are the member's; not asked where there are none
     * @return of the cohorts that a day is for it names the member's own alone
     */
    public Map<GatheringFacts, Programme> of(Map<UUID, UUID> seats, Part part, UnaryOperator<Set<UUID>> mine) {
        List<Object[]> rows = em
                .createQuery("select g, p from Gathering g, Programme p where p.id = g.programme and p.invited = true and p.removed = false and g.day >= :from and g.id "
                        + "between :first and :last and (p.stage is not null or p.target in :targets and (not exists (select c.id from GatheringCohort c where c.gathering = g.id) or exists "
                        + "(select d.id from GatheringCohort d where d.gathering = g.id and d.cohort in :cohorts))) order by g.day, g.id", Object[].class)
                .setParameter("from", part.from)
                .setParameter("first", part.first).setParameter("last", part.last)
                .setParameter("targets", some(seats.keySet())).setParameter("cohorts", some(seats.values()))
                .getResultList();
        Set<UUID> stages = rows.stream().map(row -> ((Programme) row[1]).facts().stage()).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> own = stages.isEmpty() ? stages : mine.apply(stages);
        Map<GatheringFacts, Programme> all = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Programme programme = (Programme) row[1];
            ProgrammeFacts facts = programme.facts();
            if (facts.stage() == null) {
                all.put(((Gathering) row[0]).facts(List.of(Objects.requireNonNull(seats.get(facts.whose())))), programme);
            } else if (own.contains(facts.whose())) {
                all.put(((Gathering) row[0]).facts(List.of()), programme);
            }
        }
        return all;
    }

    /**
     * Some of the days.
     *
     * @param from  those before it are left out
     * @param first the lowest id
     * @param last  the highest id
     */
    public record Part(LocalDate from, UUID first, UUID last) {

        public static final Part ALL = from(LocalDate.EPOCH);

        public static Part from(LocalDate day) {
            return new Part(day, new UUID(0, 0), new UUID(-1, -1));
        }

        public static Part day(UUID id) {
            return new Part(LocalDate.EPOCH, id, id);
        }
    }

    /** Of none a question would be wrong: then of one that there is not. */
    private static Collection<UUID> some(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }

    /** That of a stage's workshops; empty as long as it has none. */
    public Optional<Programme> ofStage(UUID stage) {
        return em.createQuery("select p from Programme p where p.stage = :stage and p.removed = false", Programme.class).setParameter("stage", stage).getResultStream().findFirst();
    }

    /** Those of the workshops of a process. */
    public List<Programme> ofProcess(UUID process) {
        return em.createQuery("select p from Programme p where p.process = :process and p.removed = false", Programme.class).setParameter("process", process).getResultList();
    }

    /** The workshops of a process or of one of its stages, those that are cancelled too, the earliest first. */
    public List<GatheringFacts> workshops(UUID processOrStage) {
        return em.createQuery("select g from Gathering g, Programme p where p.id = g.programme and p.removed = false and (p.process = :id or p.stage = :id) order by g.day, g.id",
                Gathering.class).setParameter("id", processOrStage).getResultStream().map(one -> one.facts(List.of())).toList();
    }

    /** The days of these programmes, those that are cancelled too, the earliest first. */
    public List<GatheringFacts> days(Collection<UUID> programmes) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> cohorts = em
                .createQuery("select c from GatheringCohort c, Gathering g where c.gathering = g.id and g.programme in :programmes", GatheringCohort.class)
                .setParameter("programmes", programmes).getResultStream()
                .collect(Collectors.groupingBy(GatheringCohort::gathering, Collectors.mapping(GatheringCohort::cohort, Collectors.toList())));
        return em.createQuery("select g from Gathering g where g.programme in :programmes", Gathering.class).setParameter("programmes", programmes).getResultStream()
                .map(one -> one.facts(cohorts.getOrDefault(one.id(), List.of())))
                .sorted(Comparator.comparing((GatheringFacts one) -> one.plan().day()).thenComparing(GatheringFacts::id)).toList();
    }

    /** The day, also of a programme that has been removed; empty where there is none. */
    public Optional<GatheringFacts> whatever(UUID id) {
        return em.createQuery("select g from Gathering g where g.id = :id", Gathering.class).setParameter("id", id).getResultStream().findFirst().map(this::facts);
    }

    /** A programme, also one that has been removed. */
    public ProgrammeFacts whole(UUID programme) {
        return em.createQuery("select p from Programme p where p.id = :id", Programme.class).setParameter("id", programme).getSingleResult().facts();
    }

    /** The days of the target group's programmes whose people have been invited, those that are cancelled too. */
    public List<GatheringFacts> called(UUID target) {
        return days(em.createQuery("select p.id from Programme p where p.target = :target and p.invited = true and p.removed = false", UUID.class).setParameter("target", target)
                .getResultList());
    }

    /** The day is for these cohorts, whichever it was for. */
    public void turn(UUID gathering, Set<UUID> cohorts) {
        em.createQuery("delete from GatheringCohort c where c.gathering = :id").setParameter("id", gathering).executeUpdate();
        cohorts.forEach(cohort -> add(new GatheringCohort(gathering, cohort)));
    }

    /** These have said nothing of the day; that they were there stays. */
    public void leave(UUID gathering, Set<UUID> members) {
        em.createQuery("delete from GatheringSeat s where s.gathering = :id and s.member in :members and s.came is null").setParameter("id", gathering)
                .setParameter("members", members).executeUpdate();
        seats(List.of(gathering)).stream().filter(seat -> members.contains(seat.member())).forEach(GatheringSeat::unsay);
    }

    public GatheringFacts facts(Gathering gathering) {
        return gathering.facts(em.createQuery("select c.cohort from GatheringCohort c where c.gathering = :id", UUID.class).setParameter("id", gathering.id()).getResultList());
    }

    /** What people have said of these days. */
    public List<GatheringSeat> seats(Collection<UUID> gatherings) {
        return gatherings.isEmpty() ? List.of()
                : em.createQuery("select s from GatheringSeat s where s.gathering in :days", GatheringSeat.class).setParameter("days", gatherings).getResultList();
    }

    /** What the member has said, of all days. */
    public List<GatheringSeat> said(UUID member) {
        return em.createQuery("select s from GatheringSeat s where s.member = :member", GatheringSeat.class).setParameter("member", member).getResultList();
    }

    /** Whether there is such a day, and its programme has not been removed. */
    public boolean isThere(UUID gathering) {
        return !em.createQuery("select g.id from Gathering g, Programme p where g.id = :id and p.id = g.programme and p.removed = false", UUID.class)
                .setParameter("id", gathering).getResultList().isEmpty();
    }

    /** The member's, made where there is none yet. */
    public GatheringSeat seat(UUID gathering, UUID member) {
        return em.createQuery("select s from GatheringSeat s where s.gathering = :day and s.member = :member", GatheringSeat.class).setParameter("day", gathering)
                .setParameter("member", member).getResultStream().findFirst().orElseGet(() -> {
                    GatheringSeat seat = new GatheringSeat(gathering, member);
                    em.persist(seat);
                    return seat;
                });
    }

    public void forget(UUID member) {
        em.createQuery("delete from GatheringSeat s where s.member = :member").setParameter("member", member).executeUpdate();
    }
}
