package fi.sopu.platform.boundary;

import fi.sopu.audit.boundary.CountingActs;
import fi.sopu.identity.boundary.CountingUse;
import fi.sopu.platform.CouncilLoad;
import fi.sopu.platform.control.Loads;
import fi.sopu.process.boundary.CountingProcesses;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watching over the councils of the installation: counts and times, never content. Each council is counted in a transaction of
 * its own, in which the database shows no other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class WatchingCouncils {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    FindingCouncils finding;
    @Inject
    WorkingForCouncils working;
    @Inject
    CountingUse use;
    @Inject
    CountingActs acts;
    @Inject
    CountingProcesses processes;
    @Inject
    Loads loads;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** A council with its load, or with null where there was no time to count it; it is counted at a later look. */
    public record Watched(CouncilFacts council, @Nullable CouncilLoad load) {
    }

    /** Every council but the platform's own, within about two seconds however many there are. */
    @Allowed(Role.PLATFORM_ADMIN)
    public List<Watched> all() {
        Instant enough = clock.instant().plus(PATIENCE);
        return finding.all().stream().filter(council -> !council.platform()).map(council -> new Watched(council,
                (clock.instant().isBefore(enough) ? load(council) : loads.recent(council.slug(), clock.instant())).orElse(null))).toList();
    }

    /** @throws NotFound when there is no such council */
    @Allowed(Role.PLATFORM_ADMIN)
    public CouncilFacts open(String slug) {
        CouncilFacts council = require(slug);
        acted.fire(new Acted("platform.councilViewed", "council", null, slug));
        return council;
    }

    private CouncilFacts require(String slug) {
        return finding.bySlug(slug).filter(council -> !council.platform()).orElseThrow(() -> new NotFound("council"));
    }

    /** @return empty where the council could not be counted just now; the log says why */
    @Allowed(Role.PLATFORM_ADMIN)
    public Optional<CouncilLoad> load(String slug) {
        return load(require(slug));
    }

    private Optional<CouncilLoad> load(CouncilFacts council) {
        String slug = council.slug();
        Optional<CouncilLoad> recent = loads.recent(slug, clock.instant());
        if (recent.isPresent()) {
            return recent;
        }
        working.one(council, c -> loads.keep(slug, new CouncilLoad(use.counts(), acts.counts(), processes.counts(), clock.instant())));
        return loads.recent(slug, clock.instant());
    }
}
