package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One idea or clause in an outcome.
 *
 * @param source idea or clause
 * @param words  its text, as it stood at the closing
 * @param rank   from 1; ideas that can not be told apart may share one
 * @param score  point estimate, in the unit of the component that counted it
 * @param low    lower end of the interval, same unit
 * @param high   upper end of the interval, same unit
 * @param counts further counts by name, such as KEPT, PARTLY, NOT_KEPT, CANT_SAY, ANSWERS; names are [A-Z_]+. Where there was
 *               a choice of the first k, exactly one of IN, OPEN and OUT is there, and it is 1
 * @param within the source of the group that the idea belongs to, null where it stands alone
 */
public record OutcomeItem(UUID source, Words words, int rank, double score, double low, double high,
                          Map<String, Integer> counts, UUID within) {

    public OutcomeItem {
        if (low > high) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** An item outside groups. */
    public OutcomeItem(UUID source, Words words, int rank, double score, double low, double high, Map<String, Integer> counts) {
        this(source, words, rank, score, low, high, counts, null);
    }

    /** The same within a group, or (null) outside groups. */
    public OutcomeItem in(UUID group) {
        return new OutcomeItem(source, words, rank, score, low, high, counts, group);
    }

    /** @return the count of this name, 0 where there is none */
    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
