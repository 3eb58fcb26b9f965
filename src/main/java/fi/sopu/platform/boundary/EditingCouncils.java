package fi.sopu.platform.boundary;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.platform.control.NewCouncil;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.ChangingCouncils;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Editing what was given of a council when it was added. Both logs tell: the platform's who did it, the council's that it happened. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class EditingCouncils {

    @Inject
    FindingCouncils finding;
    @Inject
    ChangingCouncils changing;
    @Inject
    WorkingForCouncils working;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when there is no such council */
    @Allowed(Role.PLATFORM_ADMIN)
    public CouncilFacts read(String slug) {
        return finding.bySlug(slug == null ? "" : slug).filter(council -> !council.platform()).orElseThrow(() -> new NotFound("council"));
    }

    /**
     * @param read what the edit began with
     * @return empty when it is saved, or what somebody else has made of the council meanwhile; then nothing is saved
     * @throws fi.sopu.shared.Refused when something typed is wrong or missing
     */
    @Allowed(Role.PLATFORM_ADMIN)
    public Optional<CouncilFacts> save(CouncilFacts read, CouncilWishes wishes) {
        Optional<CouncilFacts> other = changing.change(read, NewCouncil.changed(read, wishes));
        if (other.isEmpty()) {
            acted.fire(new Acted("platform.councilChanged", "council", null, read.slug()));
            working.one(read, council -> acted.fire(new Acted("tenant.changed", "council", null, null)));
        }
        return other;
    }
}
