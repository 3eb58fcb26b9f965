package fi.sopu.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Before the pool of database connections: a quarter of it is the most that one council uses at a time on this node, so that a hall full
 * of voters leaves the others theirs. Who comes when the quarter is in use waits in turn, and when very many wait or the turn does not come
 * in time, is told so.
 */
@ApplicationScoped
public class CouncilGates {

    /** Connections, as web.xml says. */
    static final int POOL = 32;
    private static final int SHARE = 4;
    /** Each who waits holds a thread of the container's, of which there are 200 at first. */
    static final int MOST_WAITING = 128;
    private static final long PATIENCE = 15;

    int wide = POOL / SHARE;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /** One council's way in; kept while somebody is in it or waits. */
    private static final class Gate {
        private final Semaphore places;
        /** Written by one at a time, within the map's own compute. */
        private volatile int here;

        private Gate(int wide) {
            places = new Semaphore(wide, true);
        }
    }

    /**
     * Waits for a place; whoever has got one gives it back by {@link #leave}.
     *
     * @param slug a council's name in paths, whether there is one of it or not
     * @return false when there is none to be had
     */
    public boolean enter(String slug) {
        Gate gate = gates.compute(slug, (name, there) -> come(there == null ? new Gate(wide) : there));
        boolean in = false;
        try {
            // in turn: without a time to wait, the semaphore would let the one who comes now pass those who wait
            in = gate.places.tryAcquire(gate.here <= wide + MOST_WAITING ? PATIENCE : 0, TimeUnit.SECONDS);
            return in;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (!in) {
                go(slug);
            }
        }
    }

    public void leave(String slug) {
        Objects.requireNonNull(gates.get(slug), "entered").places.release();
        go(slug);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private static Gate come(Gate gate) {
        gate.here++;
        return gate;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void go(String slug) {
        gates.computeIfPresent(slug, (name, gate) -> --gate.here == 0 ? null : gate);
    }
}
