package fi.sopu.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How proposals stand.
 *
 * @param counts how many are in each state; those that go on as part of another one are that one. A state without any is missing
 * @param late   those whose answer is late, the longest first
 */
public record ProposalStanding(Map<ProposalStatus, Long> counts, List<Late> late) {

    public ProposalStanding {
        counts = Map.copyOf(counts);
        late = List.copyOf(late);
    }

    /** @param owner who has been asked */
    public record Late(UUID id, String title, String owner, LocalDate due) {
    }
}
