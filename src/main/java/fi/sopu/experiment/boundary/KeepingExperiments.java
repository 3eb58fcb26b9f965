package fi.sopu.experiment.boundary;

import fi.sopu.experiment.Decision;
import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentPlan;
import fi.sopu.experiment.ExperimentVerdict;
import fi.sopu.experiment.control.StoredExperiments;
import fi.sopu.experiment.entity.Experiment;
import fi.sopu.experiment.entity.ExperimentResult;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Difference;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Planning experiments, noting what has come of them, and deciding. */
@UseCase
public class KeepingExperiments {

    @Inject
    StoredExperiments stored;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * What there is to begin with.
     *
     * @param id empty for a new one, of which there is nothing
     * @throws NotFound when this council has no such experiment
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public Optional<ExperimentFacts> begin(Optional<UUID> id) {
        return id.map(one -> stored.require(one).facts());
    }

    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(ExperimentPlan plan) {
        Experiment experiment = new Experiment(plan);
        stored.add(experiment);
        tell("experiment.added", experiment);
        return experiment.id();
    }

    /** @throws Refused when it has been decided of, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(UUID id, ExperimentPlan plan, Seen seen) {
        Experiment experiment = stored.require(id);
        ExperimentFacts facts = experiment.facts();
        ExperimentPlan now = facts.plan();
        editing.check(id, seen, facts.seen(), new Difference("experiment.name", now.title(), plan.title()), new Difference("experiment.question", now.question(), plan.question()),
                new Difference("experiment.watched", now.watched(), plan.watched()), new Difference("experiment.place", now.place(), plan.place()),
                new Difference("experiment.who", now.who(), plan.who()), new Difference("experiment.starts", now.starts(), plan.starts()),
                new Difference("experiment.ends", now.ends(), plan.ends()));
        experiment.plan(plan);
        tell("experiment.changed", experiment);
    }

    /** @throws Refused when nothing is said, or it has been decided of */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public void note(UUID id, String text) {
        stored.require(id).requireOpen();
        stored.add(new ExperimentResult(id, LocalDate.now(clock), text, actor.get().me()));
    }

    /** @throws Refused when no reason is given, or it has been decided of already */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void decide(UUID id, ExperimentVerdict verdict, String why) {
        Experiment experiment = stored.require(id);
        experiment.decide(new Decision(verdict, why, LocalDate.now(clock)));
        tell("experiment.decided", experiment);
    }

    /** Takes the decision back. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void reopen(UUID id) {
        Experiment experiment = stored.require(id);
        experiment.reopen();
        tell("experiment.reopened", experiment);
    }

    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID id) {
        Experiment experiment = stored.require(id);
        experiment.remove();
        tell("experiment.removed", experiment);
    }

    /** Takes the removing back. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void putBack(UUID id) {
        Experiment experiment = stored.removed(id);
        experiment.putBack();
        tell("experiment.putBack", experiment);
    }

    private void tell(String act, Experiment experiment) {
        acted.fire(new Acted(act, "experiment", experiment.id(), experiment.facts().plan().title().in("fi")));
    }
}
