package fi.sopu.survey;

import fi.sopu.estimate.Association;
import fi.sopu.estimate.Reliability;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a dimension by itself, of everybody together.
 *
 * @param importance  how far it goes together with the overall question
 * @param reliability how far its statements say the same; null where too few answered them all
 */
public record Weight(UUID dimension, Association importance, @Nullable Reliability reliability) {
}
