package fi.sopu.duel.control;

import fi.sopu.duel.PairCount;
import fi.sopu.duel.entity.CountedPair;
import fi.sopu.duel.entity.Idea;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ideas of the council that is bound to the transaction, and what was counted about them. */
@ApplicationScoped
public class Ideas {

    /** The turn of whoever looks at a question's ideas and then writes one: no two alike, no more than there may be. */
    public static final String TURN = "duel.ideas";

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Event<IdeasTouched> touched;
    @Inject
    CurrentActor actor;

    /** All of a question's ideas, hidden ones too, in no particular order. */
    public List<Idea> of(UUID question) {
        return em.createQuery("select i from Idea i where i.question = :question order by i.id", Idea.class)
                .setParameter("question", question).getResultList();
    }

    /** The same, held until the transaction ends, so that changes of groups and the closing come one after the other. */
    public List<Idea> lock(UUID question) {
        touched.fire(new IdeasTouched(actor.get().tenant(), question));
        return em.createQuery("select i from Idea i where i.question = :question order by i.id", Idea.class)
                .setParameter("question", question).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    public List<Idea> these(Collection<UUID> ids) {
        return em.createQuery("select i from Idea i where i.id in :ids", Idea.class).setParameter("ids", ids).getResultList();
    }

    public UUID questionOf(UUID id) {
        return em.createQuery("select i.question from Idea i where i.id = :id", UUID.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("idea"));
    }

    /** The idea for changing it, held until the transaction ends: nobody is asked about it meanwhile who has not been before. */
    public Idea require(UUID id) {
        Idea idea = em.createQuery("select i from Idea i where i.id = :id", Idea.class).setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("idea"));
        touched.fire(new IdeasTouched(actor.get().tenant(), idea.question()));
        return idea;
    }

    /** Written at once, so that the same token sent twice at the same moment fails here and not later. */
    public void add(Idea idea) {
        touched.fire(new IdeasTouched(actor.get().tenant(), idea.question()));
        em.persist(idea);
        em.flush();
    }

    /** Marks ideas as asked about. */
    public void freeze(Collection<UUID> ideas) {
        em.createQuery("update Idea i set i.asked = true where i.id in :ideas and i.asked = false")
                .setParameter("ideas", ideas).executeUpdate();
    }

    public void count(UUID question, Collection<PairCount> pairs) {
        pairs.forEach(pair -> em.persist(new CountedPair(question, pair)));
    }

    public List<PairCount> counts(UUID question) {
        return em.createQuery("select p from CountedPair p where p.question = :question", CountedPair.class)
                .setParameter("question", question).getResultStream().map(CountedPair::count).toList();
    }
}
