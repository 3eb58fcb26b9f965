package fi.sopu.tenant;

import java.time.Instant;
import java.util.List;

/** A room that keeps something for a time only, and says what. */
public interface KeepsForATime {

    List<KeptData> kept();

    /** Whether the room counts and forgets this kind itself, since its rows do not tell their own time, or leave a number behind. */
    default boolean isForgottenHere(KeptData kind) {
        return false;
    }

    /** How much of such a kind is older than this. */
    default long older(KeptData kind, Instant before) {
        throw new UnsupportedOperationException(kind.kind());
    }

    /**
     * Forgets what of such a kind is older than this.
     *
     * @return how much it was
     */
    default int forget(KeptData kind, Instant before) {
        throw new UnsupportedOperationException(kind.kind());
    }
}
