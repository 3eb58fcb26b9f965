package fi.sopu.notice.boundary;

import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.Letter;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.ReminderTimes;
import fi.sopu.notice.ReminderTo;
import fi.sopu.notice.control.Letters;
import fi.sopu.notice.control.Reminders;
import fi.sopu.notice.control.Tidings;
import fi.sopu.notice.control.WaysIn;
import fi.sopu.notice.entity.MailChoice;
import fi.sopu.notice.entity.Reminder;
import fi.sopu.notice.entity.Reminder.Step;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.RollChanged;
import fi.sopu.process.StageClosed;
import fi.sopu.process.StageOpened;
import fi.sopu.process.StageRoll;
import fi.sopu.process.boundary.WatchingStages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reminding people of an open stage. Whom it concerns is computed when it is sent, lies in memory until it has been, and is stored nowhere: the row says how far the roll has
 * been gone through, whoever on it has answered.
 */
@UseCase
public class Reminding {

    @Inject
    Reminders reminders;
    @Inject
    Tidings tidings;
    @Inject
    FindingMembers members;
    @Inject
    WatchingStages stages;
    @Inject
    PostingMail posting;
    @Inject
    WaysIn ways;
    @Inject
    Clock clock;

    /**
     * A reminder that this node has claimed.
     *
     * @param about one word for all its mails, the same on each node
     */
    public record Due(UUID id, String about) {}

    /**
     * Somebody on the roll whose turn has not been.
     *
     * @param place  where they stand among the others
     * @param letter empty for whom it does not concern
     */
    public record Turn(UUID member, String place, Optional<Letter> letter) {}

    void opened(@Observes StageOpened opened) {
        ReminderTo to = reminders.to();
        Instant from = opened.stage().when().opensAt();
        Instant until = opened.stage().when().closesAt();
        if (to == ReminderTo.NOBODY || !posting.isOn() || from == null || until == null) {
            return;
        }
        Optional<Instant> half = ReminderTimes.half(from, until);
        half.or(() -> ReminderTimes.last(from, until)).ifPresent(first -> {
            Reminder reminder = new Reminder(opened.stage().id(), to, half.isPresent() ? Step.HALF : Step.LAST, first);
            know(reminder, opened.roll());
            reminders.add(reminder);
        });
    }

    void changed(@Observes RollChanged changed) {
        if (changed.added()) {
            reminders.of(changed.stage()).ifPresent(reminder -> know(reminder, List.of(changed.member())));
        }
    }

    private void know(Reminder reminder, Collection<UUID> whom) {
        members.addresses(whom).values().stream().filter(one -> one.email() != null).forEach(one -> reminder.knows(one.id(), one.email()));
    }

    void closed(@Observes StageClosed closed) {
        reminders.of(closed.stage().id()).ifPresent(reminders::remove);
    }

    /**
     * Claims what is due, and anew what this node has claimed before.
     *
     * @param mine the node's own word
     */
    @InTurn
    @Allowed(system = true)
    public List<Due> claim(String mine) {
        Instant now = clock.instant();
        return reminders.due(now).stream().filter(reminder -> isPlanned(reminder, now) && reminder.isDue(mine, now)).map(reminder -> {
            reminder.claim(mine, now);
            return new Due(reminder.id(), reminder.id() + " " + reminder.step());
        }).toList();
    }

    private boolean isPlanned(Reminder reminder, Instant now) {
        PlannedStage.When when = stages.roll(reminder.stage(), false).stage().when();
        boolean left = when.closesAt() != null && when.closesAt().isAfter(now) && reminder.plan(when.opens(), when.closesAt(), now);
        if (!left) {
            reminders.remove(reminder);
        }
        return left;
    }

    /** Everybody on the roll whose turn has not been, in their order, with a letter for those whom it concerns by now. */
    @Allowed(system = true)
    public List<Turn> turns(Due due) {
        Reminder reminder = reminders.find(due.id()).orElse(null);
        if (reminder == null) {
            return List.of();
        }
        StageRoll roll = stages.roll(reminder.stage(), reminder.to() == ReminderTo.SILENT);
        Map<UUID, MemberAddress> addresses = members.addresses(roll.members());
        Map<UUID, MailWishes> wishes = wishes(roll.members());
        return roll.members().stream().map(member -> new Turn(member, reminder.place(member), Optional.ofNullable(addresses.get(member))
                .filter(whom -> whom.email() != null && roll.asked().contains(member) && (reminder.to() != ReminderTo.SILENT || reminder.isKnown(member, whom.email())))
                .flatMap(whom -> letter(roll, whom, wishes.getOrDefault(member, MailWishes.USUAL)))))
                .filter(turn -> turn.place().compareTo(reminder.reached()) > 0).sorted(Comparator.comparing(Turn::place)).toList();
    }

    /** Read without making any: a row that came of a reminder would tell of it. */
    private Map<UUID, MailWishes> wishes(Collection<UUID> whom) {
        Map<UUID, MailWishes> all = new HashMap<>();
        for (MailChoice choice : tidings.chosen(whom)) {
            all.put(choice.member(), choice.wishes());
        }
        return all;
    }

    private Optional<Letter> letter(StageRoll roll, MemberAddress whom, MailWishes wishes) {
        if (wishes.way() == MailWay.NONE) {
            return Optional.empty();
        }
        PlannedStage stage = roll.stage();
        Instant now = clock.instant();
        Tiding tiding = new Tiding(whom.id(), Occasion.REMINDED, stage.title(), ways.in(roll.questions(), stage.id()), stage.minutes(), stage.when().closesAt(), now, now);
        return Optional.of(Letters.of(whom.id(), wishes.language().isEmpty() ? whom.language() : wishes.language(), List.of(tiding)));
    }

    /**
     * Notes that all up to that place have been looked after, and holds the claim.
     *
     * @return false when another node has it by now, or nothing is left of it
     */
    @Allowed(system = true)
    public boolean reached(Due due, String mine, String place) {
        Optional<Reminder> mineStill = reminders.find(due.id()).filter(one -> one.isClaimed(mine));
        mineStill.ifPresent(one -> one.reached(place.isEmpty() ? one.reached() : place, clock.instant()));
        return mineStill.isPresent();
    }

    /** Everybody has been looked after: the next is planned, or the row goes. */
    @Allowed(system = true)
    public void done(Due due, String mine) {
        reminders.find(due.id()).filter(one -> one.isClaimed(mine)).ifPresent(one -> {
            PlannedStage.When when = stages.roll(one.stage(), false).stage().when();
            if (!one.next(when.closesAt() == null ? null : ReminderTimes.last(when.opens(), when.closesAt()).orElse(null))) {
                reminders.remove(one);
            }
        });
    }
}
