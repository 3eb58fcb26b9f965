package fi.sopu.notice.web;

import fi.sopu.notice.ReminderTo;
import fi.sopu.notice.boundary.ChoosingReminders;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Whom the council reminds of an open stage, and what that tells to whom. */
@Named
@ViewScoped
public class RemindersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ChoosingReminders choosing;
    @Inject
    Says says;

    private ReminderTo to;
    private boolean possible;

    @CalledFirst
    public void open() {
        to = choosing.chosen();
        possible = choosing.isPossible();
    }

    public String save() {
        choosing.choose(to);
        says.done("notice.reminders.saved");
        return "/notice/reminders.xhtml?faces-redirect=true";
    }

    public List<ReminderTo> getChoices() {
        return List.of(ReminderTo.values());
    }

    public boolean isPossible() {
        return possible;
    }

    public ReminderTo getTo() {
        return to;
    }

    public void setTo(ReminderTo chosen) {
        to = chosen;
    }
}
