package fi.sopu.process.boundary;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.Outcome;
import fi.sopu.process.StageOutcomes;
import fi.sopu.process.control.Audiences;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Stages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        Stages.Asking found = stages.askingOf(question).orElseThrow(() -> new NotFound("question " + question));
        return audiences.isFor(found.stage()) ? found.questions().stream().filter(one -> one.id().equals(question)).findFirst().flatMap(one -> outcomes.of(one, found.stage()))
                : Optional.empty();
    }

    /** A stage with what it gave. */
    @Allowed(member = true)
    public StageOutcomes sheet(UUID stage) {
        return sheet(stages.asking(stage).orElseThrow(() -> new NotFound("stage " + stage)));
    }

    /** The same of the stage that asks a question. */
    @Allowed(member = true)
    public StageOutcomes around(UUID question) {
        return sheet(stages.askingOf(question).orElseThrow(() -> new NotFound("question " + question)));
    }

    private StageOutcomes sheet(Stages.Asking found) {
        boolean readable = audiences.isFor(found.stage());
        return sheet(found, readable, readable ? outcomes.of(List.of(found)) : List.of());
    }

    /** Every stage of a process with what it gave, in their order; however many they are, in four statements at most. */
    @Allowed(member = true)
    public List<StageOutcomes> sheets(UUID process) {
        return sheets(stages.askings(process));
    }

    private List<StageOutcomes> sheets(List<Stages.Asking> all) {
        List<Stages.Asking> readable = readers(all);
        Map<UUID, List<Outcome>> given = outcomes.of(readable).stream().collect(Collectors.groupingBy(Outcome::stage));
        return all.stream().map(one -> sheet(one, readable.contains(one), given.getOrDefault(one.stage().id(), List.of()))).toList();
    }

    /** By some questions the stage that asks each, with what they gave; however many they are, in four statements at most. */
    @Allowed(member = true)
    public Map<UUID, StageOutcomes> asking(Collection<UUID> questions) {
        List<Stages.Asking> all = stages.askingsOf(questions);
        Map<UUID, StageOutcomes> sheets = sheets(all).stream().collect(Collectors.toMap(one -> one.stage().id(), one -> one));
        Map<UUID, StageOutcomes> asking = new HashMap<>();
        all.forEach(one -> one.questions().forEach(question -> asking.put(question.id(), Objects.requireNonNull(sheets.get(one.stage().id())))));
        return asking;
    }

    private StageOutcomes sheet(Stages.Asking one, boolean readable, List<Outcome> given) {
        return new StageOutcomes(one.planned(clock.instant()), one.process().body(), readable, given);
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
        return outcomes.of(readers(stages.askings(process)));
    }

    /** Stages whose result the one who asks may read by now. */
    @Allowed(member = true)
    public Set<UUID> readable(UUID process) {
        return readers(stages.askings(process)).stream().map(one -> one.stage().id()).collect(Collectors.toSet());
    }

    private List<Stages.Asking> readers(List<Stages.Asking> all) {
        // looked up only where a stage's result is its participants' alone
        Supplier<Set<UUID>> mine = new Supplier<>() {
            private @Nullable Set<UUID> found;

            @Override
            public Set<UUID> get() {
                found = found == null ? stages.rolls(actor.get().me()) : found;
                return found;
            }
        };
        return all.stream().filter(one -> audiences.isFor(one.stage(), stage -> mine.get().contains(stage))).toList();
    }

    /** What is being counted of a stage's answers; empty when nothing is, or the result is not for the one who asks. */
    @Allowed(member = true)
    public Optional<BeingCounted> counting(UUID stage) {
        return BeingCounted.first(outcomes.counting(List.of(stage))).filter(found -> mayRead(stage));
    }

    /** Whether the one who asks may read the stage's result by now. */
    @Allowed(member = true)
    public boolean mayRead(UUID stage) {
        return audiences.isFor(stages.require(stage));
    }
}
