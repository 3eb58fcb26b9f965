package fi.sopu.programme.boundary;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.Queue;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringCohort;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Planning the days of a programme. For whom a day is stays as it was added, so that whoever was told of it is who is told what becomes of it. */
@UseCase
public class PlanningGatherings {

    @Inject
    Programmes programmes;
    @Inject
    Queue queue;
    @Inject
    PlanningProgrammes planning;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when this council has no such day */
    @Allowed(group = RoleGroup.RUNNERS)
    public GatheringFacts gathering(UUID id) {
        return programmes.facts(programmes.gathering(id));
    }

    /**
     * @param cohorts of the programme's target group; none for everybody
     * @throws NotFound when the programme or a cohort is none
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(UUID programme, GatheringPlan plan, List<UUID> cohorts) {
        programmes.require(programme);
        Gathering gathering = new Gathering(programme, plan);
        programmes.add(gathering);
        List<UUID> known = planning.sheet(programme).cohorts();
        for (UUID cohort : cohorts) {
            if (!known.contains(cohort)) {
                throw new NotFound("cohort");
            }
            programmes.add(new GatheringCohort(gathering.id(), cohort));
        }
        acted.fire(new Acted("programme.dayAdded", "programme", programme, plan.title().in("fi")));
        return gathering.id();
    }

    /** @throws fi.sopu.shared.Refused when it is cancelled, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(UUID id, GatheringPlan plan, Seen seen) {
        Gathering gathering = programmes.gathering(id);
        GatheringFacts now = programmes.facts(gathering);
        TimeAndPlace old = now.plan().where().at();
        TimeAndPlace at = plan.where().at();
        editing.check(id, seen, now.seen(), new Difference("programme.day.title", now.plan().title(), plan.title()),
                new Difference("programme.day.day", now.plan().day(), plan.day()),
                new Difference("tenant.meeting.starts", old.starts(), at.starts()), new Difference("tenant.meeting.ends", old.ends(), at.ends()),
                new Difference("tenant.meeting.place", old.place(), at.place()), new Difference("programme.day.link", now.plan().where().link(), plan.where().link()),
                new Difference("programme.day.agenda", now.plan().agenda(), plan.agenda()), new Difference("programme.day.places", now.plan().places(), plan.places()),
                new Difference("programme.day.until", now.plan().until(), plan.until()),
                Difference.choice("programme.day.way", "programme.way.", now.plan().where().way(), plan.where().way()),
                Difference.choice("programme.day.kind", "programme.kind.", now.plan().kind(), plan.kind()));
        queue.around(id, () -> gathering.change(plan));
        acted.fire(new Acted("programme.dayChanged", "programme", gathering.programme(), plan.title().in("fi")));
    }

    /** It will not be; whoever was told of it is told so. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void cancel(UUID id) {
        Gathering gathering = programmes.gathering(id);
        gathering.cancel();
        acted.fire(new Acted("programme.dayCancelled", "programme", gathering.programme(), gathering.plan().title().in("fi")));
    }

    /** It will be after all. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void restore(UUID id) {
        Gathering gathering = programmes.gathering(id);
        gathering.restore();
        acted.fire(new Acted("programme.dayRestored", "programme", gathering.programme(), gathering.plan().title().in("fi")));
    }
}
