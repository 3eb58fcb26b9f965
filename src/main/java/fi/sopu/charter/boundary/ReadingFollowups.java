package fi.sopu.charter.boundary;

import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Newcombe;
import fi.sopu.charter.entity.Clause;
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
import java.util.Objects;
import java.util.Optional;
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
        return outcome.as(KeptClauses.class).isPresent() ? clauses(outcome, followups(outcome.process())) : List.of();
    }

    /** The process's latest follow-up. */
    @Allowed(member = true)
    public List<ClauseKept> latest(UUID process) {
        List<Outcome> all = followups(process);
        return all.stream().max(Comparator.comparing(Outcome::publishedAt)).map(latest -> clauses(latest, all)).orElse(List.of());
    }

    private List<Outcome> followups(UUID process) {
        return outcomes.ofProcess(process).stream().filter(outcome -> outcome.as(KeptClauses.class).isPresent()).toList();
    }

    private List<ClauseKept> clauses(Outcome outcome, List<Outcome> all) {
        Optional<Outcome> earlier = all.stream().filter(o -> o.publishedAt().isBefore(outcome.publishedAt())).max(Comparator.comparing(Outcome::publishedAt));
        // the clauses' lasting ids through the versions
        Map<UUID, Asked> asked = charters.byId(Stream.concat(kept(outcome), earlier.stream().flatMap(ReadingFollowups::kept)).map(KeptClause::clause).distinct().toList())
                .stream().collect(Collectors.toMap(Clause::id, clause -> new Asked(clause.root(), clause.isAvoid())));
        Map<Asked, Keepings> before = earlier.stream().flatMap(ReadingFollowups::kept).collect(Collectors.toMap(clause -> asked.get(clause.clause()), KeptClause::keepings));
        return kept(outcome).map(clause -> {
            Asked now = Objects.requireNonNull(asked.get(clause.clause()));
            return new ClauseKept(now.root(), now.avoid(), clause.number(), clause.words(), clause.keepings(),
                    Newcombe.change(before.get(now), clause.keepings()).orElse(null));
        }).toList();
    }

    /** The clause and what was asked about it: a rule that was promised then and is avoided now is not compared. */
    private record Asked(UUID root, boolean avoid) {
    }

    private static Stream<KeptClause> kept(Outcome outcome) {
        return outcome.as(KeptClauses.class).stream().flatMap(kept -> kept.clauses().stream());
    }
}
