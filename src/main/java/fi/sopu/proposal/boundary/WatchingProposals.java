package fi.sopu.proposal.boundary;

import fi.sopu.proposal.ProposalStanding;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.control.StoredProposals;
import fi.sopu.proposal.entity.Proposal;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How proposals stand, in figures, and which answers are late; without who raised or supports them. */
@UseCase
public class WatchingProposals {

    @Inject
    StoredProposals stored;
    @Inject
    Clock clock;

    @Allowed(group = RoleGroup.INSIDERS)
    public ProposalStanding standing() {
        LocalDate today = LocalDate.now(clock);
        List<Proposal> all = stored.all().stream().filter(one -> one.status() != ProposalStatus.COMBINED).toList();
        return new ProposalStanding(all.stream().collect(Collectors.groupingBy(Proposal::status, Collectors.counting())),
                all.stream().filter(one -> one.answer().isLate(one.status(), today)).map(one -> new ProposalStanding.Late(one.id(), one.words().title(), one.answer().owner(),
                        Objects.requireNonNull(one.answer().due()))).sorted(Comparator.comparing(ProposalStanding.Late::due).thenComparing(ProposalStanding.Late::id)).toList());
    }
}
