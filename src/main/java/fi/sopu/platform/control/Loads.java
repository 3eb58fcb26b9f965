package fi.sopu.platform.control;

import fi.sopu.platform.CouncilLoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The counts of councils on this node, none older than a minute, so that looking at hundreds of councils does not cost each look. */
@ApplicationScoped
public class Loads {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private final Map<String, CouncilLoad> bySlug = new ConcurrentHashMap<>();

    public Optional<CouncilLoad> recent(String slug, Instant now) {
        return Optional.ofNullable(bySlug.get(slug)).filter(load -> load.counted().plus(KEPT).isAfter(now));
    }

    public void keep(String slug, CouncilLoad load) {
        bySlug.put(slug, load);
    }
}
