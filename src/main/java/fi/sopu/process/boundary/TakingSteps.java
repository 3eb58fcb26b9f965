package fi.sopu.process.boundary;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.StepTaken;
import fi.sopu.process.Steps;
import fi.sopu.process.control.StageSteps;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.process.entity.StageStep;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Taking the numbers of open stages, by the clock: how many have answered and what else may be told. Kept in the database, so that every
 * node tells the same and a restart tells nothing new.
 */
@UseCase
public class TakingSteps {

    @Inject
    StageSteps steps;
    @Inject
    Stages stages;
    @Inject
    ReadingQuestions reading;
    @Inject
    BallotBox box;
    @Inject
    Event<StepTaken> taking;
    @Inject
    Clock clock;

    /** Stages whose numbers it is time to take, each in a transaction of its own. */
    @Allowed(system = true)
    public List<UUID> due() {
        return steps.takenUntil(clock.instant().minus(Steps.EVERY));
    }

    /**
     * Takes a stage's numbers if it is time; does nothing otherwise, so two nodes may both try.
     *
     * @throws fi.sopu.shared.Refused when the key store is away: the numbers stay as they were
     */
    @Allowed(system = true)
    public void take(UUID stage) {
        Optional<StageStep> step = steps.lock(stage);
        Instant now = clock.instant();
        if (step.filter(one -> one.isDue(now)).isPresent()) {
            List<AskedQuestion> questions = reading.questionsOf(stage);
            StepTaken taken = new StepTaken(questions);
            taking.fire(taken);
            Stage found = stages.require(stage);
            step.get().take(answered(stage, questions), found.smallest(), found.roll(), taken.counts(), now);
        }
    }

    /** Of everybody who has been on the roll: who was struck off has answered all the same. */
    private int answered(UUID stage, List<AskedQuestion> questions) {
        List<UUID> all = stages.everOnRoll(stage);
        Set<UUID> silent = new HashSet<>(all);
        for (AskedQuestion question : questions) {
            if (box.facts(question.id()).filter(facts -> facts.state() == BoxState.OPEN && !facts.lost()).isPresent()) {
                silent.retainAll(box.silent(question.id(), silent));
            }
        }
        return all.size() - silent.size();
    }
}
