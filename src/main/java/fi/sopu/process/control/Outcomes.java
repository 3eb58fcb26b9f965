package fi.sopu.process.control;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.Turnout;
import fi.sopu.process.entity.PublishedItem;
import fi.sopu.process.entity.PublishedOutcome;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.process.entity.StoredFindings;
import fi.sopu.process.entity.StoredItem;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Published outcomes with their items. */
@ApplicationScoped
public class Outcomes {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Publishes an outcome, or replaces the question's earlier one. */
    public Outcome publish(OutcomeDraft draft, Question question, Stage stage, Instant now) {
        PublishedOutcome row = rowToBe(question, stage);
        StoredFindings stored = StoredFindings.of(draft.findings());
        row.take(draft, stored.counts(), now);
        em.flush();
        em.createQuery("delete from PublishedItem i where i.outcome = :outcome").setParameter("outcome", row.id()).executeUpdate();
        add(row, false, stored.items());
        add(row, true, stored.grouped());
        em.flush();
        return outcome(row, question, stage);
    }

    /** Publishes how many took part; the findings are to come. */
    public void await(OutcomeDraft draft, Question question, Stage stage, Instant now) {
        rowToBe(question, stage).await(draft, StoredFindings.of(draft.findings()).counts(), now);
        em.flush();
    }

    private PublishedOutcome rowToBe(Question question, Stage stage) {
        return row(question.id()).orElseGet(() -> {
            PublishedOutcome row = new PublishedOutcome(question, stage.smallest());
            em.persist(row);
            return row;
        });
    }

    /** The question's outcome, held until the transaction ends. */
    public PublishedOutcome requireLocked(UUID question) {
        return em.createQuery("select o from PublishedOutcome o where o.question = :question", PublishedOutcome.class).setParameter("question", question)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", true).getResultStream().findFirst().orElseThrow(() -> new NotFound("outcome"));
    }

    /** Questions whose answers are to be counted and whom no node has. */
    public List<UUID> uncounted(Instant now) {
        return em.createQuery("select o.question from PublishedOutcome o where o.counting > o.revision and o.leasedUntil < :now", UUID.class)
                .setParameter("now", now).getResultList();
    }

    /** @return false when there is nothing to count, or somebody else has it */
    public boolean lease(UUID question, Instant now, Instant until) {
        return em.createQuery(
                "update PublishedOutcome o set o.leasedUntil = :until, o.countedPercent = 0 where o.question = :question and o.counting > o.revision and o.leasedUntil < :now")
                .setParameter("until", until).setParameter("question", question).setParameter("now", now).executeUpdate() > 0;
    }

    /** @return false when this revision is not what is to be counted any more */
    public boolean counted(UUID question, int revision, int percent, Instant until) {
        return em.createQuery("update PublishedOutcome o set o.leasedUntil = :until, o.countedPercent = :percent where o.question = :question and o.counting = :counting"
                + " and o.revision < :counting").setParameter("until", until).setParameter("percent", percent).setParameter("question", question)
                .setParameter("counting", revision).executeUpdate() > 0;
    }

    /** Which answers to some stages' questions are being counted. */
    public List<BeingCounted> counting(Collection<UUID> stages) {
        return stages.isEmpty() ? List.of() : em.createQuery("select q.stage, o.countedPercent, o.revision from PublishedOutcome o, Question q where q.stage in :stages"
                + " and o.question = q.id and o.counting > o.revision", Object[].class).setParameter("stages", stages).getResultStream()
                .map(row -> new BeingCounted((UUID) row[0], (Integer) row[1], (Integer) row[2] > 0)).toList();
    }

    /** How many took part in a closed stage at least: the most that any of its questions had. */
    public int participants(UUID stage) {
        return em.createQuery("select coalesce(max(o.participants), 0) from PublishedOutcome o, Question q where q.stage = :stage and o.question = q.id", Integer.class)
                .setParameter("stage", stage).getSingleResult();
    }

    private void add(PublishedOutcome row, boolean grouped, List<StoredItem> items) {
        int position = 1;
        for (StoredItem item : items) {
            em.persist(new PublishedItem(row.id(), grouped, position++, item));
        }
    }

    public Optional<Outcome> of(Question question, Stage stage) {
        return row(question.id()).map(row -> outcome(row, question, stage));
    }

    /** Of all that is asked in some stages, in their order; however much that is, in two statements. */
    public List<Outcome> of(List<Stages.Asking> stages) {
        List<UUID> questions = stages.stream().flatMap(stage -> stage.questions().stream()).map(Question::id).toList();
        Map<UUID, PublishedOutcome> rows = questions.isEmpty() ? Map.of()
                : em.createQuery("select o from PublishedOutcome o where o.question in :questions", PublishedOutcome.class)
                        .setParameter("questions", questions).getResultStream().collect(toMap(PublishedOutcome::question, identity()));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PublishedItem>> items = em.createQuery("select i from PublishedItem i where i.outcome in :outcomes order by i.position", PublishedItem.class)
                .setParameter("outcomes", rows.values().stream().map(PublishedOutcome::id).toList()).getResultStream().collect(groupingBy(PublishedItem::outcome));
        return stages.stream().flatMap(stage -> stage.questions().stream()
                .flatMap(question -> Optional.ofNullable(rows.get(question.id())).map(row -> outcome(row, question, stage.stage(), items.getOrDefault(row.id(), List.of())))
                        .stream()))
                .toList();
    }

    private Optional<PublishedOutcome> row(UUID question) {
        return em.createQuery("select o from PublishedOutcome o where o.question = :question", PublishedOutcome.class)
                .setParameter("question", question).getResultStream().findFirst();
    }

    private Outcome outcome(PublishedOutcome row, Question question, Stage stage) {
        return outcome(row, question, stage, em.createQuery("select i from PublishedItem i where i.outcome = :outcome order by i.position", PublishedItem.class)
                .setParameter("outcome", row.id()).getResultList());
    }

    private static Outcome outcome(PublishedOutcome row, Question question, Stage stage, List<PublishedItem> all) {
        List<StoredItem> alone = all.stream().filter(item -> !item.isInGroupedRanking()).map(PublishedItem::item).toList();
        List<StoredItem> grouped = all.stream().filter(PublishedItem::isInGroupedRanking).map(PublishedItem::item).toList();
        return new Outcome(question.id(), stage.id(), stage.process(), question.pole(), question.format(), question.position(), row.asked(),
                question.topK(), new Turnout(row.roll(), row.participants(), row.answers(), row.smallest()), row.publishedAt(), row.revision(),
                new StoredFindings(row.counts(), alone, grouped).read(question.kind()), row.counted());
    }
}
