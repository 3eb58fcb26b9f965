package fi.sopu.process;

import java.util.List;

/**
 * A stage with what it asks, as one reader sees it.
 *
 * @param questions in their order
 */
public record StageQuestions(PlannedStage stage, List<AskedQuestion> questions) {
}
