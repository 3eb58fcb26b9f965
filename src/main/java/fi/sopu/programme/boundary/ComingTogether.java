package fi.sopu.programme.boundary;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.Marked;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.control.Places;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.Programmes.Part;
import fi.sopu.programme.control.Queue;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringSeat;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody who takes part sees and says: exactly their own days, that they come or do not, and that they are there. */
@UseCase
public class ComingTogether {

    @Inject
    Programmes programmes;
    @Inject
    Queue queue;
    @Inject
    WhoseDays whose;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** My own days in all programmes, held and cancelled ones too, the earliest first. */
    @Allowed(member = true)
    public List<MyGathering> mine() {
        return mine(Part.ALL);
    }

    private List<MyGathering> mine(Part part) {
        UUID me = actor.get().me();
        Map<GatheringFacts, Programme> own = whose.own(me, part);
        Map<UUID, List<GatheringSeat>> said = programmes.seats(own.keySet().stream().map(GatheringFacts::id).toList()).stream()
                .collect(Collectors.groupingBy(GatheringSeat::gathering));
        return own.entrySet().stream().map(day -> seen(day.getKey(), day.getValue(), said.getOrDefault(day.getKey().id(), List.of()), me)).toList();
    }

    /** My days of the last week and those that are to be; without what has been said of them. */
    @Allowed(member = true)
    public List<GatheringFacts> near() {
        LocalDate today = LocalDate.now(clock);
        return whose.own(actor.get().me(), Part.from(CountingFeedback.earliest(today))).keySet().stream().filter(day -> !day.cancelled()).toList();
    }

    /** My workshops in a process, held and cancelled ones too, the earliest first; without what has been said of them. */
    @Allowed(member = true)
    public List<GatheringFacts> ofProcess(UUID process) {
        return whose.workshops(actor.get().me()).entrySet().stream().filter(day -> process.equals(day.getValue().process())).map(Map.Entry::getKey).toList();
    }

    private static MyGathering seen(GatheringFacts day, Programme programme, List<GatheringSeat> said, UUID me) {
        GatheringSeat own = said.stream().filter(seat -> seat.member().equals(me)).findFirst().orElse(null);
        return new MyGathering(day, programme.facts().plan().name(), own == null ? null : own.answer(), new Places(said, day.plan().places()).turn(me),
                own != null && own.came() != null);
    }

    /**
     * One of my days.
     *
     * @throws NotFound when there is no such day, or it is none of mine: which of these is not told
     */
    @Allowed(member = true)
    public MyGathering day(UUID id) {
        return mine(Part.day(id)).stream().findFirst().orElseThrow(() -> new NotFound("gathering"));
    }

    /**
     * @throws NotFound when the day is none of mine
     * @throws Refused  when it is over or cancelled, or it is too late to say that one comes
     */
    @InTurn("programme.places")
    @Allowed(member = true)
    public MyGathering say(UUID id, SeatAnswer answer) {
        MyGathering now = day(id);
        if (now.day().cancelled() || now.day().plan().day().isBefore(LocalDate.now(clock))) {
            throw new Refused("programme.wrong.over");
        }
        LocalDate until = now.day().plan().until();
        if (answer == SeatAnswer.COMING && now.answer() != SeatAnswer.COMING && until != null && now.day().plan().isSignUpOver(LocalDate.now(clock))) {
            throw new Refused("programme.wrong.late", until);
        }
        queue.around(id, () -> programmes.seat(id, actor.get().me()).say(answer, clock.instant()));
        return day(id);
    }

    /** That I am there, by the code that is shown in the room. Wrong ones are counted: nothing is thrown for them, which would forget the count. */
    @InTurn("programme.places")
    @Allowed(member = true)
    public Marked mark(UUID id, String typed) {
        day(id);
        Gathering gathering = programmes.gathering(id);
        return programmes.seat(id, actor.get().me()).mark(gathering.code(LocalDate.now(clock)), typed);
    }

    /** Whoever is forgotten has said nothing. */
    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            queue.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}
