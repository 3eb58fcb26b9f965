package fi.sopu.proposal;

/** Where a proposal is. Each has its words in the texts ({@code proposal.status.RAISED}). */
public enum ProposalStatus {
    RAISED,
    /** It goes on as part of another one. */
    COMBINED,
    /** Somebody has been asked to answer it. */
    AT_OWNER, ANSWERED,
    /** What was proposed has been done. */
    DONE,
    /** It is not taken up, for a reason. */
    NOT_TAKEN;

    /** Whether an answer has come back. */
    public boolean isAnswered() {
        return this == ANSWERED || this == DONE || this == NOT_TAKEN;
    }
}
