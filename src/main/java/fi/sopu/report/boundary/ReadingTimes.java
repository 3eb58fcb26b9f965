package fi.sopu.report.boundary;

import fi.sopu.charter.ClausesQuestion;
import fi.sopu.duel.AnswerTimes;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.boundary.SeeingAnswerTimes;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.StageQuestions;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.report.StageTimes;
import fi.sopu.report.StageTimes.Timed;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        StageQuestions sheet = questions.sheet(stage);
        List<AskedQuestion> ideas = sheet.questions().stream().filter(IdeasQuestion::is).toList();
        Map<UUID, List<AnswerTimes>> given = times.of(ideas.stream().map(AskedQuestion::id).toList(), sheet.stage().smallest());
        return new StageTimes(sheet.stage(), sheet.questions().stream().anyMatch(ClausesQuestion::is), ideas.stream()
                .flatMap(question -> given.getOrDefault(question.id(), List.of()).stream().map(one -> new Timed(question.plan().pole(), question.words(), one))).toList());
    }
}
