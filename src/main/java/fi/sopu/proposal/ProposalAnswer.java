package fi.sopu.proposal;

import fi.sopu.shared.Seen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom a proposal has gone, and what came back.
 *
 * @param owner who has been asked; "" when nobody
 * @param due   until when an answer is expected; null when nobody has been asked
 * @param text  the answer; "" while there is none
 * @param on    when it came; null while there is none
 */
public record ProposalAnswer(String owner, @Nullable LocalDate due, String text, @Nullable LocalDate on) {

    /** Whether it is late. */
    public boolean isLate(ProposalStatus status, LocalDate today) {
        return status == ProposalStatus.AT_OWNER && due != null && due.isBefore(today);
    }

    /** What whoever asks or answers has before them. */
    public Seen seen(ProposalStatus status) {
        return Seen.of(status, owner, due, text);
    }
}
