package fi.sopu.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the log; null is anything.
 *
 * @param from   first day
 * @param until  last day
 * @param act    one act, such as {@code identity.loggedIn}
 * @param person who did it, or to whom it was done
 */
public record LogSearch(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String act, @Nullable UUID person) {

    /** Everything. */
    public static final LogSearch ALL = new LogSearch(null, null, null, null);
}
