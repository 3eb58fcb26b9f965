package fi.sopu.process.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.StageQuestions;
import fi.sopu.process.control.RememberedQuestions;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Question;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What is asked: for the components in which people answer. */
@UseCase
public class ReadingQuestions {

    @Inject
    private Stages stages;
    @Inject
    private RememberedQuestions remembered;
    @Inject
    private CurrentActor actor;
    @Inject
    private Clock clock;

    @Allowed(member = true, system = true)
    public AskedQuestion question(UUID id) {
        Question question = stages.requireQuestion(id);
        return questionsOf(question.stage()).stream().filter(asked -> asked.id().equals(id)).findFirst().orElseThrow();
    }

    /** The same as it was at most a second ago, but for the roll: for who answers or asks for more. */
    @Allowed(member = true)
    public AskedQuestion remembered(UUID id) {
        return remembered.require(id);
    }

    /** In their order. */
    @Allowed(member = true)
    public List<AskedQuestion> questionsOf(UUID stage) {
        return sheet(stage).questions();
    }

    /** A stage with its questions. */
    @Allowed(member = true)
    public StageQuestions sheet(UUID stage) {
        Stages.Asking asking = stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage));
        PlannedStage planned = asking.planned(clock.instant());
        return new StageQuestions(planned, asking.asked(planned, stages.isOnRoll(stage, actor.get().member())));
    }

    @Allowed(member = true)
    public PlannedStage stage(UUID id) {
        return stages.asking(id).orElseThrow(() -> new NotFound("stage " + id)).planned(clock.instant());
    }

    /** Members who may answer, in no particular order; for counting participation and reminding, never for showing. */
    @Allowed(system = true)
    public List<UUID> roll(UUID stage) {
        return stages.roll(stages.require(stage).id());
    }
}
