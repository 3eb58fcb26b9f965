package fi.sopu.platform.web;

import fi.sopu.identity.boundary.IssuingLinks;
import fi.sopu.shared.Recent;
import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links that have just been made, for the one page that shows them: in this node's memory alone, and gone when they have been seen. */
@Named
@ApplicationScoped
public class FreshLinks {

    private static final int MOST = 100;

    @Inject
    Settings settings;

    private final Map<UUID, IssuingLinks.Issued> fresh = Recent.atMost(MOST);

    /** What is handed over. */
    public String address(String slug, IssuingLinks.Issued link) {
        return settings.url() + "/" + slug + "/public/enter?link=" + link.token();
    }

    /** @return under which it is asked for */
    UUID keep(IssuingLinks.Issued link) {
        UUID id = UUID.randomUUID();
        synchronized (fresh) {
            fresh.put(id, link);
        }
        return id;
    }

    /** The link, for whoever asks first; null for all others. */
    IssuingLinks.@Nullable Issued take(String id) {
        synchronized (fresh) {
            return fresh.keySet().stream().filter(known -> known.toString().equals(id)).findFirst().map(fresh::remove).orElse(null);
        }
    }
}
