package fi.sopu.provisioning.control;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Plan;
import fi.sopu.provisioning.Understood;
import fi.sopu.shared.CurrentActor;
import fi.sopu.table.Grid;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** What a file would change of the council as it is at this moment. */
@ApplicationScoped
public class Foreseeing {

    @Inject
    ProvisioningMembers members;
    @Inject
    FindingMembers finding;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    public Plan of(Grid grid, Understood understood, Choices choices) {
        return Planning.plan(grid, understood, choices, new Planning.Council(members.sheets(), finding.groups(), councils.bodies(), LocalDate.now(clock), actor.get().me()));
    }
}
