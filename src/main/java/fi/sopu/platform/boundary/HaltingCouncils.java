package fi.sopu.platform.boundary;

import fi.sopu.identity.boundary.EndingLogins;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.SuspendingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Suspending a council as a whole: from the next request on every page of it, public ones too, says so and nothing else, and its
 * logins are over. Nothing is removed. Both logs tell: the platform's who did it, the council's that it happened.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class HaltingCouncils {

    @Inject
    SuspendingCouncils suspending;
    @Inject
    WorkingForCouncils working;
    @Inject
    EndingLogins endingLogins;
    @Inject
    Event<Acted> acted;

    /** @throws fi.sopu.shared.Refused when it is suspended already, or is the platform's own */
    @Allowed(Role.PLATFORM_ADMIN)
    public void suspend(String slug) {
        CouncilFacts council = suspending.suspend(slug);
        acted.fire(new Acted("platform.councilSuspended", "council", null, slug));
        working.one(council, c -> {
            endingLogins.all();
            acted.fire(new Acted("tenant.suspended", "council", null, null));
        });
    }

    /** @throws fi.sopu.shared.Refused when it is not suspended */
    @Allowed(Role.PLATFORM_ADMIN)
    public void resume(String slug) {
        CouncilFacts council = suspending.resume(slug);
        acted.fire(new Acted("platform.councilResumed", "council", null, slug));
        working.one(council, c -> acted.fire(new Acted("tenant.resumed", "council", null, null)));
    }
}
