package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.boundary.CommentingClauses;
import fi.sopu.charter.boundary.MakingCommitments;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.stream.Stream;

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
    CharterRequest request;

    private UUID id;
    private CharterSheet sheet;

    /** Opens the page, and does what a pressed button asks first. */
    public void open() {
        id = request.id("id");
        switch (request.act()[0]) {
            case "comment" -> {
                commenting.comment(id, request.text("comment"));
                request.go("/charter/clause", "id", id, "sent", "charter.comment." + id, "#", "comments");
            }
            case "takeaway" -> {
                commenting.takeAway(request.actId());
                request.go("/charter/clause", "id", id, "#", "comments");
            }
            case "commit" -> {
                commitments.commit(id, request.words(), request.text("who"), request.day("until"));
                request.say("charter.commitment.made");
                request.go("/charter/clause", "id", id, "sent", "charter.commit." + id, "#", "commitments");
            }
            case "change" -> {
                commitments.change(request.actId(), request.words(), request.text("who"), request.day("until"), request.seen());
                request.say("charter.commitment.changed");
                request.go("/charter/clause", "id", id, "sent", "charter.change." + request.actId(), "#", "commitments");
            }
            case "done", "undone" -> {
                commitments.tick(request.actId(), request.act()[0].equals("done"));
                request.go("/charter/clause", "id", id, "#", "commitments");
            }
            case "remove" -> {
                commitments.remove(request.actId());
                request.go("/charter/clause", "id", id, "gone", request.actId(), "#", "commitments");
            }
            case "restore" -> {
                commitments.restore(request.actId());
                request.go("/charter/clause", "id", id, "#", "commitments");
            }
            default -> getClause();
        }
    }

    public UUID getId() {
        return id;
    }

    public CharterSheet getSheet() {
        if (sheet == null) {
            id = request.id("id");
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
