package fi.sopu.proposal.boundary;

import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.PublicProposal;
import fi.sopu.proposal.control.StoredProposals;
import fi.sopu.proposal.entity.Proposal;
import fi.sopu.proposal.entity.ProposalSupport;
import fi.sopu.proposal.entity.PublicList;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Letting everybody read where a council's proposals are: what is proposed, who has been asked until when, and what came back; never who raised or supports it. */
@UseCase
public class PublishingProposals {

    @Inject
    StoredProposals stored;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Whether everybody may read the list. */
    @Allowed(everyone = true)
    public boolean isPublic() {
        return stored.list().isPresent();
    }

    /**
     * What everybody may read: those that wait for an answer first, by how many raised or support each.
     *
     * @throws NotFound when the council does not publish it
     */
    @Allowed(everyone = true)
    public List<PublicProposal> all() {
        if (!isPublic()) {
            throw new NotFound("public proposals");
        }
        List<Proposal> all = stored.all();
        List<ProposalSupport> support = stored.support();
        return all.stream().filter(one -> one.status() != ProposalStatus.COMBINED)
                .sorted(Comparator.comparing((Proposal one) -> one.status().isAnswered()).thenComparing(Proposal::raisedOn, Comparator.reverseOrder()).thenComparing(Proposal::id))
                .map(one -> new PublicProposal(one.words().title(), one.status(), one.answer(), StoredProposals.backers(one.id(), all, support).size())).toList();
    }

    /** From now on everybody may read the list, as it is at each moment. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void publish() {
        if (!isPublic()) {
            stored.add(new PublicList(LocalDate.now(clock)));
            acted.fire(new Acted("proposal.published", "council", null, null));
        }
    }

    /** The list is the council's own again. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void withdraw() {
        stored.list().ifPresent(list -> {
            stored.remove(list);
            acted.fire(new Acted("proposal.unpublished", "council", null, null));
        });
    }
}
