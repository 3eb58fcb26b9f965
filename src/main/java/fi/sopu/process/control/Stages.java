package fi.sopu.process.control;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.OnRoll;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.Duration;
import fi.sopu.process.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stages, their questions and their rolls. */
@ApplicationScoped
public class Stages {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Guests guests;

    /** @throws NotFound when this council has no such stage, or the one who asks is a guest in other processes only */
    public Stage require(UUID id) {
        return em.createQuery("select s from Stage s where s.id = :id", Stage.class)
                .setParameter("id", id).getResultStream().findFirst().filter(s -> guests.mayEnter(s.process())).orElseThrow(() -> new NotFound("stage " + id));
    }

    /** @param questions in their order; at least one */
    public record Asking(Stage stage, CouncilProcess process, List<Question> questions) {

        /** What the stage is at the moment. */
        public PlannedStage planned(Instant now) {
            return stage.planned(process.title(), now);
        }

        /** @param onRoll whether the one who asks may answer */
        public List<AskedQuestion> asked(PlannedStage planned, boolean onRoll) {
            return questions.stream().map(q -> q.asked(process.body(), planned, onRoll, questions.size())).toList();
        }
    }

    /**
     * A stage with all that is asked in it, in one statement.
     *
     * @return empty when it asks nothing, or {@link #require} would refuse it
     */
    public Optional<Asking> asking(UUID id) {
        return asking(em.createQuery("select s, p, q from Stage s, CouncilProcess p, Question q where s.id = :id and p.id = s.process and q.stage = s.id"
                + " order by q.position", Object[].class).setParameter("id", id).getResultList());
    }

    /** The same of the stage that asks a question. */
    public Optional<Asking> askingOf(UUID question) {
        List<Object[]> rows = em
                .createQuery("select s, p, q from Question one, Stage s, CouncilProcess p, Question q where one.id = :question and s.id = one.stage and p.id = s.process"
                        + " and q.stage = s.id order by q.position", Object[].class)
                .setParameter("question", question).getResultList();
        return asking(rows);
    }

    private Optional<Asking> asking(List<Object[]> rows) {
        return rows.stream().findFirst().filter(row -> guests.mayEnter(((Stage) row[0]).process())).map(row -> new Asking((Stage) row[0], (CouncilProcess) row[1],
                rows.stream().map(each -> (Question) each[2]).toList()));
    }

    /** @param onRoll whether the member may answer in it, or has been able to */
    public record Mine(Asking asking, boolean onRoll) {
    }

    /** The same of several stages, whichever process they are in, for a member, in one statement; those that ask nothing, or that {@link #require} would refuse, are missing. */
    public List<Mine> askings(Collection<UUID> ids, UUID member) {
        Map<Stage, Mine> all = new LinkedHashMap<>();
        Predicate<UUID> entered = guests.entered();
        em.createQuery(
                "select s, p, q, (select count(r) from OnRoll r where r.stage = s.id and r.member = :member and r.struck = false) from Stage s, CouncilProcess p, Question q "
                        + "where s.id in :ids and p.id = s.process and q.stage = s.id order by s.position, q.position",
                Object[].class).setParameter("ids", ids)
                .setParameter("member", member).getResultStream().filter(row -> entered.test(((Stage) row[0]).process()))
                .forEach(row -> all.computeIfAbsent((Stage) row[0],
                        stage -> new Mine(new Asking(stage, (CouncilProcess) row[1], new ArrayList<>()), ((Number) row[3]).intValue() > 0)).asking.questions
                        .add((Question) row[2]));
        return List.copyOf(all.values());
    }

    /** The same of every stage of a process or template, in their order; empty where {@link Processes#require} would refuse it. */
    public List<Asking> askings(UUID process) {
        Map<Stage, Asking> all = new LinkedHashMap<>();
        em.createQuery("select s, p, q from Stage s, CouncilProcess p, Question q where p.id = :id and s.process = p.id and q.stage = s.id"
                + " order by s.position, q.position", Object[].class).setParameter("id", process).getResultStream()
                .forEach(row -> all.computeIfAbsent((Stage) row[0], stage -> new Asking(stage, (CouncilProcess) row[1], new ArrayList<>())).questions.add((Question) row[2]));
        return guests.mayEnter(process) ? List.copyOf(all.values()) : List.of();
    }

    /** The stages that ask some questions, with these alone; those of processes that are not there for the one who asks are left out. */
    public List<Asking> askingsOf(Collection<UUID> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        Predicate<UUID> entered = guests.entered();
        Map<Stage, Asking> all = new LinkedHashMap<>();
        em.createQuery("select s, p, q from Question q, Stage s, CouncilProcess p where q.id in :ids and s.id = q.stage and p.id = s.process order by q.position", Object[].class)
                .setParameter("ids", questions).getResultStream().filter(row -> entered.test(((CouncilProcess) row[1]).id()))
                .forEach(row -> all.computeIfAbsent((Stage) row[0], stage -> new Asking(stage, (CouncilProcess) row[1], new ArrayList<>())).questions.add((Question) row[2]));
        return List.copyOf(all.values());
    }

    /** The stage, locked until the transaction ends: two who open or close it at once do so one after the other. */
    public Stage requireLocked(UUID id) {
        return em.createQuery("select s from Stage s where s.id = :id", Stage.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("stage " + id));
    }

    public Question requireQuestion(UUID id) {
        return em.createQuery("select q from Question q where q.id = :id", Question.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound("question " + id));
    }

    /** In their order. */
    public List<Stage> of(UUID process) {
        return em.createQuery("select s from Stage s where s.process = :process order by s.position", Stage.class)
                .setParameter("process", process).getResultList();
    }

    /** In their order. */
    public List<Question> questions(UUID stage) {
        return em.createQuery("select q from Question q where q.stage = :stage order by q.position", Question.class)
                .setParameter("stage", stage).getResultList();
    }

    /** Stages of running processes that are not closed, in the order in which they concern people. */
    public List<Stage> unfinished() {
        return em.createQuery("select s from Stage s, CouncilProcess p where p.id = s.process and p.template = false "
                + "and p.closedAt is null and s.closedAt is null order by s.position", Stage.class).getResultList();
    }

    /** Closed stages whose result has become readable to its audience since then, and is by now. */
    public List<Stage> readableSince(Instant since, Instant now) {
        return em.createQuery("select s from Stage s where s.closedAt > :earliest", Stage.class).setParameter("earliest", since.minus(Duration.ofDays(Release.LATEST_DAYS)))
                .getResultStream()
                .filter(stage -> stage.readableAt() != null && stage.readableAt().isAfter(since) && stage.isReleased(now)).toList();
    }

    /** Members on the roll. */
    public List<UUID> roll(UUID stage) {
        return em.createQuery("select r.member from OnRoll r where r.stage = :stage and r.struck = false", UUID.class)
                .setParameter("stage", stage).getResultList();
    }

    /** Members on the rolls of these stages, by the stage; those on whose roll nobody is are missing. */
    public Map<UUID, List<UUID>> rolls(Collection<UUID> some) {
        return em.createQuery("select r.stage, r.member from OnRoll r where r.stage in :stages and r.struck = false", Object[].class).setParameter("stages", some).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Members who are on the roll or have been. */
    public List<UUID> everOnRoll(UUID stage) {
        return em.createQuery("select r.member from OnRoll r where r.stage = :stage", UUID.class).setParameter("stage", stage).getResultList();
    }

    public boolean isOnRoll(UUID stage, @Nullable UUID member) {
        return member != null && em.createQuery(
                "select count(r) from OnRoll r where r.stage = :stage and r.member = :member and r.struck = false", Long.class)
                .setParameter("stage", stage).setParameter("member", member).getSingleResult() > 0;
    }

    /** Every stage that the member may answer in, or has been able to. */
    public Set<UUID> rolls(UUID member) {
        return member == null ? Set.of() : Set.copyOf(em.createQuery("select r.stage from OnRoll r where r.member = :member and r.struck = false", UUID.class)
                .setParameter("member", member).getResultList());
    }

    /** The open stages of running processes on whose roll the member is. */
    public List<Stage> openOf(UUID member) {
        return em.createQuery("select s from Stage s, CouncilProcess p, OnRoll r where p.id = s.process and p.template = false and p.closedAt is null and s.openedAt is not null "
                + "and s.closedAt is null and r.stage = s.id and r.member = :member and r.struck = false", Stage.class).setParameter("member", member).getResultList();
    }

    /** Puts all of them on the roll of a stage on whose roll nobody has been yet; thousands take no longer than their rows do. */
    public void fix(UUID stage, List<UUID> members) {
        members.forEach(member -> em.persist(new OnRoll(stage, member)));
    }

    /** Who was struck off is on it again. */
    public void enrol(UUID stage, UUID member) {
        if (!struck(stage, member, false)) {
            em.persist(new OnRoll(stage, member));
        }
    }

    /**
     * Whoever has answered stays counted, so that no number tells by becoming smaller that somebody had.
     *
     * @return false when the member was not on the roll
     */
    public boolean strike(UUID stage, UUID member) {
        return struck(stage, member, true);
    }

    private boolean struck(UUID stage, UUID member, boolean off) {
        return em.createQuery("update OnRoll r set r.struck = :off where r.stage = :stage and r.member = :member and r.struck <> :off")
                .setParameter("off", off).setParameter("stage", stage).setParameter("member", member).executeUpdate() > 0;
    }

    public void add(Stage stage) {
        em.persist(stage);
    }

    public void add(Question question) {
        em.persist(question);
    }

    public void remove(Question question) {
        em.remove(question);
    }

    /** With its questions; only planned stages are removed, so there is no roll and no outcome. */
    public void remove(Stage stage) {
        questions(stage.id()).forEach(em::remove);
        em.flush();
        em.remove(stage);
    }

    public void flush() {
        em.flush();
    }
}
