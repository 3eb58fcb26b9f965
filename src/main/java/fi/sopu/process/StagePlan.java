package fi.sopu.process;

import fi.sopu.shared.Difference;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it is planned; what a planner edits, and what a template is made of.
 *
 * @param id        null for one that is not kept yet
 * @param minutes   that the stage asks of a person, 1-60
 * @param deputies  whether deputy councillors are invited too
 * @param questions one to four
 */
public record StagePlan(@Nullable UUID id, @Nullable UUID process, StageKind kind, Words title, Words purpose, int minutes, Schedule schedule,
        ResultPromise promise, boolean deputies, List<QuestionPlan> questions) {

    public static final int MOST_QUESTIONS = 4;

    public StagePlan {
        questions = List.copyOf(questions);
    }

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(title, purpose, minutes, schedule.opening(), schedule.opensOn(), schedule.closesOn(), schedule.days(), promise.audience(), promise.release(), deputies,
                questions.stream().map(QuestionPlan::seen).toList());
    }

    /** What is edited when a stage's note is: another thing than its plan. */
    public static UUID note(UUID stage) {
        return UUID.nameUUIDFromBytes(("note " + stage).getBytes(StandardCharsets.UTF_8));
    }

    /** Field by field, what this plan and another say. */
    public Difference[] differences(StagePlan own) {
        Schedule ours = own.schedule;
        List<Difference> all = new ArrayList<>(List.of(new Difference("process.edit.name", title, own.title), new Difference("process.edit.purpose", purpose, own.purpose),
                new Difference("process.edit.minutes", minutes, own.minutes), Difference.choice("process.edit.opening", "process.opening.", schedule.opening(), ours.opening()),
                new Difference("process.edit.opensOn", schedule.opensOn(), ours.opensOn()), new Difference("process.edit.closesOn", schedule.closesOn(), ours.closesOn()),
                new Difference("process.edit.days", schedule.days(), ours.days()),
                Difference.choice("process.edit.audience", "process.audience.", promise.audience(), own.promise.audience()),
                Difference.choice("process.edit.release", "process.release.", promise.release(), own.promise.release()),
                new Difference("process.edit.deputies", deputies, own.deputies)));
        for (int i = 0; i < Math.max(questions.size(), own.questions.size()); i++) {
            QuestionPlan.differences(i < questions.size() ? questions.get(i) : null, i < own.questions.size() ? own.questions.get(i) : null, all);
        }
        return all.toArray(Difference[]::new);
    }

    /** The same plan for another process, that many days later. */
    public StagePlan shifted(long by) {
        return new StagePlan(null, null, kind, title, purpose, minutes, schedule.shifted(by), promise, deputies,
                questions.stream().map(QuestionPlan::copy).toList());
    }
}
