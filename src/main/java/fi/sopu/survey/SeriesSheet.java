package fi.sopu.survey;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.Turnout;
import fi.sopu.shared.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measurement over its rounds, of everybody together, as its reader may see it.
 *
 * @param title      the process's
 * @param rounds     that have opened, the earliest first
 * @param dimensions that something is told of, in the instrument's order
 */
public record SeriesSheet(Words title, List<OfRound> rounds, List<OfDimension> dimensions) {

    public SeriesSheet {
        rounds = List.copyOf(rounds);
        dimensions = List.copyOf(dimensions);
    }

    /** @param turnout null while nothing is told of it */
    public record OfRound(UUID question, int number, PlannedStage stage, @Nullable Turnout turnout) {
    }

    /**
     * @param levels one for each round, as it is told; null where it is not
     * @param change by the latest round that is told; null where there is none, or nothing is told
     */
    public record OfDimension(UUID dimension, Words name, List<Banded.@Nullable Mean> levels, @Nullable MeasuredChange change) {

        public OfDimension {
            // some are null
            levels = Collections.unmodifiableList(new ArrayList<>(levels));
        }
    }
}
