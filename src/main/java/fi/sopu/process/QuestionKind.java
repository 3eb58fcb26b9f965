package fi.sopu.process;

/** How a question is answered: by wording and prioritising ideas, or clause by clause about the adopted charter. */
public enum QuestionKind {
    IDEAS, CLAUSES
}
