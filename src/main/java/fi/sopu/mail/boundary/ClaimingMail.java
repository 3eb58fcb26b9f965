package fi.sopu.mail.boundary;

import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.EnteringByOwnLink;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Hours;
import fi.sopu.mail.MailFailed;
import fi.sopu.mail.MailManner;
import fi.sopu.mail.control.OutgoingMail;
import fi.sopu.mail.control.LetterStore;
import fi.sopu.mail.control.LetterLinks;
import fi.sopu.mail.control.MailQueue;
import fi.sopu.mail.control.Relay;
import fi.sopu.mail.control.RelayTrouble;
import fi.sopu.mail.entity.Mail;
import fi.sopu.mail.entity.Mail.State;
import fi.sopu.mail.entity.MailDue;
import fi.sopu.mail.entity.StoredManner;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilFacts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of sending: what is due, a claim on some of it, and what became of each. Between the last two nothing is held in the database, so a relay that is slow keeps
 * nobody waiting; a node that is lost in between leaves claims that run out.
 */
@UseCase
public class ClaimingMail {

    /** How long a claim lasts. */
    static final Duration CLAIM = Duration.ofMinutes(10);
    /** How long until the second, third, fourth and last try. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(2), Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(12));
    private static final Duration AWAY_PAUSE = Duration.ofMinutes(1);
    private static final Duration MOST_AWAY = Duration.ofHours(24);
    private static final Duration SENT_KEPT = Duration.ofDays(2);

    @Inject
    MailQueue queue;
    @Inject
    FindingMembers members;
    @Inject
    EnteringByOwnLink entering;
    @Inject
    Relay relay;
    @Inject
    CurrentActor actor;
    @Inject
    Settings settings;
    @Inject
    Event<MailFailed> failed;
    @Inject
    Clock clock;

    /**
     * A mail that this node may send until the claim is over.
     *
     * @param tries how often the relay has been asked for it
     */
    public record Claimed(OutgoingMail envelope, String claim, String purpose, int tries, Instant createdAt) {}

    /** Which councils have mail that is due, and by which rows that is known. Works for no council. */
    @Allowed(system = true)
    public Map<Integer, List<UUID>> due() {
        return queue.due(clock.instant()).stream().collect(Collectors.groupingBy(MailDue::tenant, TreeMap::new, Collectors.mapping(MailDue::id, Collectors.toList())));
    }

    /** Claims some of the council's mail that is due. What has no address by now is not sent: the member has gone, or the relay could not take it, which is noted. */
    @Allowed(system = true)
    public List<Claimed> claim(CouncilFacts council, int most) {
        Instant now = clock.instant();
        String claim = Tokens.fresh();
        List<Mail> mails = queue.claim(most, claim, now, now.plus(CLAIM));
        List<UUID> whose = mails.stream().map(Mail::member).distinct().toList();
        Map<UUID, MemberAddress> addresses = members.addresses(whose);
        Map<UUID, UUID> exits = queue.exits(addresses.keySet());
        Map<UUID, String> own = entering.forMails(addresses.keySet());
        MailManner manner = queue.manner().map(StoredManner::manner).orElse(MailManner.USUAL);
        List<Claimed> claimed = new ArrayList<>();
        for (Mail mail : mails) {
            MemberAddress to = addresses.get(mail.member());
            String address = to == null || to.email() == null ? null : OutgoingMail.deliverable(to.email(), relay.takesUtf8()).orElse(null);
            if (to == null || to.email() == null) {
                queue.note(mail.id(), claim, State.SENT, mail.tries(), now, "");
            } else if (address == null) {
                fail(mail.id(), claim, mail.purpose(), mail.tries(), OutgoingMail.trouble(to.email(), relay.takesUtf8()));
            } else {
                LetterLinks links = links(council, Objects.requireNonNull(exits.get(mail.member()), "each has one"), own.get(mail.member()));
                claimed.add(new Claimed(envelope(council, mail, to, address, links, manner), mail.claim(), mail.purpose(), mail.tries(), mail.createdAt()));
            }
        }
        return claimed;
    }

    private LetterLinks links(CouncilFacts council, UUID exit, @Nullable String own) {
        return LetterLinks.of(settings.url() + "/" + council.slug(), exit, own);
    }

    private OutgoingMail envelope(CouncilFacts council, Mail mail, MemberAddress to, String address, LetterLinks links, MailManner manner) {
        String name = council.name(mail.language());
        String replyTo = manner.replyTo().isEmpty() ? council.contactEmail() : manner.replyTo();
        return new OutgoingMail(mail.id(), to.name(), address, manner.sender().isEmpty() ? name : manner.sender(),
                replyTo == null ? "" : OutgoingMail.deliverable(replyTo, relay.takesUtf8()).orElse(""),
                links.letter(mail.language(), name, mail.title(), LetterStore.parts(mail.content())),
                new CalendarPart(mail.calendarMethod(), mail.calendar()));
    }

    @Allowed(system = true)
    public void sent(Claimed mail) {
        queue.note(mail.envelope().id(), mail.claim(), State.SENT, mail.tries() + 1, clock.instant(), "");
    }

    /** Gives the claim back untouched: this node has no time for it now. */
    @Allowed(system = true)
    public void leave(Claimed mail) {
        queue.note(mail.envelope().id(), mail.claim(), State.DUE, mail.tries(), clock.instant(), "");
    }

    /**
     * Notes why it was not sent, and when it is tried again: after a relay that was away as long as that lasts, but a day at most; after its "not now" five times within a day;
     * after its "never" not at all.
     */
    @Allowed(system = true)
    public void notSent(Claimed mail, RelayTrouble.Kind kind, String words) {
        Instant now = clock.instant();
        int tries = kind == RelayTrouble.Kind.AWAY ? mail.tries() : mail.tries() + 1;
        boolean over = switch (kind) {
            case AWAY -> mail.createdAt().plus(MOST_AWAY).isBefore(now);
            case LATER -> tries > WAITS.size();
            case NEVER -> true;
        };
        if (over) {
            fail(mail.envelope().id(), mail.claim(), mail.purpose(), tries, words);
        } else {
            Instant next = now.plus(kind == RelayTrouble.Kind.AWAY ? AWAY_PAUSE : WAITS.get(tries - 1));
            queue.note(mail.envelope().id(), mail.claim(), State.DUE, tries, mail.purpose().equals(KeepingMailManner.TEST) ? next : Hours.from(next), words);
        }
    }

    private void fail(UUID id, String claim, String purpose, int tries, String words) {
        if (queue.note(id, claim, State.FAILED, tries, clock.instant(), words)) {
            failed.fire(new MailFailed(purpose));
        }
    }

    /** A node has looked after these rows: they go, and another says when something is due next. Mail of days ago is forgotten. */
    @Allowed(system = true)
    public void looked(Collection<UUID> due) {
        queue.forgetSent(clock.instant().minus(SENT_KEPT));
        queue.looked(due);
        queue.next().ifPresent(next -> queue.wake(actor.get().tenant(), next));
    }
}
