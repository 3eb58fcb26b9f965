package fi.sopu.proposal;

import java.util.List;
import java.util.UUID;

/**
 * An answer has come.
 *
 * @param backers who raised or support it, those of what was combined with it among them
 */
public record ProposalAnswered(UUID proposal, String title, List<UUID> backers) {

    public ProposalAnswered {
        backers = List.copyOf(backers);
    }
}
