package fi.sopu.process.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.OwnPart;
import fi.sopu.process.OwnPartsAsked;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** How far the one who asks is with an open stage, whatever kinds of questions it has: told to that person, kept nowhere. */
@UseCase
public class SeeingOwnParts {

    @Inject
    ReadingQuestions reading;
    @Inject
    Event<OwnPartsAsked> asking;

    /**
     * In the order of the questions; empty when the stage is not open or the actor may not answer.
     *
     * @throws fi.sopu.shared.Refused "ballot.keysMissing" or "ballot.lost" when it cannot be told
     */
    @Allowed(member = true)
    public List<OwnPart> of(UUID stage) {
        OwnPartsAsked asked = new OwnPartsAsked(reading.questionsOf(stage).stream().filter(AskedQuestion::isOpen).filter(AskedQuestion::onRoll).toList());
        asking.fire(asked);
        return asked.parts();
    }
}
