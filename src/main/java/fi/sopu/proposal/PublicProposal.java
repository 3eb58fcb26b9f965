package fi.sopu.proposal;

import java.time.LocalDate;

/**
 * A proposal as everybody may read it: nobody's name is in it.
 *
 * @param backers how many raised or support it, those of what was combined with it among them
 */
public record PublicProposal(String title, ProposalStatus status, ProposalAnswer answer, int backers) {

    /** Whether the answer is late. */
    public boolean isLate(LocalDate today) {
        return answer.isLate(status, today);
    }
}
