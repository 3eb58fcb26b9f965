package fi.sopu.process;

import java.util.List;
import java.util.UUID;

/**
 * A stage whose result its readers may read by now.
 *
 * @param readers members to whom alone it was promised; empty when it is for the whole council
 */
public record ReadableResult(PlannedStage stage, List<UUID> readers) {

    public ReadableResult {
        readers = List.copyOf(readers);
    }
}
