package fi.sopu.programme.boundary;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.ProgrammePlan;
import fi.sopu.programme.ProgrammeSheet;
import fi.sopu.programme.Where;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredImpacts;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.control.YearOfDays;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringCohort;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.tenant.boundary.Editing;
import fi.sopu.texts.TextStore;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Planning programmes: from blank or from the template, inviting their people, and removing them. */
@UseCase
public class PlanningProgrammes {

    private static final LocalTime BEGINS = LocalTime.of(9, 30);
    private static final LocalTime ENDS = LocalTime.of(15, 30);

    @Inject
    Programmes programmes;
    @Inject
    ReadingCohorts cohorts;
    @Inject
    WhoseDays whose;
    @Inject
    StoredImpacts later;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    /** Those of target groups, by name. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<ProgrammeFacts> all() {
        return programmes.all().stream().map(Programme::facts).filter(one -> one.stage() == null).sorted(Alphabet.by(one -> one.plan().name().in("fi"))).toList();
    }

    /** Whose people can take part. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<TargetGroupFacts> targets() {
        return cohorts.all();
    }

    /** @throws NotFound when this council has no such programme */
    @Allowed(group = RoleGroup.RUNNERS)
    public ProgrammeFacts facts(UUID id) {
        return programmes.require(id).facts();
    }

    /** @throws NotFound when this council has no such programme */
    @Allowed(group = RoleGroup.RUNNERS)
    public ProgrammeSheet sheet(UUID id) {
        ProgrammeFacts facts = programmes.require(id).facts();
        List<GatheringFacts> days = programmes.days(List.of(id));
        if (facts.stage() != null) {
            return new ProgrammeSheet(facts, null, whose.people(facts).size(), days);
        }
        TargetGroupFacts target = cohorts.all().stream().filter(one -> one.id().equals(facts.whose())).findFirst().orElse(null);
        return new ProgrammeSheet(facts, target, target == null ? 0 : target.people(), days);
    }

    /**
     * @param fromTemplate whether it gets the days of the template at once
     * @param impacts      whether its people are asked later what it has brought about
     * @throws NotFound when this council has no such target group
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(ProgrammePlan plan, UUID target, boolean fromTemplate, boolean impacts) {
        TargetGroupFacts group = cohorts.all().stream().filter(one -> one.id().equals(target)).findFirst().orElseThrow(() -> new NotFound("target group"));
        Programme programme = new Programme(target, plan);
        programmes.add(programme);
        if (fromTemplate) {
            YearOfDays.of(plan.starts(), plan.ends(), group.cohorts().stream().map(TargetGroupFacts.Cohort::id).toList()).forEach(day -> add(programme.id(), day));
        }
        if (impacts) {
            later.plan(programme.id(), plan.ends());
        }
        acted.fire(new Acted("programme.added", "programme", programme.id(), plan.name().in("fi")));
        return programme.id();
    }

    private void add(UUID programme, YearOfDays.Planned day) {
        String key = "programme.template." + day.theme();
        Gathering gathering = new Gathering(programme, new GatheringPlan(GatheringKind.TRAINING, words(key), words("programme.template.agenda"), day.day(),
                new Where(new TimeAndPlace(BEGINS, ENDS, ""), day.way(), ""), null));
        programmes.add(gathering);
        UUID cohort = day.cohort();
        if (cohort != null) {
            programmes.add(new GatheringCohort(gathering.id(), cohort));
        }
    }

    private static Words words(String key) {
        return Words.of(TextStore.text("fi", key), TextStore.text("sv", key));
    }

    /** @throws fi.sopu.shared.Refused when somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(UUID id, ProgrammePlan plan, Seen seen) {
        Programme programme = programmes.require(id);
        ProgrammePlan now = programme.facts().plan();
        editing.check(id, seen, programme.facts().seen(), new Difference("programme.name", now.name(), plan.name()),
                new Difference("programme.purpose", now.purpose(), plan.purpose()),
                new Difference("programme.owners", now.owners(), plan.owners()), new Difference("programme.starts", now.starts(), plan.starts()),
                new Difference("programme.ends", now.ends(), plan.ends()));
        programme.plan(plan);
        later.follow(id, now.ends(), plan.ends());
        acted.fire(new Acted("programme.changed", "programme", id, plan.name().in("fi")));
    }

    /** From now on its people see it, and calendars and mail tell them of their own days. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void invite(UUID id) {
        programmes.require(id).invite();
        acted.fire(new Acted("programme.invited", "programme", id, null));
    }

    /** Its days will not be; whoever was told of them is told so. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID id) {
        Programme programme = programmes.require(id);
        programme.remove();
        acted.fire(new Acted("programme.removed", "programme", id, programme.facts().plan().name().in("fi")));
    }
}
