package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** A question whose keys are lost: whoever may gives its answers up, so that its stage can be closed and run again. */
@UseCase
public class GivingUpAnswers {

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;

    @Allowed(group = RoleGroup.RUNNERS)
    public boolean isLost(UUID question) {
        return questions.require(question).isRunning() && box.facts(question).map(BoxFacts::lost).orElse(false);
    }

    // nobody brings answers back that were given up: the chair, who answers for them, and the admin, who knows that the keys are gone
    @Allowed({Role.CHAIR, Role.REGIONAL_ADMIN})
    public void giveUp(UUID question) {
        questions.require(question);
        closing.giveUp(question);
    }
}
