package fi.sopu.process;

/** How a question is answered: by wording and prioritising ideas, clause by clause about the adopted charter, or statement by statement of an instrument. */
public enum QuestionKind {
    IDEAS, CLAUSES, STATEMENTS
}
