package fi.sopu.charter.web;

import fi.sopu.charter.boundary.CommentingClauses;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Commenting on a clause where it stands, on the drafting table. */
@Named
@RequestScoped
public class DraftComments {

    @Inject
    CommentingClauses commenting;
    @Inject
    PlainForm form;

    /** Does what was pressed, if it is about a comment, and shows the page anew at the clause. */
    @CalledFirst
    public void open() {
        if (form.act().equals("comment")) {
            commenting.comment(form.actId(), form.text("comment"));
            back(form.actId(), "sent", "charter.comment." + form.actId());
        } else if (form.act().equals("takeaway")) {
            commenting.takeAway(form.actId());
            form.sayUndoable("charter.comments.takenAway", "putback", form.actId(), "clause", form.id("clause"));
            back(form.id("clause"), "", "");
        } else if (form.act().equals("putback")) {
            commenting.putBack(form.actId());
            form.say("charter.comments.isBack");
            back(form.id("clause"), "", "");
        }
    }

    private void back(UUID clause, String parameter, String value) {
        form.go("/charter/draft", "process", form.id("process"), "said", clause, parameter, value, "#", "c-" + clause);
    }
}
