package fi.sopu.mail.boundary;

import fi.sopu.mail.MailDeclined;
import fi.sopu.mail.control.MailQueue;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Getting no mail any more, by a mail's own link and without a login: whoever holds the link holds the mail, and it can do nothing else. */
@UseCase
public class DecliningMail {

    @Inject
    MailQueue queue;
    @Inject
    Event<MailDeclined> declined;
    @Inject
    Event<Acted> acted;

    /** Whether the link is one of this council's mails. */
    @Allowed(everyone = true)
    public boolean isKnown(UUID exit) {
        return queue.byExit(exit).isPresent();
    }

    /**
     * From now on the person gets no mail; done twice it is done once.
     *
     * @return false when the link is none of this council's mails
     */
    @Allowed(everyone = true)
    public boolean decline(UUID exit) {
        Optional<UUID> whose = queue.byExit(exit);
        whose.ifPresent(member -> {
            declined.fire(new MailDeclined(member));
            acted.fire(new Acted("mail.declined", "mail", null, null));
        });
        return whose.isPresent();
    }
}
