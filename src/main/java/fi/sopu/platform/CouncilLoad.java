package fi.sopu.platform;

import fi.sopu.audit.ActCounts;
import fi.sopu.identity.UseCounts;
import fi.sopu.process.ProcessCounts;
import java.time.Instant;

/**
 * How a council does, in counts and times alone.
 *
 * @param counted when; counts are kept for a minute
 */
public record CouncilLoad(UseCounts use, ActCounts acts, ProcessCounts processes, Instant counted) {
}
