package fi.sopu.programme;

/**
 * A call to say what a programme has brought about, for answering.
 *
 * @param mine the reader's own answers so far
 */
public record ImpactSheet(ImpactCall call, ImpactState state, ImpactAnswers mine) {

    public boolean isOpen() {
        return state == ImpactState.OPEN;
    }
}
