package fi.sopu.mail.boundary;

import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Letter;
import fi.sopu.mail.MailManner;
import fi.sopu.mail.control.LetterStore;
import fi.sopu.mail.control.MailQueue;
import fi.sopu.mail.control.Relay;
import fi.sopu.mail.entity.Mail;
import fi.sopu.mail.entity.StoredManner;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.Editing;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.texts.TextStore;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** How a council's mail looks, and whether it arrives: its administrator's, for a council has one and the platform none. */
@UseCase
public class KeepingMailManner {

    /** What edits of it are known by; each council has one. */
    public static final UUID THING = UUID.fromString("6d61696c-0000-4000-8000-000000000001");
    /** Purpose of a test mail, which goes at any hour. */
    static final String TEST = "TEST";

    @Inject
    MailQueue queue;
    @Inject
    Relay relay;
    @Inject
    Editing editing;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    @Allowed(Role.REGIONAL_ADMIN)
    public MailManner manner() {
        return queue.manner().map(StoredManner::manner).orElse(MailManner.USUAL);
    }

    /** Address that all mail of the installation comes from; empty where it has no relay. */
    @Allowed(Role.REGIONAL_ADMIN)
    public String from() {
        return relay.isOn() ? relay.from() : "";
    }

    /** Where answers go while no address for them is set: the council's contact, or "". */
    @Allowed(Role.REGIONAL_ADMIN)
    public String contact() {
        return councils.byId(actor.get().tenant()).map(CouncilFacts::contactEmail).orElse("");
    }

    /** @throws Refused when something typed is wrong, or somebody else has changed it */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void change(MailManner to, Seen seen) {
        StoredManner stored = queue.manner().orElseGet(() -> queue.add(new StoredManner(MailManner.USUAL)));
        MailManner now = stored.manner();
        editing.check(THING, seen, now.seen(), new Difference("mail.settings.sender", now.sender(), to.sender()),
                new Difference("mail.settings.replyTo", now.replyTo(), to.replyTo()));
        stored.change(to);
        acted.fire(new Acted("mail.mannerChanged", "mail", null, null));
    }

    /**
     * Sends the administrator a mail at once, by the same way as all others.
     *
     * @throws Refused when the installation has no relay
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void test() {
        if (!relay.isOn()) {
            throw new Refused("mail.settings.off");
        }
        String language = actor.get().language();
        String title = TextStore.text(language, "mail.test.title");
        Letter letter = new Letter(actor.get().me(), TEST, language, title,
                List.of(new Letter.Part(title, List.of(TextStore.text(language, "mail.test.line")), TextStore.text(language, "mail.test.link"), "/mail/settings")),
                CalendarPart.NONE);
        queue.add(new Mail(letter, LetterStore.stored(letter.parts()), clock.instant(), clock.instant()));
        queue.wake(actor.get().tenant(), clock.instant());
        acted.fire(new Acted("mail.tested", "mail", null, null));
    }
}
