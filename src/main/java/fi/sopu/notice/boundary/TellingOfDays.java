package fi.sopu.notice.boundary;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.DateSaid;
import fi.sopu.calendar.boundary.Inviting;
import fi.sopu.facilitator.boundary.WatchingBookings;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.Hours;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.control.Tidings;
import fi.sopu.notice.entity.MailChoice;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.process.boundary.WatchingStages;
import fi.sopu.programme.DayTurned;
import fi.sopu.programme.boundary.WatchingGatherings;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who sit in a body of its meetings to come, those who take part in a programme of its days, those who have agreed on facilitating, and those who are asked in a stage, whether they have answered or not, of its days: that there is one, that it is otherwise,
 * that it will not be. Who has not been told of it yet is told once, as it is then; and of one that was never told nothing, when it goes.
 */
@UseCase
public class TellingOfDays {

    /** What is put right at once is told once. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String CALENDAR = "/calendar/feed";

    @Inject
    Tidings tidings;
    @Inject
    FindingMembers members;
    @Inject
    WatchingStages stages;
    @Inject
    WatchingGatherings gatherings;
    @Inject
    WatchingBookings bookings;
    @Inject
    Inviting inviting;
    @Inject
    PostingMail posting;
    @Inject
    Clock clock;

    /** What is said of a day at first, when it is otherwise, and when it will not be. */
    record Sayings(Occasion first, Occasion otherwise, Occasion gone) {

        static final Sayings MEETING = new Sayings(Occasion.INVITED, Occasion.MOVED, Occasion.CANCELLED);
        static final Sayings GATHERING = new Sayings(Occasion.CALLED, Occasion.CALLED_ELSE, Occasion.CALLED_OFF);
        static final Sayings TURNED = new Sayings(Occasion.CALLED, Occasion.CALLED_ELSE, Occasion.LEFT);
        static final Sayings BOOKING = new Sayings(Occasion.BOOKED, Occasion.BOOKED, Occasion.BOOKED_OFF);
        static final Sayings STAGE = new Sayings(Occasion.DATED, Occasion.REDATED, Occasion.UNDATED);

        /** What is to be told in the end to somebody for whom this waits already. */
        @Nullable
        Occasion occasion(@Nullable Occasion waiting, DateSaid.What what) {
            return switch (what) {
                case NEW -> waiting == gone ? otherwise : first;
                case CHANGED -> waiting == first ? first : otherwise;
                case GONE -> waiting == first ? null : gone;
            };
        }
    }

    void said(@Observes DateSaid said) {
        CalendarDate date = said.date();
        if (posting.isOn() && isWorthTelling(said)) {
            if (date.kind() == DateKind.MEETING) {
                tell(date, said.what(), Sayings.MEETING, members.roll(date.body()).stream().map(MemberFacts::id).toList());
            } else if (date.kind() == DateKind.GATHERING) {
                tell(date, said.what(), Sayings.GATHERING, gatherings.invited(date.about()));
            } else if (date.kind() == DateKind.BOOKING) {
                tell(date, said.what(), Sayings.BOOKING, bookings.both(date.about()));
            } else {
                tell(date, said.what(), Sayings.STAGE, tidings.chosen(asked(date)).stream().filter(choice -> choice.wishes().takesDays()).map(MailChoice::member).toList());
            }
        }
    }

    /** Whose a day has become is told of it as everybody has been; whose it is no more is told so; nobody else hears of either. */
    void turned(@Observes DayTurned turned) {
        LocalDate today = LocalDate.now(clock);
        if (posting.isOn()) {
            inviting.about(List.of(turned.gathering())).stream().filter(date -> date.when().day().isAfter(today)).forEach(date -> {
                tell(date, DateSaid.What.GONE, Sayings.TURNED, List.copyOf(turned.left()));
                tell(date, DateSaid.What.NEW, Sayings.TURNED, unaware(date, turned.joined()));
            });
            inviting.anew(List.of(turned.gathering()));
        }
    }

    /** Whoever is back before hearing that the day was theirs no more hears of neither, unless the day has changed meanwhile. */
    private List<UUID> unaware(CalendarDate date, Set<UUID> joined) {
        List<Tiding> vain = tidings.about(date.id()).stream()
                .filter(one -> one.occasion() == Occasion.LEFT && joined.contains(one.member()) && !date.changedAt().isAfter(one.at())).toList();
        vain.forEach(tidings::remove);
        Set<UUID> back = vain.stream().map(Tiding::member).collect(Collectors.toSet());
        return joined.stream().filter(member -> !back.contains(member)).toList();
    }

    /** What comes before tomorrow is too late to be told; but a stage that ends today and was to end later lets nobody wait. */
    private boolean isWorthTelling(DateSaid said) {
        LocalDate today = LocalDate.now(clock);
        return said.date().when().day().isAfter(today)
                || said.what() == DateSaid.What.CHANGED && said.date().kind() == DateKind.ENDS && said.date().when().day().equals(today);
    }

    private Collection<UUID> asked(CalendarDate date) {
        List<UUID> asked = stages.asked(date.about());
        return asked.isEmpty() ? members.roll(date.body()).stream().map(MemberFacts::id).toList() : asked;
    }

    /** Where more is to be seen of it, or of how days come into a calendar. */
    private static String path(CalendarDate date, Occasion occasion) {
        return switch (date.kind()) {
            case GATHERING -> occasion == Occasion.LEFT ? "/programme/mine" : occasion == Occasion.CALLED_OFF ? CALENDAR : "/programme/day?id=" + date.about();
            case BOOKING -> "/facilitator/bookings";
            case MEETING, OPENS, ENDS -> CALENDAR;
        };
    }

    private void tell(CalendarDate date, DateSaid.What what, Sayings sayings, List<UUID> whom) {
        Map<UUID, Tiding> waiting = new HashMap<>();
        tidings.about(date.id()).forEach(one -> waiting.put(one.member(), one));
        Instant now = clock.instant();
        for (UUID member : whom) {
            Tiding one = waiting.get(member);
            Occasion occasion = sayings.occasion(one == null ? null : one.occasion(), what);
            if (one != null && occasion != one.occasion()) {
                tidings.remove(one);
            }
            if (occasion != null && (one == null || occasion != one.occasion())) {
                tidings.add(new Tiding(member, occasion, date.title(), date.id(), path(date, occasion), now, Hours.from(now.plus(A_WHILE))));
            }
        }
    }
}
