package fi.sopu.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that remembers so many entries at most: then the one unused for longest leaves. Guarded by whoever has it. */
public final class Recent {

    private Recent() {
    }

    /** @param most entries */
    public static <K, V> Map<K, V> atMost(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
