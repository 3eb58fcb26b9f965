package fi.sopu.duel.web;

import java.sql.SQLException;
import java.util.function.Supplier;

/** The same thing sent twice at the same moment: the second one meets the first one's row, and is tried again when that is there. */
final class Twice {

    private static final String UNIQUE_VIOLATION = "23505";

    private Twice() {
    }

    static <T> T attempt(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException e) {
            if (!isThereAlready(e)) {
                throw e;
            }
            return act.get();
        }
    }

    private static boolean isThereAlready(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
