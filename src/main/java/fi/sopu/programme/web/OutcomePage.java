package fi.sopu.programme.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.programme.DayOutcome;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.boundary.PlanningGatherings;
import fi.sopu.programme.boundary.WritingOutcomes;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a day, for those who write it down. */
@Named
@RequestScoped
public class OutcomePage {

    @Inject
    PlanningGatherings planning;
    @Inject
    WritingOutcomes writing;
    @Inject
    PlainForm form;
    @Inject
    Clock clock;

    private @Nullable GatheringFacts day;
    private @Nullable DayOutcome outcome;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "note" -> {
                writing.note(id, form.words(), form.seen());
                form.say("programme.outcome.noted");
                form.go("/programme/outcome", "id", id, "sent", "programme.notes." + id);
            }
            case "add" -> {
                writing.add(id, form.words());
                form.say("programme.outcome.added");
                form.go("/programme/outcome", "id", id, "sent", "programme.line." + id);
            }
            case "save" -> {
                writing.reword(form.actId(), form.words(), form.seen());
                form.say("programme.outcome.saved");
                form.go("/programme/outcome", "id", id, "sent", "programme.line." + form.actId());
            }
            case "remove" -> {
                writing.remove(form.actId());
                form.sayUndoable("programme.outcome.removed", "putback", form.actId());
                form.go("/programme/outcome", "id", id);
            }
            case "putback" -> {
                writing.putBack(form.actId());
                form.say("programme.outcome.isBack");
                form.go("/programme/outcome", "id", id);
            }
            default -> getDay();
        }
    }

    public GatheringFacts getDay() {
        day = day == null ? planning.gathering(form.id("id")) : day;
        return day;
    }

    public DayOutcome getOutcome() {
        outcome = outcome == null ? writing.of(getDay()) : outcome;
        return outcome;
    }

    /** Whether something can have come of it. */
    public boolean isHeld() {
        return !getDay().cancelled() && !getDay().plan().day().isAfter(LocalDate.now(clock));
    }
}
