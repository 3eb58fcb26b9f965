package fi.sopu.tenant.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.control.Councils;
import fi.sopu.tenant.entity.Council;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What a council decides for itself: its languages, colour, contacts, statements, and how its processes begin. Every request reads it, so that it counts at once on every node. */
@UseCase
public class KeepingSettings {

    @Inject
    Councils councils;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;

    /** As the council's administrator keeps them. */
    @Allowed(Role.REGIONAL_ADMIN)
    public CouncilSettings settings() {
        return councils.settings(actor.get().slug());
    }

    /** @throws Refused when something typed is wrong, or somebody else has changed them */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void change(CouncilSettings wishes, Seen seen) {
        Council council = councils.requireAlone(actor.get().slug());
        CouncilSettings now = councils.settings(actor.get().slug());
        editing.check(CouncilSettings.ID, seen, now.seen(), now.differences(wishes));
        council.adjust(wishes);
        councils.keep(wishes);
        acted.fire(new Acted("tenant.settingsChanged", "council", null, null));
    }
}
