package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A stage as it is planned; what a planner edits, and what a template is made of.
 *
 * @param id        null for one that is not kept yet
 * @param revision  of the plan that was read; saving refuses when somebody else has saved since
 * @param minutes   that the stage asks of a person, 1-60
 * @param opensOn   first day; only expected when meetings or a person open the stage
 * @param closesOn  last day of a dated stage
 * @param days      how long it stays open when it is opened without a last day, 1-120
 * @param deputies  whether deputy councillors are invited too
 * @param questions one to four
 */
public record StagePlan(UUID id, UUID process, int revision, StageKind kind, Words title, Words purpose, int minutes,
                        Opening opening, LocalDate opensOn, LocalDate closesOn, int days, Audience audience,
                        Release release, boolean deputies, List<QuestionPlan> questions) {

    public static final int MOST_QUESTIONS = 4;

    public StagePlan {
        questions = List.copyOf(questions);
    }

    /** The same plan for another process, that many days later. */
    public StagePlan shifted(long by) {
        return new StagePlan(null, null, 0, kind, title, purpose, minutes, opening,
                opensOn == null ? null : opensOn.plusDays(by), closesOn == null ? null : closesOn.plusDays(by), days,
                audience, release, deputies, questions.stream().map(q -> new QuestionPlan(null, q.kind(), q.pole(),
                q.words(), q.format(), q.topK(), q.ideaLimit())).toList());
    }
}
