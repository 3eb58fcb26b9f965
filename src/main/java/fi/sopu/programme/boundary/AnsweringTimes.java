package fi.sopu.programme.boundary;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.MyPoll;
import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollTime;
import fi.sopu.programme.TimePollFacts;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredPolls;
import fi.sopu.programme.control.StoredPolls.Asked;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Saying which of the times that are offered suit oneself, beside what one has then. */
@UseCase
public class AnsweringTimes {

    @Inject
    StoredPolls polls;
    @Inject
    Programmes programmes;
    @Inject
    SeeingOwnClashes clashes;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** Those that I can answer and have not, without their times; the one that closes first before the others. */
    @Allowed(member = true)
    public List<TimePollFacts> waiting() {
        return polls.waiting(actor.get().me(), LocalDate.now(clock));
    }

    /** @throws fi.sopu.shared.NotFound when I am asked in no such poll */
    @Allowed(member = true)
    public MyPoll poll(UUID id) {
        Asked asked = polls.asked(id, actor.get().me());
        List<PollTime> times = polls.times(id);
        TimePollFacts facts = asked.poll().facts(times);
        boolean open = facts.isOpen(LocalDate.now(clock));
        UUID day = facts.gathering();
        GatheringFacts chosen = day == null ? null : programmes.whatever(day).orElse(null);
        return new MyPoll(facts, asked.programme().facts().plan().name(), open, asked.seat().said(times), open ? clashes.at(times) : Map.of(), asked.programme().facts().invited(),
                chosen);
    }

    /**
     * @param said of each time; of those that are missing, nothing
     * @throws fi.sopu.shared.NotFound when I am asked in no such poll
     * @throws fi.sopu.shared.Refused  when it cannot be answered any more, or nothing is said
     */
    @InTurn("programme.polls")
    @Allowed(member = true)
    public void answer(UUID id, Map<UUID, PollAnswer> said) {
        Asked asked = polls.asked(id, actor.get().me());
        asked.poll().refuseClosed(LocalDate.now(clock));
        asked.seat().say(polls.times(id), said);
    }

    /** Whoever is forgotten is asked nothing. */
    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            polls.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}
