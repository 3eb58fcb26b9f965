package fi.sopu.report;

import fi.sopu.process.Pole;
import fi.sopu.report.ClauseResult.Verdict;
import java.util.List;

/**
 * How the charter's clauses have been kept. Its sentence tells of how many clauses most say so for sure.
 *
 * @param clauses in the charter's order
 */
public record ShownClauses(List<ClauseResult> clauses) implements Shown {

    public ShownClauses {
        clauses = List.copyOf(clauses);
    }

    @Override
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    @Override
    public Shown withheld() {
        return new ShownClauses(List.of());
    }

    @Override
    public Sentence sentence(Pole pole) {
        int kept = count(Verdict.KEPT);
        int broken = count(Verdict.NOT_KEPT);
        int all = clauses.size();
        String how = kept == all ? "all" : kept + broken == 0 ? "unsure" : kept + broken == all ? "split" : "some";
        return new Sentence("report.say.clauses." + how, List.of(), List.of(kept, broken, all - kept - broken, all));
    }

    private int count(Verdict verdict) {
        return (int) clauses.stream().filter(clause -> clause.verdict() == verdict).count();
    }
}
