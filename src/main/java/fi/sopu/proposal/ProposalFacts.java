package fi.sopu.proposal;

import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a member sees it.
 *
 * @param by        who raised it, by name
 * @param into      the one that it was combined with; null of none
 * @param backers   how many raised or support it, those of what was combined with it among them
 * @param mine      whether the reader raised it
 * @param supported whether the reader supports it
 */
public record ProposalFacts(UUID id, ProposalWords words, String by, LocalDate on, ProposalStatus status, @Nullable UUID into, ProposalAnswer answer, int backers, boolean mine,
        boolean supported) {

    public Seen seen() {
        return answer.seen(status);
    }

    /** Whether the answer is late. */
    public boolean isLate(LocalDate today) {
        return answer.isLate(status, today);
    }
}
