package fi.sopu.duel.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.Answer;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The questions that this component asks, and whether the actor may answer them now. */
@UseCase
public class OpenQuestions {

    @Inject
    ReadingQuestions questions;
    @Inject
    BallotBox box;

    /** @throws NotFound when there is no such question in this council, or it does not ask for ideas */
    @Allowed(member = true)
    public AskedQuestion require(UUID id) {
        return ofIdeas(questions.question(id));
    }

    private static AskedQuestion ofIdeas(AskedQuestion question) {
        if (!IdeasQuestion.is(question)) {
            throw new NotFound("question");
        }
        return question;
    }

    /**
     * From memory: the ballot box knows better whether it is open, and is asked where something is stored.
     *
     * @throws Refused "duel.closed", "duel.notOpenYet" or "duel.notOnRoll"
     */
    @Allowed(member = true)
    public AskedQuestion requireOpen(UUID id) {
        AskedQuestion question = ofIdeas(questions.remembered(id));
        if (question.isOver()) {
            throw new Refused("duel.closed");
        }
        if (!question.isOpen()) {
            throw new Refused("duel.notOpenYet");
        }
        if (!question.onRoll()) {
            throw new Refused("duel.notOnRoll");
        }
        return question;
    }

    /** Everyone's answers under pseudonyms. */
    @Allowed(member = true, system = true)
    public List<Answer> answers(UUID question) {
        return box.everyones(question).stream().map(OpenQuestions::answer).toList();
    }

    static Answer answer(Ballot ballot) {
        return AnswerBytes.read(ballot.token(), ballot.voter(), ballot.payload());
    }
}
