package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.control.Councils;
import jakarta.inject.Inject;

/** Suspending a council and resuming it. Every request looks at the council's row, so that it counts at once on every node. */
@UseCase
public class SuspendingCouncils {

    @Inject
    Councils councils;

    /** @throws fi.sopu.shared.Refused when it is suspended already, or is the platform's own */
    @Allowed(Role.PLATFORM_ADMIN)
    public CouncilFacts suspend(String slug) {
        var council = councils.require(slug);
        council.suspend();
        return council.facts();
    }

    /** @throws fi.sopu.shared.Refused when it is not suspended */
    @Allowed(Role.PLATFORM_ADMIN)
    public CouncilFacts resume(String slug) {
        var council = councils.require(slug);
        council.resume();
        return council.facts();
    }
}
