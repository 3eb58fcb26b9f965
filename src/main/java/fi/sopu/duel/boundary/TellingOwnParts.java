package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.Hand;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.duel.control.IdeasInPlay.InPlay;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.OwnPart;
import fi.sopu.process.OwnPartsAsked;
import fi.sopu.ranking.Engine;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells a voter how far they are with a question of ideas, as the prioritising page would; gives no task out. */
@UseCase
class TellingOwnParts {

    @Inject
    BallotBox box;
    @Inject
    IdeasInPlay ideas;
    @Inject
    Engines engines;
    @Inject
    GivingTasks giving;

    void asked(@Observes OwnPartsAsked asked) {
        asked.questions().stream().filter(IdeasQuestion::is).forEach(question -> asked.tell(part(question)));
    }

    private OwnPart part(AskedQuestion question) {
        InPlay playing = ideas.of(question.id());
        Hand hand = giving.known(question);
        Engine engine = engines.engine(question, playing);
        String voter = box.voter(question.id());
        int enough = Budget.answers(question);
        boolean finished = playing.ideas().size() > 1 && hand.out().values().stream().allMatch(giving.useless(question))
                && giving.draw(question, List.of()).isEmpty();
        return new OwnPart(question.id(), question.kind(), engine.answered(voter) + Budget.used(enough, hand.passed()), enough, Budget.promised(question, playing.distinct()),
                engine.unseen(voter), finished);
    }
}
