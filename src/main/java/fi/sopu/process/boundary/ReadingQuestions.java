package fi.sopu.process.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Audience;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return besides(id).stream().filter(asked -> asked.id().equals(id)).findFirst().orElseThrow();
    }

    /** All that is asked in a question's stage, in its order. */
    @Allowed(member = true)
    public List<AskedQuestion> besides(UUID id) {
        return asked(stages.askingOf(id).orElseThrow(() -> new NotFound("question " + id))).questions();
    }

    /**
     * Questions of a process whose results were meant for the public.
     *
     * @throws NotFound when this council has no such process, or the one who asks is a guest in others only
     */
    @Allowed(member = true)
    public Set<UUID> meantForPublic(UUID process) {
        List<Stages.Asking> all = stages.askings(process);
        if (all.isEmpty()) {
            throw new NotFound("process " + process);
        }
        return all.stream().filter(one -> one.stage().audience() == Audience.PUBLIC).flatMap(one -> one.questions().stream()).map(Question::id)
                .collect(Collectors.toSet());
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
        return asked(stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage)));
    }

    private StageQuestions asked(Stages.Asking asking) {
        PlannedStage planned = asking.planned(clock.instant());
        return new StageQuestions(planned, asking.asked(planned, stages.isOnRoll(planned.id(), actor.get().member())));
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
