package fi.sopu.duel.control;

import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.duel.entity.IdeasApart;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Groups of ideas of the council that is bound to the transaction, and what is not to be grouped. */
@ApplicationScoped
public class Groups {

    private static final int LEAST = 2;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** All of a question's groups, empty ones too. */
    public List<IdeaGroup> of(UUID question) {
        return em.createQuery("select g from IdeaGroup g where g.question = :question order by g.id", IdeaGroup.class)
                .setParameter("question", question).getResultList();
    }

    public IdeaGroup require(UUID id) {
        return em.createQuery("select g from IdeaGroup g where g.id = :id", IdeaGroup.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("group"));
    }

    /** Written at once, since ideas refer to it. */
    public void add(IdeaGroup group) {
        em.persist(group);
        em.flush();
    }

    /** What a person has said to mean different things. */
    public List<IdeasApart> apart(UUID question) {
        return em.createQuery("select a from IdeasApart a where a.question = :question", IdeasApart.class)
                .setParameter("question", question).getResultList();
    }

    public void add(IdeasApart apart) {
        em.persist(apart);
    }

    public void remove(IdeasApart apart) {
        em.remove(apart);
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
