package fi.sopu.provisioning.web;

import fi.sopu.shared.Recent;
import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens that have just been made, for the one page that shows them: in this node's memory alone, and gone when they have been seen. */
@ApplicationScoped
public class FreshTokens {

    private static final int MOST = 100;

    @Inject
    Settings settings;

    private final Map<String, String> fresh = Recent.atMost(MOST);

    /** Where a council's directory comes to. */
    String address(String slug) {
        return settings.url() + "/" + slug + "/scim/v2";
    }

    /** @return under which it is asked for */
    String keep(String token) {
        String id = UUID.randomUUID().toString();
        synchronized (fresh) {
            fresh.put(id, token);
        }
        return id;
    }

    /** The token, for whoever asks first; null for all others. */
    @Nullable
    String take(String id) {
        synchronized (fresh) {
            return fresh.remove(id);
        }
    }
}
