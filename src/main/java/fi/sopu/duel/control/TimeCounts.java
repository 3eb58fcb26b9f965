package fi.sopu.duel.control;

import fi.sopu.duel.AnswerTimes;
import fi.sopu.duel.control.UnwrittenTimes.Timed;
import fi.sopu.duel.entity.TimeCount;
import fi.sopu.process.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Histograms of answer times, of the council that is bound to the transaction. */
@ApplicationScoped
public class TimeCounts {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Adds a batch. Two nodes that make the same row at the same moment: one of them fails and tries again later. */
    public void add(UUID question, Collection<Timed> times) {
        List<TimeCount> there = em.createQuery("select c from TimeCount c where c.question = :question", TimeCount.class)
                .setParameter("question", question).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Map<Timed, Long> more = times.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        more.forEach((timed, answers) -> there.stream().filter(count -> count.isOf(timed.format(), timed.bucket())).findFirst()
                .orElseGet(() -> begun(question, timed)).add(answers.intValue()));
    }

    private TimeCount begun(UUID question, Timed timed) {
        TimeCount count = new TimeCount(question, timed.format(), timed.bucket());
        em.persist(count);
        return count;
    }

    /** Of each question one for each format that something was timed in; questions of which nothing was are missing. */
    public Map<UUID, List<AnswerTimes>> of(Collection<UUID> questions) {
        Map<UUID, List<TimeCount>> all = questions.isEmpty() ? Map.of() : em.createQuery("select c from TimeCount c where c.question in :questions", TimeCount.class)
                .setParameter("questions", questions).getResultStream().collect(Collectors.groupingBy(TimeCount::question));
        Map<UUID, List<AnswerTimes>> histograms = new HashMap<>();
        all.forEach((question, counts) -> histograms.put(question,
                Arrays.stream(Format.values()).map(format -> histogram(format, counts)).filter(times -> times.answers() > 0).toList()));
        return histograms;
    }

    private static AnswerTimes histogram(Format format, List<TimeCount> counts) {
        Integer[] buckets = new Integer[AnswerTimes.BUCKETS];
        Arrays.fill(buckets, 0);
        counts.stream().filter(count -> count.format() == format).forEach(count -> buckets[count.bucket()] = count.answers());
        return new AnswerTimes(format, Arrays.asList(buckets));
    }
}
