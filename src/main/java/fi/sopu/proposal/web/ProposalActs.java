package fi.sopu.proposal.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.proposal.ProposalEnd;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.boundary.AnsweringProposals;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What those who run things do with a proposal, on its page. */
@Named
@RequestScoped
public class ProposalActs {

    @Inject
    AnsweringProposals answering;
    @Inject
    PlainForm form;

    /** Does what was pressed, if it is one of these. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "combine" -> {
                answering.combine(id, form.maybe("with").orElseThrow(() -> new Refused("proposal.wrong.with")));
                form.sayUndoable("proposal.combinedDone", "separate", id);
                back(id);
            }
            case "separate" -> {
                answering.separate(id);
                form.say("proposal.separatedDone");
                back(id);
            }
            case "askowner" -> {
                answering.ask(id, form.text("owner"), form.day("due", "portal.badDate").orElseThrow(() -> new Refused("portal.badDate")), form.seen());
                form.say("proposal.askedDone");
                back(id);
            }
            case "answer" -> {
                answering.answer(id, how(), form.text("answer"), form.seen());
                form.say("proposal.answeredDone");
                form.go("/proposal/proposal", "id", id, "sent", "proposal.answer." + id);
            }
            default -> {
                // of the page's other buttons
            }
        }
    }

    private ProposalEnd how() {
        return getEnds().stream().filter(one -> one.name().equals(form.text("how"))).findFirst().orElseThrow(() -> new Refused("proposal.wrong.how"));
    }

    /** How an answer can be. */
    public List<ProposalEnd> getEnds() {
        return List.of(ProposalEnd.values());
    }

    /** What was chosen before the form was refused, or else what is so. */
    public boolean chosen(ProposalEnd how, ProposalStatus now) {
        return form.typed("how", now.name()).equals(how.name());
    }

    private void back(UUID id) {
        form.go("/proposal/proposal", "id", id);
    }
}
