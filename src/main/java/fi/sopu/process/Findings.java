package fi.sopu.process;

/**
 * What the answers to a question came to, in the way of its kind: one record for each. How they lie in the database only
 * {@link fi.sopu.process.entity.StoredFindings} knows.
 */
public sealed interface Findings permits RankedIdeas, KeptClauses, MeasuredDimensions {

    /** The kind of question whose answers come to this. */
    QuestionKind kind();

    /** True when nothing is told, as where too few took part. */
    boolean isEmpty();
}
