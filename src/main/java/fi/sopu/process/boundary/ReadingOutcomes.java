package fi.sopu.process.boundary;

import fi.sopu.process.Audience;
import fi.sopu.process.Outcome;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Results of closed questions, for whom they were promised: others get none. Those who run processes see them at once. */
@UseCase
public class ReadingOutcomes {

    @Inject
    private Stages stages;
    @Inject
    private Outcomes outcomes;
    @Inject
    private CurrentActor actor;
    @Inject
    private Clock clock;

    @Allowed(member = true)
    public Optional<Outcome> ofQuestion(UUID question) {
        Question found = stages.requireQuestion(question);
        Stage stage = stages.require(found.stage());
        return isFor(stage) ? outcomes.of(found, stage) : Optional.empty();
    }

    /** In the order of the questions. */
    @Allowed(member = true)
    public List<Outcome> ofStage(UUID stage) {
        Stage found = stages.require(stage);
        return isFor(found)
                ? stages.questions(stage).stream().flatMap(question -> outcomes.of(question, found).stream()).toList()
                : List.of();
    }

    /** Stage by stage, in the order of their questions. */
    @Allowed(member = true)
    public List<Outcome> ofProcess(UUID process) {
        return stages.of(process).stream().flatMap(stage -> ofStage(stage.id()).stream()).toList();
    }

    /** Whether the one who asks may read the stage's result by now. */
    @Allowed(member = true)
    public boolean mayRead(UUID stage) {
        return isFor(stages.require(stage));
    }

    private boolean isFor(Stage stage) {
        Actor reader = actor.get();
        if (reader.system() || reader.isIn(RoleGroup.RUNNERS)) {
            return true;
        }
        return stage.isReleased(clock.instant())
                && (stage.audience() != Audience.PARTICIPANTS || stages.isOnRoll(stage.id(), reader.member()));
    }
}
