package fi.sopu.duel.control;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Recent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The ideas of open questions, which lie in their ballot boxes as notes. A node keeps in memory what it has read, and each time asks for what has
 * been noted since.
 */
@ApplicationScoped
public class SealedIdeas {

    /** Of a transaction that has noted something: what it reads may never be committed, and nobody else may see it. */
    private static final String NOTED = SealedIdeas.class.getName();

    @Inject
    BallotBox box;
    @Inject
    CurrentActor actor;
    @Inject
    Event<IdeasTouched> touched;
    @Resource
    TransactionSynchronizationRegistry transaction;

    private final Map<Activity, NotedIdeas> memory = Recent.atMost(Activities.MOST);

    private record Activity(int tenant, UUID question) {}

    NotedIdeas read(UUID question) {
        Activity which = new Activity(actor.get().tenant(), question);
        NotedIdeas known;
        synchronized (memory) {
            known = memory.getOrDefault(which, new NotedIdeas(question));
        }
        List<byte[]> more = box.notes(question, known.notes());
        if (more.isEmpty()) {
            return known;
        }
        NotedIdeas now = known.and(more);
        if (transaction.getResource(NOTED) == null) {
            synchronized (memory) {
                if (memory.getOrDefault(which, new NotedIdeas(question)).notes() < now.notes()) {
                    memory.put(which, now);
                }
            }
        }
        return now;
    }

    /** Nobody else notes anything about the question until the transaction ends. */
    NotedIdeas hold(UUID question) {
        box.holdNotes(question);
        return read(question);
    }

    /** What is remembered of the question is forgotten by it. */
    void write(UUID question, List<Note> notes) {
        touched.fire(new IdeasTouched(actor.get().tenant(), question));
        add(question, notes);
    }

    /** The same where what is remembered is changed by whoever asks this. */
    void add(UUID question, List<Note> notes) {
        int number = hold(question).notes();
        transaction.putResource(NOTED, true);
        for (Note note : notes) {
            box.note(question, number++, note.bytes());
        }
    }

    /** Councils of whose questions this node remembers something. */
    public Set<Integer> tenants() {
        synchronized (memory) {
            return memory.keySet().stream().map(Activity::tenant).collect(Collectors.toSet());
        }
    }

    /** Questions of a council that this node remembers something of. */
    public Set<UUID> questions(int tenant) {
        synchronized (memory) {
            return memory.keySet().stream().filter(activity -> activity.tenant == tenant).map(Activity::question).collect(Collectors.toSet());
        }
    }

    public void forget(int tenant, UUID question) {
        synchronized (memory) {
            memory.remove(new Activity(tenant, question));
        }
    }
}
