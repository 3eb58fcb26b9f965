package fi.sopu.programme.control;

import fi.sopu.process.AgreedLine;
import fi.sopu.programme.DayOutcome;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.OutcomeLine;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringOutcome;
import fi.sopu.programme.entity.PolicyLine;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What came of days, of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredOutcomes {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(TenantOwned row) {
        em.persist(row);
    }

    public DayOutcome of(UUID gathering) {
        List<OutcomeLine> lines = new ArrayList<>();
        lines(gathering).stream().filter(line -> !line.isRemoved()).forEach(line -> lines.add(line.facts(lines.size() + 1)));
        return new DayOutcome(notes(gathering).map(GatheringOutcome::notes).orElse(Words.of(null, null)), lines);
    }

    /** Empty as long as nothing was noted. */
    public Optional<GatheringOutcome> notes(UUID gathering) {
        return em.createQuery("select o from GatheringOutcome o where o.gathering = :day", GatheringOutcome.class).setParameter("day", gathering).getResultStream().findFirst();
    }

    /** Those that were taken away too, in their order. */
    public List<PolicyLine> lines(UUID gathering) {
        return em.createQuery("select l from PolicyLine l where l.gathering = :day order by l.position", PolicyLine.class).setParameter("day", gathering).getResultList();
    }

    /** @throws NotFound when this council has no such line, or its programme has been removed */
    public PolicyLine line(UUID id) {
        return em.createQuery("select l from PolicyLine l, Gathering g, Programme p where l.id = :id and g.id = l.gathering and p.id = g.programme and p.removed = false",
                PolicyLine.class).setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound("policy line"));
    }

    /** On what the people of a process's workshops have agreed. */
    public List<AgreedLine> agreed(UUID process) {
        Map<UUID, Integer> numbers = new HashMap<>();
        return em
                .createQuery(
                        "select l, g from PolicyLine l, Gathering g, Programme p where l.removed = false and g.id = l.gathering and g.cancelled = false and p.id = g.programme "
                                + "and p.removed = false and p.process = :process order by l.gathering, l.position",
                        Object[].class)
                .setParameter("process", process).getResultStream()
                .map(row -> agreed((PolicyLine) row[0], ((Gathering) row[1]).plan(), numbers)).toList();
    }

    private static AgreedLine agreed(PolicyLine line, GatheringPlan day, Map<UUID, Integer> numbers) {
        OutcomeLine facts = line.facts(numbers.merge(line.gathering(), 1, Integer::sum));
        return new AgreedLine(facts.id(), line.gathering(), day.title(), day.day(), facts.number(), facts.text());
    }
}
