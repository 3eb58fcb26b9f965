package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.boundary.CommentingClauses;
import fi.sopu.charter.boundary.MakingCommitments;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One clause: what has been said of it, and by which practices it is kept. */
@Named
@RequestScoped
public class ClausePage {

    @Inject
    ReadingCharters reading;
    @Inject
    CommentingClauses commenting;
    @Inject
    MakingCommitments commitments;
    @Inject
    PlainForm form;

    private UUID id;
    private @Nullable CharterSheet sheet;

    /** Opens the page, and does what a pressed button asks first. */
    @CalledFirst
    public void open() {
        id = form.id("id");
        switch (form.act()) {
            case "comment" -> {
                commenting.comment(id, form.text("comment"));
                form.go("/charter/clause", "id", id, "sent", "charter.comment." + id, "#", "comments");
            }
            case "takeaway" -> {
                commenting.takeAway(form.actId());
                form.go("/charter/clause", "id", id, "#", "comments");
            }
            case "commit" -> {
                commitments.commit(id, form.words(), form.text("who"), until());
                form.say("charter.commitment.made");
                form.go("/charter/clause", "id", id, "sent", "charter.commit." + id, "#", "commitments");
            }
            case "change" -> {
                commitments.change(form.actId(), form.words(), form.text("who"), until(), form.seen());
                form.say("charter.commitment.changed");
                form.go("/charter/clause", "id", id, "sent", "charter.change." + form.actId(), "#", "commitments");
            }
            case "done", "undone" -> {
                commitments.tick(form.actId(), form.act().equals("done"));
                form.go("/charter/clause", "id", id, "#", "commitments");
            }
            case "remove" -> {
                commitments.remove(form.actId());
                form.go("/charter/clause", "id", id, "gone", form.actId(), "#", "commitments");
            }
            case "restore" -> {
                commitments.restore(form.actId());
                form.go("/charter/clause", "id", id, "#", "commitments");
            }
            default -> getClause();
        }
    }

    /** A day, or null when none is given. */
    private @Nullable LocalDate until() {
        return form.day("until", "charter.day.wrong").orElse(null);
    }

    public UUID getId() {
        return id;
    }

    public CharterSheet getSheet() {
        if (sheet == null) {
            id = form.id("id");
            sheet = reading.versionOf(id);
        }
        return sheet;
    }

    /** @throws NotFound when the clause has been removed for good */
    public SheetClause getClause() {
        return Stream.concat(getSheet().clauses().stream(), getSheet().removed().stream()).filter(c -> c.id().equals(id))
                .findFirst().orElseThrow(() -> new NotFound("clause"));
    }
}
