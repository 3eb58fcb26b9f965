package fi.sopu.process.control;

import fi.sopu.process.Audience;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;

/** To whom a stage's result was promised, and from when on. Those who run processes see it at once. */
@ApplicationScoped
public class Audiences {

    @Inject
    Stages stages;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** Whether the one who asks may read the result by now. */
    public boolean isFor(Stage stage) {
        return isFor(stage, one -> stages.isOnRoll(one, actor.get().me()));
    }

    /** @param onRoll whether the one who asks is on a stage's roll */
    public boolean isFor(Stage stage, Predicate<UUID> onRoll) {
        Actor reader = actor.get();
        if (reader.system() || reader.isIn(RoleGroup.RUNNERS)) {
            return true;
        }
        return stage.isReleased(clock.instant()) && (stage.audience() != Audience.PARTICIPANTS || onRoll.test(stage.id()));
    }
}
