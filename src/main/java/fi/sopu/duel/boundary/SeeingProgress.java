package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.ActivityProgress;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.StepTaken;
import fi.sopu.process.boundary.ReadingSteps;
import fi.sopu.ranking.Engine;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an open question is, for those who run the process: how much is settled, how evenly ideas were asked about; never ranks. Counted when
 * the stage's numbers are taken, and told from what was kept then.
 */
@UseCase
public class SeeingProgress {

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    IdeasInPlay ideas;
    @Inject
    Engines engines;
    @Inject
    ReadingSteps steps;

    void taken(@Observes StepTaken step) {
        for (AskedQuestion question : step.questions()) {
            if (IdeasQuestion.is(question) && isReadable(question.id())) {
                Engine engine = engines.engine(question, ideas.of(question.id()));
                // what is told stands for a quarter of an hour, so it is not of some answers ago
                engine.refresh();
                // fewer have nothing told of them, and are not kept anywhere
                if (engine.participants() >= question.stage().smallest()) {
                    step.tell(question.id(), ActivityProgress.stepped(engine.participants(), engine.decided(), engine.settlement(), engine.evenness(),
                            Budget.seconds(question.plan().format())).counts());
                }
            }
        }
    }

    private boolean isReadable(UUID question) {
        return box.facts(question).filter(facts -> facts.state() == BoxState.OPEN && !facts.lost()).isPresent();
    }

    /** Empty when the question is not open, its keys are lost, or fewer than anything is told of had answered when it was last counted. */
    @Allowed(group = RoleGroup.RUNNERS)
    public Optional<ActivityProgress> of(UUID id) {
        AskedQuestion question = questions.require(id);
        if (!question.isOpen() || box.facts(id).map(BoxFacts::lost).orElse(true)) {
            return Optional.empty();
        }
        return told(question);
    }

    /** For every voter: whether it was settled when it was last counted who is among the best. */
    @Allowed(member = true)
    public boolean isSettled(AskedQuestion question) {
        return told(question).map(ActivityProgress::isSettled).orElse(false);
    }

    private Optional<ActivityProgress> told(AskedQuestion question) {
        Map<String, Integer> counts = steps.of(question.stage().id(), question.id());
        return counts.isEmpty() ? Optional.empty() : Optional.of(ActivityProgress.of(counts));
    }
}
