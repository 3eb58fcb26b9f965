package fi.sopu.programme.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.programme.AttendanceSheet;
import fi.sopu.programme.Attendee;
import fi.sopu.programme.RaisedHand;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.TurnSheet;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.SpeakingQueue;
import fi.sopu.programme.control.StoredTurns;
import fi.sopu.programme.entity.SpeakingTurn;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Giving people who have raised a hand their turn to speak, those first who have not spoken. When the day is over nothing is left of it. */
@UseCase
public class GivingTurns {

    /** Taken by hands that go up and down too. */
    static final String TURN = "programme.turns";

    @Inject
    Programmes programmes;
    @Inject
    StoredTurns turns;
    @Inject
    KeepingAttendance keeping;
    @Inject
    FindingMembers members;
    @Inject
    Clock clock;

    /** @throws NotFound when this council has no such day */
    @Allowed(group = RoleGroup.RUNNERS)
    public TurnSheet sheet(UUID day) {
        AttendanceSheet list = keeping.sheet(day);
        SpeakingQueue queue = new SpeakingQueue(turns.of(day));
        Map<UUID, String> names = list.people().stream().collect(Collectors.toMap(Attendee::member, Attendee::name));
        List<Attendee> there = list.people().stream().filter(one -> one.came() != null).toList();
        List<Attendee> room = there.isEmpty() ? list.people().stream().filter(one -> one.answer() != SeatAnswer.EXCUSED).toList() : there;
        return new TurnSheet(list, queue.speaker().map(turn -> hand(turn, queue, names)).orElse(null), queue.waiting().stream().map(turn -> hand(turn, queue, names)).toList(),
                room.size(), (int) room.stream().filter(one -> !queue.isHeard(one.member())).count(), RaisingHands.now(queue, members.names()));
    }

    private static RaisedHand hand(SpeakingTurn turn, SpeakingQueue queue, Map<UUID, String> names) {
        return new RaisedHand(turn.id(), names.getOrDefault(turn.member(), "–"), !queue.hasSpoken(turn.member()));
    }

    /**
     * Whoever spoke until now has spoken.
     *
     * @throws NotFound when this council has no such day
     * @throws Refused  when the hand is not up any more
     */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public void give(UUID day, UUID turn) {
        Instant now = clock.instant();
        SpeakingQueue queue = queue(day);
        SpeakingTurn next = queue.waiting().stream().filter(one -> one.id().equals(turn)).findFirst().orElseThrow(() -> new Refused("programme.wrong.handDown"));
        queue.speaker().ifPresent(speaker -> speaker.end(now));
        turns.write();
        next.begin(now);
    }

    /** What is over already stays so. */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public void spoken(UUID day, UUID turn) {
        queue(day).speaker().filter(one -> one.id().equals(turn)).ifPresent(speaker -> speaker.end(clock.instant()));
    }

    /** Whoever got the turn by mistake waits again. */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public void requeue(UUID day, UUID turn) {
        queue(day).speaker().filter(one -> one.id().equals(turn)).ifPresent(SpeakingTurn::requeue);
    }

    private SpeakingQueue queue(UUID day) {
        programmes.gathering(day);
        return new SpeakingQueue(turns.of(day));
    }

    /** The turns of days that are over go. */
    @Allowed(system = true)
    public void clear() {
        turns.clear(LocalDate.now(clock));
    }
}
