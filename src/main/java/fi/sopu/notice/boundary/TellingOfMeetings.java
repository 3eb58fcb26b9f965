package fi.sopu.notice.boundary;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.DateSaid;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.Hours;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.control.Tidings;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who sit in a body of its meetings to come: that there is one, that it is otherwise, that it will not be. Who has not been told of it yet is told once, as it is then;
 * and of one that was never told nothing, when it goes.
 */
@UseCase
public class TellingOfMeetings {

    /** What is put right at once is told once. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject
    Tidings tidings;
    @Inject
    FindingMembers members;
    @Inject
    PostingMail posting;
    @Inject
    Clock clock;

    void said(@Observes DateSaid said) {
        CalendarDate date = said.date();
        if (posting.isOn() && date.kind() == DateKind.MEETING && date.when().day().isAfter(LocalDate.now(clock))) {
            tell(date, said.what());
        }
    }

    private void tell(CalendarDate date, DateSaid.What what) {
        Map<UUID, Tiding> waiting = new HashMap<>();
        tidings.about(date.id()).forEach(one -> waiting.put(one.member(), one));
        Instant now = clock.instant();
        for (MemberFacts member : members.roll(date.body())) {
            Tiding one = waiting.get(member.id());
            Occasion occasion = occasion(one == null ? null : one.occasion(), what);
            if (one != null && occasion != one.occasion()) {
                tidings.remove(one);
            }
            if (occasion != null && (one == null || occasion != one.occasion())) {
                tidings.add(new Tiding(member.id(), occasion, date.title(), date.id(), now, Hours.from(now.plus(A_WHILE))));
            }
        }
    }

    /** What is to be told in the end to somebody for whom this waits already. */
    static @Nullable Occasion occasion(@Nullable Occasion waiting, DateSaid.What what) {
        return switch (what) {
            case NEW -> waiting == Occasion.CANCELLED ? Occasion.MOVED : Occasion.INVITED;
            case CHANGED -> waiting == Occasion.INVITED ? Occasion.INVITED : Occasion.MOVED;
            case GONE -> waiting == Occasion.INVITED ? null : Occasion.CANCELLED;
        };
    }
}
