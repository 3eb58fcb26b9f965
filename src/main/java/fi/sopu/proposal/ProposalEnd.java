package fi.sopu.proposal;

/** How an answer can be. */
public enum ProposalEnd {
    ANSWERED, DONE, NOT_TAKEN;

    /** Where the proposal is then. */
    public ProposalStatus status() {
        return switch (this) {
            case ANSWERED -> ProposalStatus.ANSWERED;
            case DONE -> ProposalStatus.DONE;
            case NOT_TAKEN -> ProposalStatus.NOT_TAKEN;
        };
    }
}
