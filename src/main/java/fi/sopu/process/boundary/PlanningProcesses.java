package fi.sopu.process.boundary;

import fi.sopu.identity.boundary.GivingRoles;
import fi.sopu.process.Opening;
import fi.sopu.process.ProcessEnded;
import fi.sopu.process.ProcessRemoved;
import fi.sopu.process.StageRemoved;
import fi.sopu.process.Schedule;
import fi.sopu.process.StageKind;
import fi.sopu.process.StagePlan;
import fi.sopu.process.StageState;
import fi.sopu.process.control.Plans;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planning a process as a whole: its name, the order of its stages, keeping it as a template, moving it to the archive. */
@UseCase
public class PlanningProcesses {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Plans plans;
    @Inject
    GivingRoles experts;
    @Inject
    Event<ProcessRemoved> removed;
    @Inject
    Event<StageRemoved> stageRemoved;
    @Inject
    Editing editing;
    @Inject
    Event<ProcessEnded> ended;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /** @throws Refused when the name is missing or too long, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void rename(UUID process, Words title, Seen seen) {
        CouncilProcess found = processes.require(process);
        editing.check(process, seen, found.known().seen(), new Difference("process.start.name", found.title(), title));
        found.rename(title);
        acted.fire(new Acted("process.renamed", "process", process, null));
    }

    /**
     * Adds a stage after the others: a copy of the one given, opened by hand until it gets its dates.
     *
     * @return the new stage
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID addStage(UUID process, @Nullable UUID like) {
        CouncilProcess found = processes.require(process);
        found.refuseClosed();
        List<Stage> all = stages.of(process);
        Stage pattern = all.stream().filter(stage -> stage.id().equals(like)).findFirst()
                .orElseGet(() -> all.isEmpty() ? null : all.get(all.size() - 1));
        if (pattern == null) {
            throw new Refused("process.noStages");
        }
        StagePlan plan = plans.plan(pattern).shifted(0);
        Schedule schedule = new Schedule(plan.kind() == StageKind.FOLLOWUP ? Opening.MEETINGS : Opening.HAND, null, null, plan.schedule().days());
        Stage added = plans.add(found, new StagePlan(null, process, plan.kind(), plan.title(), plan.purpose(), plan.minutes(),
                schedule, plan.promise(), plan.deputies(), plan.questions()), all.size() + 1);
        acted.fire(new Acted("process.stageAdded", "process", process, Integer.toString(added.position())));
        return added.id();
    }

    /** @throws Refused when the stage is open or closed, or the process would be left without stages */
    @Allowed(group = RoleGroup.RUNNERS)
    public void removeStage(UUID stage) {
        Stage found = stages.requireLocked(stage);
        found.refuseUnlessPlanned();
        List<Stage> all = stages.of(found.process());
        if (all.size() == 1) {
            throw new Refused("process.lastStage");
        }
        stageRemoved.fire(new StageRemoved(stage));
        stages.remove(found);
        all.stream().filter(other -> other.position() > found.position()).forEach(other -> other.moveTo(other.position() - 1));
        acted.fire(new Acted("process.stageRemoved", "process", found.process(), Integer.toString(found.position())));
    }

    /** Keeps a copy as the council's own template. */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID saveAsTemplate(UUID process, Words title) {
        CouncilProcess found = processes.require(process);
        CouncilProcess template = new CouncilProcess(found.body(), title, found.startsOn(), true, clock.instant());
        processes.add(template);
        int position = 1;
        for (StagePlan plan : plans.plan(found).stages()) {
            plans.add(template, plan.shifted(0), position++);
        }
        acted.fire(new Acted("process.savedAsTemplate", "process", process, null));
        return template.id();
    }

    /**
     * Removes one of the council's own templates, or a process in which nothing has opened; what was made from it stays.
     *
     * @throws Refused when a stage has opened or ground rules have been adopted: a process with a history is archived instead
     */
    @Allowed(group = RoleGroup.LEADERS)
    public void remove(UUID process) {
        CouncilProcess found = processes.require(process);
        List<Stage> all = stages.of(process);
        all.forEach(stage -> stages.requireLocked(stage.id()));
        if (found.charterAdoptedOn() != null || all.stream().anyMatch(stage -> stage.state() != StageState.PLANNED)) {
            throw new Refused("process.hasOpened");
        }
        removed.fire(new ProcessRemoved(process));
        experts.forget(process);
        all.forEach(stages::remove);
        processes.remove(found);
        acted.fire(new Acted(found.isTemplate() ? "process.templateRemoved" : "process.removed", "process", process, null));
    }

    /** Moves a process whose stages are all closed to the archive. */
    @Allowed(group = RoleGroup.RUNNERS)
    public void archive(UUID process) {
        boolean every = stages.of(process).stream().allMatch(stage -> stage.planned(Words.of(null, null), clock.instant()).isClosed());
        processes.require(process).close(every, clock.instant());
        ended.fire(new ProcessEnded(process));
        acted.fire(new Acted("process.archived", "process", process, null));
    }
}
