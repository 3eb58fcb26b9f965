package fi.sopu.process.boundary;

import fi.sopu.process.Outcome;
import fi.sopu.process.control.Audiences;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Results of closed questions, for whom they were promised: others get none. Those who run processes see them at once. */
@UseCase
public class ReadingOutcomes {

    @Inject
    private Stages stages;
    @Inject
    private Outcomes outcomes;
    @Inject
    private Audiences audiences;
    @Inject
    private CurrentActor actor;

    @Allowed(member = true)
    public Optional<Outcome> ofQuestion(UUID question) {
        Question found = stages.requireQuestion(question);
        Stage stage = stages.require(found.stage());
        return audiences.isFor(stage) ? outcomes.of(found, stage) : Optional.empty();
    }

    /** In the order of the questions. */
    @Allowed(member = true)
    public List<Outcome> ofStage(UUID stage) {
        Stages.Asking found = stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage));
        return audiences.isFor(found.stage()) ? outcomes.of(List.of(found)) : List.of();
    }

    /** Stage by stage, in the order of their questions. */
    @Allowed(member = true)
    public List<Outcome> ofProcess(UUID process) {
        return outcomes.of(readers(process));
    }

    /** Stages whose result the one who asks may read by now. */
    @Allowed(member = true)
    public Set<UUID> readable(UUID process) {
        return readers(process).stream().map(one -> one.stage().id()).collect(Collectors.toSet());
    }

    private List<Stages.Asking> readers(UUID process) {
        Set<UUID> mine = stages.rolls(actor.get().member());
        return stages.askings(process).stream().filter(one -> audiences.isFor(one.stage(), mine::contains)).toList();
    }

    /** Whether the one who asks may read the stage's result by now. */
    @Allowed(member = true)
    public boolean mayRead(UUID stage) {
        return audiences.isFor(stages.require(stage));
    }
}
