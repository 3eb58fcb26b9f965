package fi.sopu.programme.boundary;

import fi.sopu.cohort.CohortName;
import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.ProgrammeFacts;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Planning the days of a programme: what each is, and for which cohorts. */
@UseCase
public class PlanningGatherings {

    @Inject
    Programmes programmes;
    @Inject
    Queue queue;
    @Inject
    TurningDays turning;
    @Inject
    ReadingCohorts reading;
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
     * For whom its days can be; a stage's workshops are for all who may answer in it.
     *
     * @throws NotFound when this council has no such programme
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<CohortName> choice(UUID programme) {
        ProgrammeFacts facts = programmes.require(programme).facts();
        return facts.stage() == null ? reading.names(facts.whose()) : List.of();
    }

    /**
     * @param cohorts of the programme's target group; none for everybody
     * @throws NotFound when the programme or a cohort is none
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(UUID programme, GatheringPlan plan, List<UUID> cohorts) {
        List<CohortName> choice = choice(programme);
        Gathering gathering = new Gathering(programme, plan);
        programmes.add(gathering);
        wanted(choice, cohorts).forEach(cohort -> programmes.add(new GatheringCohort(gathering.id(), cohort)));
        acted.fire(new Acted("programme.dayAdded", "programme", programme, plan.title().in("fi")));
        return gathering.id();
    }

    private static Set<UUID> wanted(List<CohortName> choice, List<UUID> cohorts) {
        if (!choice.stream().map(CohortName::id).toList().containsAll(cohorts)) {
            throw new NotFound("cohort");
        }
        return new HashSet<>(cohorts);
    }

    /** The names of some cohorts in their order, in a line. */
    private static String names(List<CohortName> choice, Collection<UUID> some) {
        return choice.stream().filter(one -> some.contains(one.id())).map(CohortName::name).collect(Collectors.joining(", "));
    }

    /**
     * @param cohorts of the programme's target group; none for everybody. Those of the day that the target group has no more stay
     * @throws NotFound                when the day or a cohort is none
     * @throws fi.sopu.shared.Refused when it is cancelled, or somebody else has changed it
     */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(UUID id, GatheringPlan plan, List<UUID> cohorts, Seen seen) {
        Gathering gathering = programmes.gathering(id);
        GatheringFacts now = programmes.facts(gathering);
        List<CohortName> choice = choice(gathering.programme());
        Set<UUID> wanted = wanted(choice, cohorts);
        // a day that was for a cohort that there is no more must not become everybody's by being saved
        now.cohorts().stream().filter(old -> choice.stream().noneMatch(one -> one.id().equals(old))).forEach(wanted::add);
        TimeAndPlace old = now.plan().where().at();
        TimeAndPlace at = plan.where().at();
        editing.check(id, seen, now.seen(), new Difference("programme.day.title", now.plan().title(), plan.title()),
                new Difference("programme.day.day", now.plan().day(), plan.day()),
                new Difference("tenant.meeting.starts", old.starts(), at.starts()), new Difference("tenant.meeting.ends", old.ends(), at.ends()),
                new Difference("tenant.meeting.place", old.place(), at.place()), new Difference("programme.day.link", now.plan().where().link(), plan.where().link()),
                new Difference("programme.day.agenda", now.plan().agenda(), plan.agenda()), new Difference("programme.day.places", now.plan().places(), plan.places()),
                new Difference("programme.day.until", now.plan().until(), plan.until()),
                new Difference("programme.day.whom", names(choice, now.cohorts()), names(choice, wanted)),
                Difference.choice("programme.day.way", "programme.way.", now.plan().where().way(), plan.where().way()),
                Difference.choice("programme.day.kind", "programme.kind.", now.plan().kind(), plan.kind()));
        queue.around(id, () -> gathering.change(plan));
        if (!wanted.equals(Set.copyOf(now.cohorts()))) {
            turning.turn(id, wanted);
        }
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
