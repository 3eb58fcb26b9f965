package fi.sopu.provisioning;

import fi.sopu.shared.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a directory is told.
 *
 * @param body    JSON, or empty
 * @param refused why Sopu did not do it, or null: all is well, or the call itself was wrong
 */
public record ScimAnswer(int status, Map<String, String> headers, String body, @Nullable Refused refused) {

    /** Nothing of it may stay. */
    public boolean isRefusal() {
        return status >= 400;
    }
}
