package fi.sopu.charter.web;

import fi.sopu.charter.CharterDraft;
import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.boundary.AdoptingCharters;
import fi.sopu.charter.boundary.DraftingCharters;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    PlainForm form;

    private @Nullable CharterDraft draft;

    /** Opens the page, and does what a pressed button asks first. */
    @CalledFirst
    public void open() {
        switch (form.act()) {
            case "start" -> back(null, drafting.start(process()));
            case "pick" -> {
                UUID clause = drafting.pick(version(), form.ids("idea"), form.maybe("to").orElse(null));
                back("charter.draft.picked", clause, "edit", clause);
            }
            case "add" -> back("charter.draft.added", drafting.add(version(), form.text("part").equals("avoid"), form.words()), "sent", "charter.add");
            case "save" -> {
                drafting.reword(form.actId(), form.words(), form.seen());
                back("charter.draft.saved", form.actId(), "sent", "charter.clause." + form.actId());
            }
            case "up", "down" -> {
                drafting.move(form.actId(), form.act().equals("up") ? -1 : 1);
                back(null, form.actId());
            }
            case "avoid", "promise" -> {
                drafting.turn(form.actId(), form.act().equals("avoid"));
                boolean avoid = form.act().equals("avoid");
                form.sayUndoable(avoid ? "charter.draft.turned.avoid" : "charter.draft.turned.promise", avoid ? "promise" : "avoid", form.actId());
                back(null, form.actId());
            }
            case "remove" -> {
                drafting.remove(form.actId());
                form.sayUndoable("charter.draft.removed", "restore", form.actId());
                back(null, form.actId());
            }
            case "restore" -> {
                drafting.restore(form.actId());
                back("charter.draft.restored", form.actId());
            }
            case "unlink" -> {
                UUID drafted = drafting.unlink(form.actId(), form.id("idea"));
                form.sayUndoable("charter.draft.unlinked", "pick", form.actId(), "version", drafted, "idea", form.id("idea"), "to", form.actId());
                back(null, form.actId());
            }
            case "ask" -> {
                adopting.askApproval(version(), form.languages());
                form.sayUndoable("charter.draft.asked", "back", version(), "version", version());
                back(null, process());
            }
            case "back" -> {
                adopting.takeBack(version());
                back(null, process());
            }
            default -> getDraft();
        }
    }

    /** Shows the page anew, at the clause that was worked on. */
    private void back(@Nullable String said, UUID clause, Object... parameter) {
        if (said != null) {
            form.say(said);
        }
        form.go("/charter/draft", "process", process(), "#", "c-" + clause,
                parameter.length > 0 ? parameter[0] : "", parameter.length > 0 ? parameter[1] : "");
    }

    private UUID version() {
        return form.id("version");
    }

    private UUID process() {
        return form.id("process");
    }

    /** The version being drafted, if there is one, and the number of the version in force, from which a new one is started. */
    public CharterDraft getDraft() {
        if (draft == null) {
            draft = reading.open(process());
        }
        return draft;
    }

    /** What can be made into clauses, and for whoever only reads: what has become of it. */
    public List<OfferedIdeas> getOffered() {
        CharterSheet sheet = getDraft().sheet();
        return sheet == null ? List.of() : reading.wishes(sheet);
    }
}
