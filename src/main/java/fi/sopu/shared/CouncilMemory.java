package fi.sopu.shared;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A {@link ShortMemory} of what belongs to councils, by its id: each is given its own alone, whatever id it asks for. */
public final class CouncilMemory<V> {

    private final ShortMemory<Key, V> memory;
    private final CurrentActor actor;

    private record Key(int tenant, UUID id) {}

    /**
     * @param most   entries, of all councils together; then the one unused for longest leaves
     * @param millis for which a value is good
     */
    public CouncilMemory(int most, long millis, CurrentActor actor, Clock clock) {
        this.memory = new ShortMemory<>(most, millis, clock);
        this.actor = actor;
    }

    /** The present council's value, as {@link ShortMemory#get}. */
    public V get(UUID id, Supplier<V> reading) {
        return memory.get(new Key(actor.get().tenant(), id), reading);
    }

    /** As {@link ShortMemory#change}. */
    public void change(int tenant, UUID id, UnaryOperator<V> change) {
        memory.change(new Key(tenant, id), change);
    }

    public void forget(int tenant, UUID id) {
        memory.forget(new Key(tenant, id));
    }

    /** Everything, of whichever council. */
    public void forgetAll() {
        memory.forgetAll();
    }
}
