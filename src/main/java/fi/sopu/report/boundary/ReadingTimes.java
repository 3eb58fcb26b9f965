package fi.sopu.report.boundary;

import fi.sopu.charter.ClausesQuestion;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.boundary.SeeingAnswerTimes;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.report.StageTimes;
import fi.sopu.report.StageTimes.Timed;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reading how long answers have taken, so that the minutes promised can be compared with the minutes used. */
@UseCase
public class ReadingTimes {

    @Inject
    ReadingQuestions questions;
    @Inject
    SeeingAnswerTimes times;

    /** @throws fi.sopu.shared.NotFound when this council has no such stage */
    // who reckons with minutes when the next stage is planned with the council: neither the vice chair nor the participation expert
    @Allowed({Role.CHAIR, Role.COACH, Role.FACILITATOR, Role.REGIONAL_ADMIN})
    public StageTimes ofStage(UUID stage) {
        List<AskedQuestion> asked = questions.questionsOf(stage);
        return new StageTimes(questions.stage(stage), asked.stream().anyMatch(ClausesQuestion::is),
                asked.stream().filter(IdeasQuestion::is).flatMap(this::timed).toList());
    }

    private Stream<Timed> timed(AskedQuestion question) {
        return times.of(question.id()).stream().map(given -> new Timed(question.pole(), question.words(), given));
    }
}
