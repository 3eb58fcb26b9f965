package fi.sopu.mail.boundary;

import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.FailedMail;
import fi.sopu.mail.control.MailQueue;
import fi.sopu.mail.entity.Mail;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Mail that did not arrive, with the relay's own words, and trying it again. Reminders are never among it: whom they went to is nowhere. */
@UseCase
public class SeeingFailedMail {

    @Inject
    MailQueue queue;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Latest first, 200 at most. Who has been removed since is left out. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<FailedMail> all() {
        List<Mail> failed = queue.failed();
        Map<UUID, MemberAddress> addresses = members.addresses(failed.stream().map(Mail::member).distinct().toList());
        return failed.stream().flatMap(mail -> Optional.ofNullable(addresses.get(mail.member())).map(whose -> facts(mail, whose)).stream()).toList();
    }

    private static FailedMail facts(Mail mail, MemberAddress whose) {
        return new FailedMail(mail.id(), whose.name(), whose.email() == null ? "" : whose.email(), mail.title(), mail.nextAt(), mail.trouble());
    }

    /** How many there are. */
    @Allowed(Role.REGIONAL_ADMIN)
    public long count() {
        return queue.failures();
    }

    /**
     * Sends it again, to the address that is known by now; what has been sent meanwhile is not sent twice.
     *
     * @throws fi.sopu.shared.NotFound when there is no such mail
     */
    @Allowed(Role.REGIONAL_ADMIN)
    public void tryAgain(UUID id) {
        if (queue.require(id).tryAgain(clock.instant())) {
            queue.wake(actor.get().tenant(), clock.instant());
            acted.fire(new Acted("mail.triedAgain", "mail", id, null));
        }
    }
}
