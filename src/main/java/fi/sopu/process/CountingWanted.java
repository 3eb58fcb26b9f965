package fi.sopu.process;

import java.util.UUID;

/** A closed question's answers are to be counted, for the first time or anew; fired in the transaction after which it can be done. */
public record CountingWanted(int tenant, UUID question, QuestionKind kind) {
}
