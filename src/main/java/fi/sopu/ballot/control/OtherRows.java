package fi.sopu.ballot.control;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How many rows of each open box are no answers, as this node has last seen: without opening a box nobody can tell, and a box of a million
 * answers cannot be opened to count them. Being wrong costs one opening.
 */
@ApplicationScoped
public class OtherRows {

    @Inject
    CurrentActor actor;
    private final ConcurrentMap<Activity, Long> rows = new ConcurrentHashMap<>();

    private record Activity(int tenant, UUID id) {}

    public long of(UUID activity) {
        return rows.getOrDefault(which(activity), 0L);
    }

    /** The box has been opened. */
    public void seen(UUID activity, long others) {
        rows.put(which(activity), others);
    }

    /** One more or one less, by this node. */
    public void add(UUID activity, int more) {
        rows.merge(which(activity), (long) more, Long::sum);
    }

    public void forget(UUID activity) {
        rows.remove(which(activity));
    }

    private Activity which(UUID activity) {
        return new Activity(actor.get().tenant(), activity);
    }
}
