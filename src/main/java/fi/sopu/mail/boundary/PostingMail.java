package fi.sopu.mail.boundary;

import fi.sopu.mail.Letter;
import fi.sopu.mail.control.LetterStore;
import fi.sopu.mail.control.MailQueue;
import fi.sopu.mail.control.Relay;
import fi.sopu.mail.entity.Mail;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Taking letters to be sent, in the transaction of whoever hands them in: what is rolled back is never sent, what is committed is not lost. */
@UseCase
public class PostingMail {

    @Inject
    MailQueue queue;
    @Inject
    Relay relay;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** False where the installation has no relay: whoever has something to tell need not write it down then. */
    @Allowed(everyone = true)
    public boolean isOn() {
        return relay.isOn();
    }

    /** Address that all mail comes from; "" where there is no relay. */
    @Allowed(system = true)
    public String from() {
        return relay.isOn() ? relay.from() : "";
    }

    /**
     * Puts the letters into the queue; nothing is sent here. Without a relay they are thrown away.
     *
     * @param dueAt when they may be sent at the earliest
     */
    @Allowed(system = true)
    public void post(List<Letter> letters, Instant dueAt) {
        if (letters.isEmpty() || !relay.isOn()) {
            return;
        }
        Instant now = clock.instant();
        letters.forEach(letter -> queue.add(new Mail(letter, LetterStore.stored(letter.parts()), dueAt, now)));
        queue.wake(actor.get().tenant(), dueAt);
    }
}
