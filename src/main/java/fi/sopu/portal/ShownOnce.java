package fi.sopu.portal;

import fi.sopu.shared.Recent;
import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Secrets that have just been made, for the one page that shows them: in this node's memory alone, and gone when they have been seen. */
@ApplicationScoped
public class ShownOnce {

    private static final int MOST = 100;

    @Inject
    Settings settings;

    private final Map<String, String> fresh = Recent.atMost(MOST);

    /** Where whoever brings such a secret comes to, within a council. */
    public String address(String slug, String path) {
        return settings.url() + "/" + slug + path;
    }

    /** @return under which it is asked for */
    public String keep(String secret) {
        String id = UUID.randomUUID().toString();
        synchronized (fresh) {
            fresh.put(id, secret);
        }
        return id;
    }

    /** The secret, for whoever asks first; null for all others. */
    public @Nullable String take(String id) {
        synchronized (fresh) {
            return fresh.remove(id);
        }
    }
}
