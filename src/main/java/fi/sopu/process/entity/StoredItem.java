package fi.sopu.process.entity;

import fi.sopu.shared.Words;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of what was found, with figures whose meaning {@link StoredFindings} knows. */
public record StoredItem(UUID source, Words words, int rank, double score, double low, double high, Map<String, Integer> counts, @Nullable UUID within) {

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
