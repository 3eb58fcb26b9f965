package fi.sopu.programme.boundary;

import fi.sopu.cohort.CohortsMoved;
import fi.sopu.programme.DayTurned;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.Queue;
import fi.sopu.programme.control.Whose;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A day to come becomes other people's: since they are in other cohorts than before, or since the day is for other cohorts. Whose it is no more gives up their place, and
 * whoever tells people is told of nobody else.
 */
@UseCase
public class TurningDays {

    @Inject
    Programmes programmes;
    @Inject
    WhoseDays whose;
    @Inject
    Queue queue;
    @Inject
    Clock clock;
    @Inject
    Event<DayTurned> turned;

    void moved(@Observes CohortsMoved moved) {
        LocalDate today = LocalDate.now(clock);
        for (GatheringFacts day : programmes.called(moved.target())) {
            if (!day.cancelled() && !day.plan().day().isBefore(today)) {
                turn(day.id(), Whose.day(day, moved.before()), Whose.day(day, moved.after()));
            }
        }
    }

    /**
     * From now on the day is for these cohorts.
     *
     * @param wanted none for everybody
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public void turn(UUID gathering, Set<UUID> wanted) {
        Programmes.Planned planned = programmes.planned(gathering);
        Gathering day = planned.gathering();
        Programme programme = planned.programme();
        GatheringFacts before = programmes.facts(day);
        programmes.turn(gathering, wanted);
        if (programme.facts().invited() && day.isToBe(LocalDate.now(clock))) {
            Map<UUID, UUID> people = whose.people(programme.facts());
            turn(gathering, Whose.day(before, people), Whose.day(programmes.facts(day), people));
        }
    }

    private void turn(UUID gathering, Set<UUID> before, Set<UUID> after) {
        Set<UUID> left = Whose.without(before, after);
        Set<UUID> joined = Whose.without(after, before);
        if (!left.isEmpty()) {
            queue.around(gathering, () -> programmes.leave(gathering, left));
        }
        if (!left.isEmpty() || !joined.isEmpty()) {
            turned.fire(new DayTurned(gathering, joined, left));
        }
    }
}
