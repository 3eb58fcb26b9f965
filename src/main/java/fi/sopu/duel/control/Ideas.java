package fi.sopu.duel.control;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.entity.CountedPair;
import fi.sopu.duel.entity.Idea;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ideas of the council that is bound to the transaction, and what was counted about them. Those of an open question lie in its ballot box,
 * those of others in rows; whoever changes an idea says so here, wherever it lies.
 */
@ApplicationScoped
public class Ideas {

    /** The turn of whoever looks at a question's ideas and then writes one: no two alike, no more than there may be. */
    public static final String TURN = "duel.ideas";

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Event<IdeasTouched> touched;
    @Inject
    SealedIdeas sealed;
    @Inject
    BallotBox box;
    @Inject
    CurrentActor actor;

    /** All of a question's ideas, hidden ones too, in no particular order. */
    public List<Idea> of(UUID question) {
        return of(question, box.isOpen(question));
    }

    /** @param open whether its box is open, where that is known */
    public List<Idea> of(UUID question, boolean open) {
        return open ? sealed.read(question).ideas() : rows(question).getResultList();
    }

    /** The same, held until the transaction ends, so that changes of ideas and groups and the closing come one after the other. */
    public List<Idea> lock(UUID question) {
        if (box.isOpen(question)) {
            return sealed.hold(question).ideas();
        }
        touched.fire(new IdeasTouched(actor.get().tenant(), question));
        return rows(question).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<Idea> rows(UUID question) {
        return em.createQuery("select i from Idea i where i.question = :question order by i.id", Idea.class).setParameter("question", question);
    }

    public UUID questionOf(UUID id) {
        return em.createQuery("select i.question from Idea i where i.id = :id", UUID.class).setParameter("id", id).getResultStream().findFirst()
                .or(() -> openQuestionOf(id)).orElseThrow(() -> new NotFound("idea"));
    }

    private Optional<UUID> openQuestionOf(UUID id) {
        Refused away = null;
        for (UUID question : box.openActivities()) {
            try {
                if (sealed.read(question).has(id)) {
                    return Optional.of(question);
                }
            } catch (Refused keysAway) {
                // another question's keys may be lost, which is no trouble of this one's
                away = keysAway;
            }
        }
        if (away != null) {
            throw away;
        }
        return Optional.empty();
    }

    /** The idea for changing it, held until the transaction ends: nobody is asked about it meanwhile who has not been before. */
    public Idea require(UUID id) {
        return lock(questionOf(id)).stream().filter(idea -> idea.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("idea"));
    }

    /** Written at once, so that the same token sent twice at the same moment fails here and not later. */
    public void add(Idea idea) {
        if (!noted(idea.question(), List.of(Note.worded(idea.id(), idea.words(), idea.author())))) {
            refuseClosed(idea.question());
            touched.fire(new IdeasTouched(actor.get().tenant(), idea.question()));
            em.persist(idea);
            em.flush();
        }
    }

    public void reworded(Idea idea) {
        if (!noted(idea.question(), List.of(Note.worded(idea.id(), idea.words(), idea.author())))) {
            refuseClosed(idea.question());
        }
    }

    /** Its author has taken it out of an open question: it is nobody's and nowhere from now on. */
    public void withdrawn(Idea idea) {
        if (!noted(idea.question(), List.of(Note.withdrawn(idea.id())))) {
            throw new Refused("ballot.closed");
        }
    }

    /** The idea has been hidden or shown again. */
    public void hidden(Idea idea) {
        if (!noted(idea.question(), List.of(Note.hidden(idea.id(), idea.hiddenReason())))) {
            refuseClosed(idea.question());
        }
    }

    /** Rows of its ideas change before the opening: whoever came just before the closing and waited for it is too late. */
    private void refuseClosed(UUID question) {
        if (box.facts(question).isPresent()) {
            throw new Refused("ballot.closed");
        }
    }

    /** The ideas have joined a group, or (null) left theirs. */
    public void joined(UUID question, @Nullable UUID group, Collection<UUID> ideas) {
        noted(question, Note.about(Note.Kind.JOINED, group, ideas));
    }

    /**
     * Marks ideas as asked about.
     *
     * @return all of the question's ideas: their texts, if they are asked about, change no more
     */
    public List<Idea> freeze(UUID question, Collection<UUID> ideas) {
        List<UUID> fresh = lock(question).stream().filter(idea -> ideas.contains(idea.id()) && !idea.isAsked()).map(Idea::id).toList();
        if (!fresh.isEmpty()) {
            sealed.add(question, Note.about(Note.Kind.ASKED, null, fresh));
        }
        return of(question);
    }

    private boolean noted(UUID question, List<Note> notes) {
        boolean open = box.isOpen(question);
        if (open) {
            sealed.write(question, notes);
        }
        return open;
    }

    public void count(UUID question, Collection<PairCount> pairs) {
        pairs.forEach(pair -> em.persist(new CountedPair(question, pair)));
    }

    public List<PairCount> counts(UUID question) {
        return em.createQuery("select p from CountedPair p where p.question = :question", CountedPair.class)
                .setParameter("question", question).getResultStream().map(CountedPair::count).toList();
    }
}
