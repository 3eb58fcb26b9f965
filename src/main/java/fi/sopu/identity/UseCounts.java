package fi.sopu.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a council uses Sopu.
 *
 * @param members   not removed
 * @param loggedIn  logins that are open now
 * @param lastLogin when somebody logged in last, or null; logins are kept for 30 days
 * @param idps      identity providers that are live
 */
public record UseCounts(int members, int loggedIn, @Nullable Instant lastLogin, int idps) {
}
