package fi.sopu.programme.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.programme.PollSheet;
import fi.sopu.programme.boundary.AskingTimes;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has been said in a time poll, and choosing one of its times. */
@Named
@RequestScoped
public class PolledPage {

    @Inject
    AskingTimes asking;
    @Inject
    PlainForm form;

    private @Nullable PollSheet sheet;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "choose" -> {
                UUID day = asking.choose(id, form.actId());
                form.say("programme.poll.chosenDone");
                form.go("/programme/gathering", "id", day);
            }
            case "remove" -> {
                UUID programme = getSheet().poll().programme();
                asking.remove(id);
                form.sayUndoable("programme.poll.removedDone", "putback", id);
                form.go("/programme/times", "programme", programme);
            }
            default -> getSheet();
        }
    }

    public PollSheet getSheet() {
        sheet = sheet == null ? asking.sheet(form.id("id")) : sheet;
        return sheet;
    }
}
