package fi.sopu.programme.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.programme.TurnSheet;
import fi.sopu.programme.boundary.GivingTurns;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wants to speak, for whoever leads the day: giving the next one the turn. */
@Named
@RequestScoped
public class TurnsPage {

    @Inject
    GivingTurns giving;
    @Inject
    PlainForm form;
    @Inject
    Clock clock;

    private @Nullable TurnSheet sheet;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID day = form.id("id");
        switch (form.act()) {
            case "give" -> {
                giving.give(day, form.actId());
                again(day, "programme.turns.given");
            }
            case "spoken" -> {
                giving.spoken(day, form.actId());
                again(day, "programme.turns.spokenDone");
            }
            case "requeue" -> {
                giving.requeue(day, form.actId());
                again(day, "programme.turns.requeued");
            }
            default -> getSheet();
        }
    }

    private void again(UUID day, String done) {
        form.say(done);
        form.go("/programme/turns", "id", day);
    }

    public TurnSheet getSheet() {
        sheet = sheet == null ? giving.sheet(form.id("id")) : sheet;
        return sheet;
    }

    public boolean isToday() {
        return getSheet().list().day().plan().day().equals(LocalDate.now(clock));
    }
}
