package fi.sopu.shared;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was read a short while ago, so that many who ask at once do not all read it. What this node changes is forgotten at once; what
 * another one changes is noticed when the time is over. For what may be that old, and for nothing that permits.
 */
public final class ShortMemory<K, V> {

    private final Map<K, Kept<V>> kept;
    private final long millis;
    private final Clock clock;

    private static final class Kept<V> {
        private @Nullable V value;
        private long read;
        private boolean reading;
    }

    /**
     * @param most   entries; then the one unused for longest leaves
     * @param millis for which a value is good
     */
    public ShortMemory(int most, long millis, Clock clock) {
        this.kept = Recent.atMost(most);
        this.millis = millis;
        this.clock = clock;
    }

    /** The value as it was at most so long ago; the first who finds it too old reads it anew, while the others go on with the old one. */
    public V get(K key, Supplier<V> reading) {
        Kept<V> one;
        synchronized (kept) {
            one = kept.computeIfAbsent(key, k -> new Kept<>());
        }
        long now = clock.millis();
        synchronized (one) {
            if (one.value != null && (one.reading || now - one.read < millis)) {
                return one.value;
            }
            if (one.value == null) {
                // who come together wait for the first
                one.value = reading.get();
                one.read = now;
                return one.value;
            }
            one.reading = true;
        }
        V fresh = null;
        try {
            fresh = reading.get();
            return fresh;
        } finally {
            synchronized (one) {
                one.reading = false;
                if (fresh != null) {
                    one.value = fresh;
                    one.read = now;
                }
            }
        }
    }

    /** Puts right what is remembered, if anything is, without a reading. */
    public void change(K key, UnaryOperator<V> change) {
        Kept<V> one;
        synchronized (kept) {
            one = kept.get(key);
        }
        if (one != null) {
            synchronized (one) {
                one.value = one.value == null ? null : change.apply(one.value);
            }
        }
    }

    /** Whoever asks next reads; what is being read now is not kept. */
    public void forget(K key) {
        synchronized (kept) {
            kept.remove(key);
        }
    }

    public void forgetAll() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
