package fi.sopu.process;

import fi.sopu.shared.Difference;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A stage as it is planned; what a planner edits, and what a template is made of.
 *
 * @param id        null for one that is not kept yet
 * @param minutes   that the stage asks of a person, 1-60
 * @param opensOn   first day; only expected when meetings or a person open the stage
 * @param closesOn  last day of a dated stage
 * @param days      how long it stays open when it is opened without a last day, 1-120
 * @param deputies  whether deputy councillors are invited too
 * @param questions one to four
 */
public record StagePlan(UUID id, UUID process, StageKind kind, Words title, Words purpose, int minutes,
        Opening opening, LocalDate opensOn, LocalDate closesOn, int days, Audience audience,
        Release release, boolean deputies, List<QuestionPlan> questions) {

    public static final int MOST_QUESTIONS = 4;

    public StagePlan {
        questions = List.copyOf(questions);
    }

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(title, purpose, minutes, opening, opensOn, closesOn, days, audience, release, deputies, questions.stream().map(QuestionPlan::seen).toList());
    }

    /** What is edited when a stage's note is: another thing than its plan. */
    public static UUID note(UUID stage) {
        return UUID.nameUUIDFromBytes(("note " + stage).getBytes(StandardCharsets.UTF_8));
    }

    /** Field by field, what this plan and another say. */
    public Difference[] differences(StagePlan own) {
        List<Difference> all = new ArrayList<>(List.of(new Difference("process.edit.name", title, own.title), new Difference("process.edit.purpose", purpose, own.purpose),
                new Difference("process.edit.minutes", minutes, own.minutes), Difference.choice("process.edit.opening", "process.opening.", opening, own.opening),
                new Difference("process.edit.opensOn", opensOn, own.opensOn), new Difference("process.edit.closesOn", closesOn, own.closesOn),
                new Difference("process.edit.days", days, own.days), Difference.choice("process.edit.audience", "process.audience.", audience, own.audience),
                Difference.choice("process.edit.release", "process.release.", release, own.release), new Difference("process.edit.deputies", deputies, own.deputies)));
        for (int i = 0; i < Math.max(questions.size(), own.questions.size()); i++) {
            QuestionPlan.differences(i < questions.size() ? questions.get(i) : null, i < own.questions.size() ? own.questions.get(i) : null, all);
        }
        return all.toArray(Difference[]::new);
    }

    /** The same plan for another process, that many days later. */
    public StagePlan shifted(long by) {
        return new StagePlan(null, null, kind, title, purpose, minutes, opening,
                opensOn == null ? null : opensOn.plusDays(by), closesOn == null ? null : closesOn.plusDays(by), days,
                audience, release, deputies, questions.stream().map(q -> new QuestionPlan(null, q.kind(), q.pole(),
                        q.words(), q.format(), q.topK(), q.ideaLimit())).toList());
    }
}
