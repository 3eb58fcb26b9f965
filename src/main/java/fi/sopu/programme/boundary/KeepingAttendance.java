package fi.sopu.programme.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.MemberFacts;
import fi.sopu.programme.AttendanceSheet;
import fi.sopu.programme.Attendee;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.control.Places;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.Programmes.Planned;
import fi.sopu.programme.control.Queue;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringSeat;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeping the list of a day: who comes, who waits, who was there; and the code by which people mark themselves. */
@UseCase
public class KeepingAttendance {

    private static final int CODES = 1_000_000;

    @Inject
    Programmes programmes;
    @Inject
    WhoseDays whose;
    @Inject
    Queue queue;
    @Inject
    WatchingGatherings watching;
    @Inject
    FindingMembers members;
    @Inject
    RandomGenerator random;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when this council has no such day */
    @Allowed(group = RoleGroup.RUNNERS)
    public AttendanceSheet sheet(UUID id) {
        Planned planned = programmes.planned(id);
        Gathering gathering = planned.gathering();
        GatheringFacts day = programmes.facts(gathering);
        List<GatheringSeat> said = programmes.seats(List.of(id));
        Map<UUID, GatheringSeat> seats = said.stream().collect(Collectors.toMap(GatheringSeat::member, seat -> seat));
        Places places = new Places(said, day.plan().places());
        Map<UUID, UUID> cohort = whose.seated(planned.programme().facts());
        List<Attendee> people = members.all().stream().filter(member -> cohort.containsKey(member.id()) && day.isFor(cohort.get(member.id())))
                .map(member -> attendee(member, seats.get(member.id()), places)).toList();
        return new AttendanceSheet(day, people, gathering.attended(), gathering.code(LocalDate.now(clock)));
    }

    private static Attendee attendee(MemberFacts member, @Nullable GatheringSeat seat, Places places) {
        return new Attendee(member.id(), member.listed(), seat == null ? null : seat.answer(), places.turn(member.id()), seat != null && seat.isSeated(),
                seat == null ? null : seat.came());
    }

    /** @throws NotFound when it is no day of theirs */
    @InTurn("programme.places")
    @Allowed(group = RoleGroup.RUNNERS)
    public void mark(UUID id, UUID member, boolean there) {
        programmes.gathering(id);
        if (!watching.invited(id).contains(member)) {
            throw new NotFound("attendee");
        }
        programmes.seat(id, member).list(there);
    }

    /**
     * Gives somebody a place, beside those that are counted, also when it is too late for them to say that they come.
     *
     * @throws NotFound when it is no day of theirs
     * @throws Refused  when it is over or cancelled
     */
    @InTurn("programme.places")
    @Allowed(group = RoleGroup.RUNNERS)
    public void seat(UUID id, UUID member) {
        if (!programmes.gathering(id).isToBe(LocalDate.now(clock))) {
            throw new Refused("programme.wrong.over");
        }
        if (!watching.invited(id).contains(member)) {
            throw new NotFound("attendee");
        }
        queue.around(id, () -> programmes.seat(id, member).seat(clock.instant()));
    }

    /** Makes a code in place of the one there was. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void show(UUID id) {
        Gathering gathering = programmes.gathering(id);
        gathering.show("%06d".formatted(random.nextInt(CODES)), LocalDate.now(clock));
        acted.fire(new Acted("programme.codeShown", "programme", gathering.programme(), null));
    }
}
