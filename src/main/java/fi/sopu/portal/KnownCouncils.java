package fi.sopu.portal;

import fi.sopu.shared.Acted;
import fi.sopu.shared.ShortMemory;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The councils by their names in paths; for those whose login is looked up next, which is when a suspension is noticed, from memory. */
@ApplicationScoped
class KnownCouncils {

    private static final int MOST = 1000;
    private static final long MILLIS = 1000;
    private static final Set<String> CHANGES = Set.of("tenant.changed", "tenant.settingsChanged");

    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;
    private ShortMemory<String, CouncilFacts> memory;

    @PostConstruct
    void begin() {
        memory = new ShortMemory<>(MOST, MILLIS, clock);
    }

    /** Whoever has changed a council here sees it on the very next page; other nodes within a second. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Acted acted) {
        if (CHANGES.contains(acted.act())) {
            memory.forgetAll();
        }
    }

    /** @param lookedUpNext whether the login's check follows, which says at once when the council is suspended */
    Optional<CouncilFacts> bySlug(String slug, boolean lookedUpNext) {
        Optional<CouncilFacts> remembered = lookedUpNext ? Optional.ofNullable(memory.get(slug, () -> councils.bySlug(slug).orElse(null))) : Optional.empty();
        return remembered.isEmpty() || remembered.get().suspended() ? councils.bySlug(slug) : remembered;
    }
}
