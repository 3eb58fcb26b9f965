package fi.sopu.proposal.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.proposal.ProposalFacts;
import fi.sopu.proposal.boundary.RaisingProposals;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One proposal, with what has become of it; supporting it, and taking one's own away. */
@Named
@RequestScoped
public class ProposalPage {

    @Inject
    RaisingProposals raising;
    @Inject
    PlainForm form;
    @Inject
    Clock clock;

    private @Nullable List<ProposalFacts> all;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "support" -> {
                raising.support(id);
                form.say("proposal.supported");
                form.go("/proposal/proposal", "id", id);
            }
            case "unsupport" -> {
                raising.unsupport(id);
                form.say("proposal.unsupported");
                form.go("/proposal/proposal", "id", id);
            }
            case "withdraw" -> {
                raising.withdraw(id);
                form.sayUndoable("proposal.withdrawn", "putback", id);
                form.go("/proposal/proposals");
            }
            default -> raising.proposal(id);
        }
    }

    public ProposalFacts getProposal() {
        return getAll().stream().filter(one -> one.id().equals(form.id("id"))).findFirst().orElseThrow(() -> new NotFound("proposal"));
    }

    private List<ProposalFacts> getAll() {
        all = all == null ? raising.all() : all;
        return all;
    }

    /** What was combined with it. */
    public List<ProposalFacts> getParts() {
        return getAll().stream().filter(one -> form.id("id").equals(one.into())).toList();
    }

    /** The one that it was combined with, or null. */
    public @Nullable ProposalFacts getWhole() {
        return getAll().stream().filter(one -> one.id().equals(getProposal().into())).findFirst().orElse(null);
    }

    /** With what it can be combined. */
    public List<ProposalFacts> getOthers() {
        return getAll().stream().filter(one -> one.into() == null && !one.status().isAnswered() && !one.id().equals(form.id("id"))).toList();
    }

    public boolean isLate() {
        return getProposal().isLate(LocalDate.now(clock));
    }
}
