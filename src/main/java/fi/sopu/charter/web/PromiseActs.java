package fi.sopu.charter.web;

import fi.sopu.charter.boundary.MakingCommitments;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.Seen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with commitments on a clause's page, and on the charter's: made, changed, marked as done, removed, and back again. */
@RequestScoped
class PromiseActs {

    @Inject
    MakingCommitments commitments;
    @Inject
    PlainForm form;

    /**
     * On a clause's page: does what was pressed and shows the page anew.
     *
     * @return false when it was something else
     */
    boolean open(UUID clause) {
        Object[] sent = {"", ""};
        switch (form.act()) {
            case "commit" -> {
                commitments.commit(clause, form.words(), form.text("who"), until());
                form.say("charter.commitment.made");
                sent = new Object[]{"sent", "charter.commit." + clause};
            }
            case "change" -> {
                commitments.change(form.actId(), form.words(), form.text("who"), until(), form.seen());
                form.say("charter.commitment.changed");
                sent = new Object[]{"sent", "charter.change." + form.actId()};
            }
            case "done", "undone" -> tick();
            case "remove" -> {
                commitments.remove(form.actId());
                form.sayUndoable("charter.commitment.removed", "restore", form.actId());
            }
            case "restore" -> {
                commitments.restore(form.actId());
                form.say("charter.commitment.restored");
            }
            default -> {
                return false;
            }
        }
        form.go("/charter/clause", "id", clause, sent[0], sent[1], "#", "commitments");
        return true;
    }

    /** A message's button says how it was left and how it had been: it is set back to that, unless somebody has changed it meanwhile. */
    void tick() {
        UUID commitment = form.actId();
        boolean done = form.act().equals("done");
        if (form.text("left").isEmpty()) {
            LocalDate before = commitments.tick(commitment, done);
            form.sayUndoable(done ? "charter.commitment.nowDone" : "charter.commitment.nowUndone", done ? "undone" : "done", commitment, "left",
                    commitments.ticked(commitment).mark(), "day", before == null ? "" : before);
        } else {
            commitments.setBack(commitment, form.day("day", "charter.day.wrong").orElse(null), new Seen(form.text("left")));
            form.say("charter.commitment.setBack");
        }
    }

    /** A day, or null when none is given. */
    private @Nullable LocalDate until() {
        return form.day("until", "charter.day.wrong").orElse(null);
    }
}
