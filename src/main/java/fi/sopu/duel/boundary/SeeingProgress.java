package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.ActivityProgress;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Outcome;
import fi.sopu.ranking.Engine;
import fi.sopu.ranking.Settlement;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Whoever runs the process sees how far an open question is: how much is settled, how evenly ideas were asked about; never ranks. */
@UseCase
public class SeeingProgress {

    private static final double SECONDS = 60;

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    IdeasInPlay ideas;
    @Inject
    Engines engines;

    /**
     * Empty when the question is not open, its keys are away, or fewer than {@link Outcome#SMALLEST} have answered, of whom nothing may
     * be told.
     */
    @Allowed({Role.FACILITATOR, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.PARTICIPATION_EXPERT, Role.REGIONAL_ADMIN})
    public Optional<ActivityProgress> of(UUID id) {
        AskedQuestion question = questions.require(id);
        if (!question.isOpen() || box.facts(id).map(facts -> facts.lost()).orElse(true)) {
            return Optional.empty();
        }
        Engine engine = engines.engine(question, ideas.of(id));
        if (engine.participants() < Outcome.SMALLEST) {
            return Optional.empty();
        }
        Settlement settlement = engine.settlement();
        return Optional.of(new ActivityProgress(settlement, settlement.further() * Budget.seconds(question.format()) / SECONDS, engine.evenness(),
                engine.decided(), engine.participants()));
    }
}
