package fi.sopu.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much is done in a council.
 *
 * @param week    acts in the last seven days
 * @param refused logins and acts that were refused in the last 24 hours
 * @param latest  when something was done last, or null
 */
public record ActCounts(int week, int refused, @Nullable Instant latest) {
}
