package fi.sopu.programme.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.HandState;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.MyHand;
import fi.sopu.programme.TurnsNow;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.Programmes.Part;
import fi.sopu.programme.control.SpeakingQueue;
import fi.sopu.programme.control.StoredTurns;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.SpeakingTurn;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Asking for a turn to speak on one of my days, while it is held, and taking that back. */
@UseCase
public class RaisingHands {

    @Inject
    Programmes programmes;
    @Inject
    StoredTurns turns;
    @Inject
    WhoseDays whose;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** @param day one of my own */
    @Allowed(member = true)
    public MyHand mine(MyGathering day) {
        UUID me = actor.get().me();
        SpeakingQueue queue = new SpeakingQueue(turns.of(day.day().id()));
        HandState state = queue.of(me).map(turn -> turn.isSpeaking() ? HandState.SPEAKS : HandState.UP).orElse(HandState.DOWN);
        return new MyHand(state, queue.turn(me), queue.isGoing() && state == HandState.DOWN && !queue.isHeard(me), queue.mark());
    }

    /**
     * Who speaks and who is next, for those in the room and those who lead the day.
     *
     * @throws NotFound when there is no such day, or it is none of mine
     */
    @Allowed(member = true)
    public TurnsNow now(UUID day) {
        if (actor.get().isIn(RoleGroup.RUNNERS)) {
            programmes.gathering(day);
        } else {
            own(day);
        }
        return now(new SpeakingQueue(turns.of(day)), members.names());
    }

    static TurnsNow now(SpeakingQueue queue, Map<UUID, String> names) {
        return new TurnsNow(queue.speaker().map(turn -> name(turn, names)).orElse(""), queue.waiting().stream().findFirst().map(turn -> name(turn, names)).orElse(""),
                queue.mark());
    }

    private static String name(SpeakingTurn turn, Map<UUID, String> names) {
        return names.getOrDefault(turn.member(), "–");
    }

    /**
     * A hand that is up stays where it is.
     *
     * @throws NotFound when the day is none of mine
     * @throws Refused  when it is not the day
     */
    @InTurn(GivingTurns.TURN)
    @Allowed(member = true)
    public void raise(UUID day) {
        GatheringFacts facts = own(day);
        if (facts.cancelled() || !facts.plan().day().equals(LocalDate.now(clock))) {
            throw new Refused("programme.wrong.handNotToday");
        }
        UUID me = actor.get().me();
        if (new SpeakingQueue(turns.of(day)).of(me).isEmpty()) {
            turns.add(new SpeakingTurn(day, me, clock.instant()));
        }
    }

    /** Whoever speaks already keeps the turn. */
    @InTurn(GivingTurns.TURN)
    @Allowed(member = true)
    public void lower(UUID day) {
        own(day);
        new SpeakingQueue(turns.of(day)).of(actor.get().me()).filter(SpeakingTurn::isWaiting).ifPresent(turns::remove);
    }

    private GatheringFacts own(UUID day) {
        return whose.own(actor.get().me(), Part.day(day)).keySet().stream().findFirst().orElseThrow(() -> new NotFound("gathering"));
    }

    /** Whoever is forgotten has asked for nothing. */
    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            turns.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}
