package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.boundary.AdoptingCharters;
import fi.sopu.charter.boundary.DraftingCharters;
import fi.sopu.charter.boundary.ReadingCharters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The drafting table: the ideas on one side, the clauses made of them on the other. */
@Named
@RequestScoped
public class DraftPage {

    @Inject
    ReadingCharters reading;
    @Inject
    DraftingCharters drafting;
    @Inject
    AdoptingCharters adopting;
    @Inject
    CharterRequest request;

    private UUID process;
    private CharterSheet sheet;
    private List<OfferedIdeas> offered;

    /** Opens the page, and does what a pressed button asks first. */
    public void open() {
        process = request.id("process");
        switch (request.act()[0]) {
            case "start" -> back(null, drafting.start(process));
            case "pick" -> {
                UUID clause = drafting.pick(version(), request.ids("idea"), request.maybe("to").orElse(null));
                back("charter.draft.picked", clause, "edit", clause);
            }
            case "add" -> back("charter.draft.added", drafting.add(version(), request.words()), "sent", "charter.add");
            case "save" -> {
                drafting.reword(request.actId(), request.words(), request.seen());
                back("charter.draft.saved", request.actId(), "sent", "charter.clause." + request.actId());
            }
            case "up", "down" -> {
                drafting.move(request.actId(), request.act()[0].equals("up") ? -1 : 1);
                back(null, request.actId());
            }
            case "remove" -> {
                drafting.remove(request.actId());
                back(null, request.actId(), "gone", request.actId());
            }
            case "restore" -> {
                drafting.restore(request.actId());
                back("charter.draft.restored", request.actId());
            }
            case "unlink" -> {
                drafting.unlink(request.actId(), request.id("idea"));
                back("charter.draft.unlinked", request.actId());
            }
            case "ask" -> {
                adopting.askApproval(version(), request.languages());
                back("charter.draft.asked", process);
            }
            case "back" -> {
                adopting.takeBack(version());
                back(null, process);
            }
            default -> getSheet();
        }
    }

    /** Shows the page anew, at the clause that was worked on. */
    private void back(String said, UUID clause, Object... parameter) {
        if (said != null) {
            request.say(said);
        }
        request.go("/charter/draft", "process", process, "#", "c-" + clause,
                parameter.length > 0 ? parameter[0] : "", parameter.length > 0 ? parameter[1] : "");
    }

    private UUID version() {
        return request.id("version");
    }

    public UUID getProcess() {
        return process == null ? request.id("process") : process;
    }

    /** The version being drafted, or null when there is none. */
    public CharterSheet getSheet() {
        if (sheet == null) {
            sheet = reading.open(getProcess()).orElse(null);
        }
        return sheet;
    }

    public boolean isEditable() {
        return getSheet() != null && getSheet().draft() && request.isEditor();
    }

    public List<OfferedIdeas> getOffered() {
        if (offered == null) {
            offered = isEditable() ? drafting.offered(getSheet().id()) : List.of();
        }
        return offered;
    }

    /** The number of the version in force, or 0: a new one is started from it. */
    public int getInForce() {
        return reading.history(getProcess()).stream().filter(v -> v.adopted() != null).findFirst().map(v -> v.number()).orElse(0);
    }
}
