package fi.sopu.notice.boundary;

import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.ReminderTo;
import fi.sopu.notice.control.Reminders;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Whom a council reminds of open stages: its administrator's choice, which counts for the stages that open from then on. */
@UseCase
public class ChoosingReminders {

    @Inject
    Reminders reminders;
    @Inject
    PostingMail posting;
    @Inject
    Event<Acted> acted;

    @Allowed(Role.REGIONAL_ADMIN)
    public ReminderTo chosen() {
        return reminders.to();
    }

    /** False where there is no relay, and so no reminder. */
    @Allowed(Role.REGIONAL_ADMIN)
    public boolean isPossible() {
        return posting.isOn();
    }

    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void choose(ReminderTo to) {
        reminders.choose(to);
        acted.fire(new Acted("notice.remindersChosen", "mail", null, to.name()));
    }
}
