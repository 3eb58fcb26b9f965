package fi.sopu.duel.control;

import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.duel.entity.IdeasApart;
import fi.sopu.duel.entity.UnsealedIdea;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Shuffled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Moves a question's ideas and groups into its ballot box when it opens, and out of it, as others, when it closes. */
@ApplicationScoped
public class Moving {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    BallotBox box;
    @Inject
    SealedIdeas sealed;
    @Inject
    Event<IdeasTouched> touched;
    @Inject
    CurrentActor actor;
    @Inject
    RandomGenerator random;

    /** What was in rows before the opening, and is to be noted. */
    public record Taken(List<Idea> ideas, List<IdeaGroup> groups, List<IdeasApart> apart) {

        private List<Note> notes(List<Idea> ordered) {
            List<Note> notes = new ArrayList<>();
            groups.forEach(group -> notes.add(Note.titled(group.id(), group.title())));
            for (Idea idea : ordered) {
                notes.add(Note.worded(idea.id(), idea.words(), idea.author()));
                if (idea.isHidden()) {
                    notes.add(Note.hidden(idea.id(), idea.hiddenReason()));
                }
                if (idea.group() != null) {
                    notes.addAll(Note.about(Note.Kind.JOINED, idea.group(), List.of(idea.id())));
                }
            }
            notes.addAll(Note.about(Note.Kind.ASKED, null, ideas.stream().filter(Idea::isAsked).map(Idea::id).toList()));
            notes.addAll(Note.about(Note.Kind.APART, null, apart.stream().flatMap(pair -> pair.pair().stream()).toList()));
            return notes;
        }

        /** Length of the longest note, in bytes; texts may be longer than the limit that was set since. */
        public int longest(int ideaLimit) {
            return Math.max(Note.longest(ideaLimit), notes(ideas).stream().mapToInt(note -> note.bytes().length).max().orElse(0));
        }
    }

    /** Takes a question's rows out of the database. */
    public Taken take(UUID question) {
        Taken taken = new Taken(rows("select i from Idea i where i.question = :question", Idea.class, question),
                rows("select g from IdeaGroup g where g.question = :question", IdeaGroup.class, question),
                rows("select a from IdeasApart a where a.question = :question", IdeasApart.class, question));
        for (String kind : List.of("IdeasApart", "Idea", "IdeaGroup")) {
            em.createQuery("delete from " + kind + " i where i.question = :question").setParameter("question", question).executeUpdate();
        }
        taken.ideas().forEach(em::detach);
        taken.groups().forEach(em::detach);
        taken.apart().forEach(em::detach);
        return taken;
    }

    /** Takes a question's ideas that an older version left out of the database. */
    public Taken takeUnsealed(UUID question) {
        List<UnsealedIdea> left = rows("select i from UnsealedIdea i where i.question = :question", UnsealedIdea.class, question);
        em.createQuery("delete from UnsealedIdea i where i.question = :question").setParameter("question", question).executeUpdate();
        Map<UUID, IdeaGroup> groups = new HashMap<>();
        left.stream().map(UnsealedIdea::group).filter(Objects::nonNull).forEach(group -> groups.put(group.id(), group));
        return new Taken(left.stream().map(UnsealedIdea::idea).toList(), List.copyOf(groups.values()), left.stream().flatMap(idea -> idea.apart().stream()).toList());
    }

    private <T> List<T> rows(String query, Class<T> kind, UUID question) {
        return em.createQuery(query, kind).setParameter("question", question).getResultList();
    }

    /** Notes them in the box, which is open. */
    public void in(UUID question, Taken taken) {
        sealed.write(question, taken.notes(Shuffled.of(taken.ideas(), random)));
    }

    /**
     * Writes the ideas and groups of a box that has just been closed, in random order under new ids.
     *
     * @return the new ids of ideas and groups by the old ones
     */
    public Map<UUID, UUID> out(UUID question, OpenedBox opened) {
        NotedIdeas noted = new NotedIdeas(question, opened.notes());
        Map<UUID, UUID> renamed = new HashMap<>();
        for (IdeaGroup group : Shuffled.of(noted.groups(), random)) {
            IdeaGroup closed = new IdeaGroup(question, group.title());
            renamed.put(group.id(), closed.id());
            write(closed);
        }
        for (Idea idea : Shuffled.of(noted.ideas(), random)) {
            Idea closed = idea.closed(idea.group() == null ? null : renamed.get(idea.group()));
            renamed.put(idea.id(), closed.id());
            write(closed);
        }
        for (IdeasApart apart : Shuffled.of(noted.apart(), random)) {
            write(new IdeasApart(question, Set.copyOf(apart.pair().stream().map(renamed::get).toList())));
        }
        touched.fire(new IdeasTouched(actor.get().tenant(), question));
        sealed.forget(actor.get().tenant(), question);
        return renamed;
    }

    /** One at a time: many that are written together would be so in an order of EclipseLink's. */
    private void write(Object row) {
        em.persist(row);
        em.flush();
    }
}
