package fi.sopu.process.boundary;

import fi.sopu.process.Choice;
import fi.sopu.process.Origin;
import fi.sopu.process.ProcessPlan;
import fi.sopu.process.StagePlan;
import fi.sopu.process.control.Plans;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.ReadyTemplate;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Planner;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Sought;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starting a process from a ready template, the council's own, an earlier process or from blank. */
@UseCase
public class StartingProcesses {

    @Inject
    Processes processes;
    @Inject
    Plans plans;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /** The ready ones first, then the council's own, earlier processes, and blank. */
    @Allowed(group = RoleGroup.LEADERS)
    public List<Choice> choices() {
        ReadyTemplate ready = ready();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(new Origin(Origin.Kind.READY, null), ready.groundRules(LocalDate.now(clock)).title(), null, null));
        choices.add(new Choice(new Origin(Origin.Kind.MEASURING, null), ready.measuring(LocalDate.now(clock)).title(), null, null));
        processes.templates().forEach(own -> choices.add(new Choice(new Origin(Origin.Kind.OWN, own.id()), own.title(), own.body(), null)));
        processes.all().forEach(old -> choices.add(new Choice(new Origin(Origin.Kind.COPY, old.id()), old.title(), old.body(), old.startsOn())));
        choices.add(new Choice(new Origin(Origin.Kind.BLANK, null), ready.blank(LocalDate.now(clock)).title(), null, null));
        return choices;
    }

    /** What would be started, with its dates. */
    @Allowed(group = RoleGroup.LEADERS)
    public ProcessPlan preview(Origin origin, LocalDate startsOn) {
        return switch (origin.kind()) {
            case READY -> ready().groundRules(startsOn);
            case MEASURING -> ready().measuring(startsOn);
            case BLANK -> ready().blank(startsOn);
            case OWN, COPY -> plans.plan(processes.require(Objects.requireNonNull(origin.process(), origin::toString))).startingOn(startsOn);
        };
    }

    /** The body of what is copied; of the ready and the blank one the council itself. */
    @Allowed(group = RoleGroup.LEADERS)
    public UUID body(Origin origin) {
        return origin.process() == null ? councils.bodies().get(0).id() : processes.require(origin.process()).body();
    }

    /** Whether the body has a process of this name and first day already that is not in the archive. */
    @Allowed(group = RoleGroup.LEADERS)
    public boolean isThere(UUID body, Words title, @Nullable LocalDate startsOn) {
        return processes.all().stream().filter(other -> !other.isClosed() && other.body().equals(body) && other.startsOn().equals(startsOn))
                .anyMatch(other -> Sought.plain(other.title().in("fi")).equals(Sought.plain(title.in("fi"))));
    }

    /**
     * Starts the process; nothing opens before it is planned and its date comes.
     *
     * @param anyway also when there is one of this name and first day
     * @return its id
     * @throws Refused when the first day is in the past, the title is missing, or the same process is there and that was not wanted, or the council leaves it
     *         to its administrator
     */
    @Once
    @Allowed(group = RoleGroup.LEADERS)
    public UUID start(Origin origin, UUID body, Words title, @Nullable LocalDate startsOn, boolean anyway) {
        refuseUnlessStarter();
        if (startsOn == null || startsOn.isBefore(LocalDate.now(clock))) {
            throw new Refused("process.startPassed");
        }
        if (!anyway && isThere(body, title, startsOn)) {
            throw new Refused("process.start.alike");
        }
        CouncilProcess process = new CouncilProcess(councils.body(body).id(), title, startsOn, false, clock.instant());
        processes.add(process);
        int position = 1;
        for (StagePlan stage : preview(origin, startsOn).stages()) {
            plans.add(process, stage.shifted(0), position++);
        }
        Actor starter = actor.get();
        for (Role role : RoleGroup.LEADERS.roles()) {
            if (starter.roles().contains(role)) {
                processes.add(new Planner(process.id(), starter.me(), role));
                break;
            }
        }
        acted.fire(new Acted("process.started", "process", process.id(), null));
        return process.id();
    }

    /** Whether who asks may start one here: a council can leave it to its administrator. */
    @Allowed(group = RoleGroup.LEADERS)
    public boolean isStarter() {
        return actor.get().roles().contains(Role.REGIONAL_ADMIN) || !isAdminStarts();
    }

    /** Whether the council leaves starting to its administrator. */
    @Allowed(group = RoleGroup.RUNNERS)
    public boolean isAdminStarts() {
        return councils.settings(actor.get().slug()).adminStarts();
    }

    private void refuseUnlessStarter() {
        if (!isStarter()) {
            throw new Refused("process.start.adminAlone");
        }
    }

    private ReadyTemplate ready() {
        CouncilSettings settings = councils.settings(actor.get().slug());
        return new ReadyTemplate(settings.languages(), settings.minutes());
    }
}
