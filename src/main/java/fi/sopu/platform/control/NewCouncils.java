package fi.sopu.platform.control;

import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FoundingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How a council comes to be, whoever wants it: founded, then furnished in a transaction of its own. */
@ApplicationScoped
class NewCouncils {

    @Inject
    FoundingCouncils founding;
    @Inject
    WorkingForCouncils working;

    void add(CouncilFacts facts) {
        founding.found(facts);
        working.one(facts, founding::furnish);
    }
}
