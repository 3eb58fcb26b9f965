package fi.sopu.process.boundary;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.Outcome;
import fi.sopu.process.PlannedStage;
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
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    @Inject
    private Clock clock;

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

    /** The same with their stages; those of which nothing has been published have none. */
    @Allowed(member = true)
    public Map<PlannedStage, List<Outcome>> byStage(UUID process) {
        List<Stages.Asking> all = readers(process);
        Map<UUID, List<Outcome>> given = outcomes.of(all).stream().collect(Collectors.groupingBy(Outcome::stage));
        Map<PlannedStage, List<Outcome>> byStage = new LinkedHashMap<>();
        all.forEach(one -> byStage.put(one.planned(clock.instant()), given.getOrDefault(one.stage().id(), List.of())));
        return byStage;
    }

    /** Stages whose result the one who asks may read by now. */
    @Allowed(member = true)
    public Set<UUID> readable(UUID process) {
        return readers(process).stream().map(one -> one.stage().id()).collect(Collectors.toSet());
    }

    private List<Stages.Asking> readers(UUID process) {
        // looked up only where a stage's result is its participants' alone
        Supplier<Set<UUID>> mine = new Supplier<>() {
            private Set<UUID> found;

            @Override
            public Set<UUID> get() {
                found = found == null ? stages.rolls(actor.get().member()) : found;
                return found;
            }
        };
        return stages.askings(process).stream().filter(one -> audiences.isFor(one.stage(), stage -> mine.get().contains(stage))).toList();
    }

    /** What is being counted of a stage's answers; empty when nothing is, or the result is not for the one who asks. */
    @Allowed(member = true)
    public Optional<BeingCounted> counting(UUID stage) {
        return mayRead(stage) ? BeingCounted.first(outcomes.counting(List.of(stage))) : Optional.empty();
    }

    /** Whether the one who asks may read the stage's result by now. */
    @Allowed(member = true)
    public boolean mayRead(UUID stage) {
        return audiences.isFor(stages.require(stage));
    }
}
