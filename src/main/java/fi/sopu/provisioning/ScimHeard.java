package fi.sopu.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the council's directory has said, and what came of it.
 *
 * @param who of the directory, or empty
 * @param why what was wrong, or what else is to be known; null when nothing is
 */
public record ScimHeard(Instant at, What what, String who, @Nullable Why why) {

    /** Kinds of what is heard. */
    public enum What {
        ADDED, LINKED, CHANGED, ENDED, BACK, GONE, GROUP_ADDED, GROUP_CHANGED, GROUP_GONE, REFUSED
    }
}
