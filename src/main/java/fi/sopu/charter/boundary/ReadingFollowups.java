package fi.sopu.charter.boundary;

import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Newcombe;
import fi.sopu.process.Keepings;
import fi.sopu.process.KeptClause;
import fi.sopu.process.KeptClauses;
import fi.sopu.process.Outcome;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the charter's clauses have been kept, and what has changed since the follow-up before. */
@UseCase
public class ReadingFollowups {

    @Inject
    Charters charters;
    @Inject
    ReadingOutcomes outcomes;

    /** Clause by clause, of an outcome that the reader may read; empty when too few took part, or when it is of another kind. */
    @Allowed(member = true)
    public List<ClauseKept> of(Outcome outcome) {
        return outcome.as(KeptClauses.class).isPresent() ? clauses(outcome) : List.of();
    }

    /** The process's latest follow-up. */
    @Allowed(member = true)
    public List<ClauseKept> latest(UUID process) {
        return followups(process).max(Comparator.comparing(Outcome::publishedAt)).map(this::clauses).orElse(List.of());
    }

    private Stream<Outcome> followups(UUID process) {
        return outcomes.ofProcess(process).stream().filter(outcome -> outcome.as(KeptClauses.class).isPresent());
    }

    private List<ClauseKept> clauses(Outcome outcome) {
        Map<UUID, Keepings> before = followups(outcome.process()).filter(o -> o.publishedAt().isBefore(outcome.publishedAt()))
                .max(Comparator.comparing(Outcome::publishedAt)).map(this::byRoot).orElse(Map.of());
        return kept(outcome).map(clause -> {
            UUID root = root(clause);
            return new ClauseKept(root, clause.number(), clause.words(), clause.keepings(),
                    Newcombe.change(before.get(root), clause.keepings()).orElse(null));
        }).toList();
    }

    private Map<UUID, Keepings> byRoot(Outcome outcome) {
        return kept(outcome).collect(Collectors.toMap(this::root, KeptClause::keepings));
    }

    private static Stream<KeptClause> kept(Outcome outcome) {
        return outcome.as(KeptClauses.class).stream().flatMap(kept -> kept.clauses().stream());
    }

    /** The clause's lasting id through the versions. */
    private UUID root(KeptClause clause) {
        return charters.requireClause(clause.clause()).root();
    }
}
