package fi.sopu.charter.boundary;

import fi.sopu.charter.Pledges;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Readers;
import fi.sopu.charter.control.Yeses;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Yes;
import fi.sopu.charter.entity.YesStep;
import fi.sopu.process.Steps;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A councillor says yes to the charter in force: "I commit myself". Of all who have, no more than a number is told, in steps. */
@UseCase
public class CommittingMyself {

    @Inject
    Charters charters;
    @Inject
    Readers readers;
    @Inject
    Yeses yeses;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** What the reader may know. */
    @Allowed(member = true)
    public Pledges of(UUID version) {
        Yeses.Told told = yeses.told(version, actor.get().me());
        return new Pledges(told.mine(), told.step() == null ? 0 : told.step().said());
    }

    /** Takes the numbers for which it is time; by the clock. */
    @Allowed(system = true)
    public void takeDue() {
        List<YesStep> due = yeses.due(clock.instant().minus(Steps.EVERY));
        if (!due.isEmpty()) {
            int smallest = councils.settings(actor.get().slug()).smallest();
            due.forEach(step -> step.take(yeses.count(step.version()), smallest, clock.instant()));
        }
    }

    /** Said twice is said once. */
    @InTurn
    @Allowed({Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR})
    public void say(UUID version) {
        requireInForce(version);
        if (yeses.of(version, actor.get().me()).isEmpty()) {
            yeses.add(new Yes(version, actor.get().me()));
        }
        if (yeses.lock(version).isEmpty()) {
            yeses.add(new YesStep(version, clock.instant()));
        }
    }

    @InTurn
    @Allowed({Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR})
    public void takeBack(UUID version) {
        requireInForce(version);
        yeses.of(version, actor.get().me()).ifPresent(yeses::remove);
    }

    /** Of the body's own people, who commit themselves to what their body has adopted. */
    private void requireInForce(UUID id) {
        CharterVersion version = charters.requireVersion(id);
        readers.require(charters.require(version.charter()).body());
        if (charters.adopted(version.charter()).filter(inForce -> inForce.id().equals(id)).isEmpty()) {
            throw new Refused("charter.yes.notInForce");
        }
    }
}
