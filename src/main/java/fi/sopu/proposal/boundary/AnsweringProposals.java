package fi.sopu.proposal.boundary;

import fi.sopu.proposal.ProposalAnswer;
import fi.sopu.proposal.ProposalAnswered;
import fi.sopu.proposal.ProposalEnd;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.control.StoredProposals;
import fi.sopu.proposal.entity.Proposal;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Seeing to what members have raised: combining what is alike, asking whoever can answer, and bringing the answer back. */
@UseCase
public class AnsweringProposals {

    @Inject
    StoredProposals stored;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;
    @Inject
    Event<ProposalAnswered> answered;
    @Inject
    Clock clock;

    /**
     * It goes on as part of the other one, with those who raised and support it.
     *
     * @throws NotFound when one of them is none
     * @throws Refused  when one of them is not open any more
     */
    @InTurn("proposal")
    @Allowed(group = RoleGroup.RUNNERS)
    public void combine(UUID id, UUID with) {
        if (id.equals(with) || stored.require(with).status() == ProposalStatus.COMBINED) {
            throw new Refused("proposal.wrong.combined");
        }
        Proposal proposal = stored.require(id);
        proposal.combine(with);
        tell("proposal.combined", proposal);
    }

    /** Takes the combining back. */
    @InTurn("proposal")
    @Allowed(group = RoleGroup.RUNNERS)
    public void separate(UUID id) {
        Proposal proposal = stored.require(id);
        proposal.separate();
        tell("proposal.separated", proposal);
    }

    /**
     * Notes who has been asked, and until when an answer is expected.
     *
     * @throws Refused when nobody is named, it has been answered or combined, or somebody else has changed it
     */
    @InTurn("proposal")
    @Allowed(group = RoleGroup.RUNNERS)
    public void ask(UUID id, String whom, LocalDate until, Seen seen) {
        Proposal proposal = stored.require(id);
        ProposalAnswer now = proposal.answer();
        editing.check(id, seen, now.seen(proposal.status()), new Difference("proposal.owner", now.owner(), whom), new Difference("proposal.due", now.due(), until));
        proposal.ask(whom, until);
        tell("proposal.asked", proposal);
    }

    /**
     * Brings the answer back to all who raised or support it.
     *
     * @throws Refused when nothing is said, it has been combined with another, or somebody else has changed it
     */
    @InTurn("proposal")
    @Allowed(group = RoleGroup.RUNNERS)
    public void answer(UUID id, ProposalEnd how, String text, Seen seen) {
        Proposal proposal = stored.require(id);
        editing.check(id, seen, proposal.answer().seen(proposal.status()), new Difference("proposal.answerText", proposal.answer().text(), text),
                Difference.choice("proposal.how", "proposal.status.", proposal.status(), how.status()));
        proposal.answer(how, text, LocalDate.now(clock));
        tell("proposal.answered", proposal);
        answered.fire(new ProposalAnswered(id, proposal.words().title(), List.copyOf(StoredProposals.backers(id, stored.all(), stored.support()))));
    }

    private void tell(String act, Proposal proposal) {
        acted.fire(new Acted(act, "proposal", proposal.id(), proposal.words().title()));
    }
}
