package fi.sopu.process.boundary;

import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.OutcomePublished;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes the outcome of a question from the component that counted its answers. */
@UseCase
public class PublishingOutcomes {

    @Inject
    private Stages stages;
    @Inject
    private Outcomes outcomes;
    @Inject
    private Event<OutcomePublished> published;
    @Inject
    private Clock clock;

    /**
     * Publishes what a closing or closed question gave; a second time replaces the first.
     *
     * @throws Refused when few took part and the draft tells something all the same
     * @throws IllegalArgumentException when the question is of another kind than what was found
     */
    @Allowed(system = true)
    public Outcome publish(OutcomeDraft draft) {
        Question question = stages.requireQuestion(draft.question());
        Stage stage = stages.require(question.stage());
        if (draft.findings().kind() != question.kind()) {
            throw new IllegalArgumentException("a question of " + question.kind() + " and findings of " + draft.findings().kind());
        }
        if (draft.participants() < stage.smallest() && !draft.findings().isEmpty()) {
            throw new Refused("process.tooFewForOutcome", stage.smallest());
        }
        Outcome outcome = outcomes.publish(draft, question, stage, clock.instant());
        published.fire(new OutcomePublished(outcome));
        return outcome;
    }
}
