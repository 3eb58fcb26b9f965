package fi.sopu.experiment.boundary;

import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentSheet;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.experiment.NotedResult;
import fi.sopu.experiment.control.StoredExperiments;
import fi.sopu.experiment.entity.Experiment;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reading the council's experiments: every member's. */
@UseCase
public class ReadingExperiments {

    @Inject
    StoredExperiments stored;
    @Inject
    FindingMembers members;
    @Inject
    Clock clock;

    /** All of them by where they are; those of one state by the day on which they end, what is decided the latest first. */
    @Allowed(group = RoleGroup.INSIDERS)
    public Map<ExperimentState, List<ExperimentFacts>> board() {
        LocalDate today = LocalDate.now(clock);
        Comparator<ExperimentFacts> byEnd = Comparator.comparing((ExperimentFacts one) -> one.plan().ends()).thenComparing(ExperimentFacts::id);
        Map<ExperimentState, List<ExperimentFacts>> board = stored.all().stream().map(Experiment::facts).sorted(byEnd)
                .collect(Collectors.groupingBy(one -> one.state(today), () -> new EnumMap<>(ExperimentState.class), Collectors.toList()));
        board.computeIfPresent(ExperimentState.DECIDED, (state, decided) -> decided.stream()
                .sorted(Comparator.comparing((ExperimentFacts one) -> one.decision() == null ? LocalDate.MIN : one.decision().on()).reversed()).toList());
        return board;
    }

    /** @throws NotFound when this council has no such experiment */
    @Allowed(group = RoleGroup.INSIDERS)
    public ExperimentSheet sheet(UUID id) {
        ExperimentFacts facts = stored.require(id).facts();
        Map<UUID, String> names = members.names();
        return new ExperimentSheet(facts, facts.state(LocalDate.now(clock)), stored.results(id).stream().map(one -> one.facts(names))
                .sorted(Comparator.comparing(NotedResult::on).reversed().thenComparing(NotedResult::id)).toList());
    }
}
