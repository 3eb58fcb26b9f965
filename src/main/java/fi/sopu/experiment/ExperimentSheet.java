package fi.sopu.experiment;

import java.util.List;

/**
 * An experiment with what has come of it.
 *
 * @param results the latest first
 */
public record ExperimentSheet(ExperimentFacts facts, ExperimentState state, List<NotedResult> results) {

    public ExperimentSheet {
        results = List.copyOf(results);
    }
}
