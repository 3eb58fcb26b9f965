package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.boundary.CommentingClauses;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    PromiseActs promises;
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
                form.sayUndoable("charter.comments.takenAway", "putback", form.actId());
                form.go("/charter/clause", "id", id, "#", "comments");
            }
            case "putback" -> {
                commenting.putBack(form.actId());
                form.say("charter.comments.isBack");
                form.go("/charter/clause", "id", id, "#", "comments");
            }
            default -> {
                if (!promises.open(id)) {
                    getClause();
                }
            }
        }
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
