package fi.sopu.proposal.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.proposal.boundary.PublishingProposals;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Publishing the list of proposals, and withdrawing it, on the list's own page. */
@Named
@RequestScoped
public class ProposalListActs {

    @Inject
    PublishingProposals publishing;
    @Inject
    PlainForm form;

    /** Does what was pressed, if it is one of these. */
    @CalledFirst
    public void open() {
        if (form.act().equals("publish")) {
            publishing.publish();
            done("proposal.publishedDone");
        } else if (form.act().equals("unpublish")) {
            publishing.withdraw();
            done("proposal.unpublishedDone");
        }
    }

    private void done(String key) {
        form.say(key);
        form.go("/proposal/proposals");
    }
}
