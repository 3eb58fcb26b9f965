package fi.sopu.charter.boundary;

import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.FollowupCounts;
import fi.sopu.charter.Keepings;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Newcombe;
import fi.sopu.process.Outcome;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the charter's clauses have been kept, and what has changed since the follow-up before. */
@UseCase
public class ReadingFollowups {

    @Inject
    Charters charters;
    @Inject
    ReadingOutcomes outcomes;

    /** Clause by clause; empty while the reader may not read the outcome, and when too few took part. */
    @Allowed(member = true)
    public List<ClauseKept> ofQuestion(UUID question) {
        return outcomes.ofQuestion(question).map(this::clauses).orElse(List.of());
    }

    /** The process's latest follow-up. */
    @Allowed(member = true)
    public List<ClauseKept> latest(UUID process) {
        return outcomes.ofProcess(process).stream().filter(o -> o.kind() == QuestionKind.CLAUSES)
                .max(Comparator.comparing(Outcome::publishedAt)).map(this::clauses).orElse(List.of());
    }

    private List<ClauseKept> clauses(Outcome outcome) {
        Map<UUID, Keepings> before = outcomes.ofProcess(outcome.process()).stream()
                .filter(o -> o.kind() == QuestionKind.CLAUSES && o.publishedAt().isBefore(outcome.publishedAt()))
                .max(Comparator.comparing(Outcome::publishedAt)).map(this::byRoot).orElse(Map.of());
        Map<UUID, Keepings> now = byRoot(outcome);
        Map<UUID, Keepings> byClause = now.values().stream().collect(Collectors.toMap(Keepings::clause, Function.identity()));
        return outcome.items().stream().map(item -> {
            Keepings keepings = byClause.get(item.source());
            return new ClauseKept(item.rank(), item.words(), keepings,
                    Newcombe.change(before.get(keepings.root()), keepings).orElse(null));
        }).toList();
    }

    private Map<UUID, Keepings> byRoot(Outcome outcome) {
        return outcome.items().stream().map(item -> FollowupCounts.read(item, charters.requireClause(item.source()).root()))
                .collect(Collectors.toMap(Keepings::root, Function.identity()));
    }
}
