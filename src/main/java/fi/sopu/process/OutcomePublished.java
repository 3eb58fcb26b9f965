package fi.sopu.process;

/** A question's outcome was published; fired in the same transaction. */
public record OutcomePublished(Outcome outcome) {
}
