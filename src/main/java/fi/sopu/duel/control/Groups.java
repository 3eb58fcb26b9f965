package fi.sopu.duel.control;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.duel.entity.IdeasApart;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Groups of ideas of the council that is bound to the transaction, and what is not to be grouped; of an open question in its ballot box, like
 * the {@link Ideas} themselves.
 */
@ApplicationScoped
public class Groups {

    private static final int LEAST = 2;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    SealedIdeas sealed;
    @Inject
    BallotBox box;

    /** All of a question's groups, empty ones too. */
    public List<IdeaGroup> of(UUID question) {
        return box.isOpen(question) ? sealed.read(question).groups() : groups(question);
    }

    /** All of a question's groups, and what is not to be grouped. */
    public record All(List<IdeaGroup> groups, List<IdeasApart> apart) {}

    /** @param open whether its box is open */
    public All all(UUID question, boolean open) {
        return open ? new All(sealed.read(question).groups(), sealed.read(question).apart()) : new All(groups(question), parted(question));
    }

    private List<IdeaGroup> groups(UUID question) {
        return em.createQuery("select g from IdeaGroup g where g.question = :question order by g.id", IdeaGroup.class).setParameter("question", question).getResultList();
    }

    private List<IdeasApart> parted(UUID question) {
        return em.createQuery("select a from IdeasApart a where a.question = :question", IdeasApart.class).setParameter("question", question).getResultList();
    }

    public IdeaGroup require(UUID question, UUID id) {
        return of(question).stream().filter(group -> group.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("group"));
    }

    /** Written at once, since ideas refer to it. */
    public void add(IdeaGroup group) {
        if (box.isOpen(group.question())) {
            titled(group);
        } else {
            em.persist(group);
            em.flush();
        }
    }

    /** The group has been given a title. */
    public void titled(IdeaGroup group) {
        if (box.isOpen(group.question())) {
            sealed.write(group.question(), List.of(Note.titled(group.id(), group.title())));
        }
    }

    /** What a person has said to mean different things. */
    public List<IdeasApart> apart(UUID question) {
        return box.isOpen(question) ? sealed.read(question).apart() : parted(question);
    }

    public void add(UUID question, Collection<IdeasApart> apart) {
        if (box.isOpen(question)) {
            sealed.write(question, Note.about(Note.Kind.APART, null, ids(apart)));
        } else {
            apart.forEach(em::persist);
        }
    }

    public void remove(UUID question, Collection<IdeasApart> apart) {
        if (box.isOpen(question)) {
            sealed.write(question, Note.about(Note.Kind.ALIKE, null, ids(apart)));
        } else {
            apart.forEach(em::remove);
        }
    }

    private static List<UUID> ids(Collection<IdeasApart> apart) {
        return apart.stream().flatMap(pair -> pair.pair().stream()).toList();
    }

    /** The groups that count: those with two ideas at least that are not hidden, by their ids. */
    public static Map<UUID, Set<UUID>> members(Collection<Idea> ideas) {
        Map<UUID, Set<UUID>> members = new TreeMap<>();
        ideas.stream().filter(idea -> !idea.isHidden() && idea.group() != null)
                .forEach(idea -> members.computeIfAbsent(idea.group(), group -> new TreeSet<>()).add(idea.id()));
        members.values().removeIf(ideasOfOne -> ideasOfOne.size() < LEAST);
        return members;
    }
}
