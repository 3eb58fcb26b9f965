package fi.sopu.proposal.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.proposal.ProposalFacts;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.ProposalWords;
import fi.sopu.proposal.boundary.RaisingProposals;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members have proposed, and a form to propose something. */
@Named
@RequestScoped
public class ProposalsPage {

    @Inject
    RaisingProposals raising;
    @Inject
    PlainForm form;

    private @Nullable List<ProposalFacts> all;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        if (form.act().equals("raise")) {
            UUID raised = raising.raise(new ProposalWords(form.text("title"), form.text("text")));
            form.say("proposal.raised");
            form.go("/proposal/proposal", "id", raised, "sent", "proposal.text");
        } else if (form.act().equals("putback")) {
            raising.putBack(form.actId());
            form.say("proposal.isBack");
            form.go("/proposal/proposals");
        } else {
            getAll();
        }
    }

    public List<ProposalFacts> getAll() {
        all = all == null ? raising.all() : all;
        return all;
    }

    /** Those that wait for an answer; what was combined with another is found at that one. */
    public List<ProposalFacts> getOpen() {
        return getAll().stream().filter(one -> !one.status().isAnswered() && one.status() != ProposalStatus.COMBINED).toList();
    }

    public List<ProposalFacts> getAnswered() {
        return getAll().stream().filter(one -> one.status().isAnswered()).toList();
    }
}
