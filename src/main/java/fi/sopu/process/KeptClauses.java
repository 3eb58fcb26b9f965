package fi.sopu.process;

import java.util.List;

/**
 * What a follow-up came to.
 *
 * @param clauses in the charter's order
 */
public record KeptClauses(List<KeptClause> clauses) implements Findings {

    public static final KeptClauses NONE = new KeptClauses(List.of());

    public KeptClauses {
        clauses = List.copyOf(clauses);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.CLAUSES;
    }

    @Override
    public boolean isEmpty() {
        return clauses.isEmpty();
    }
}
