package fi.sopu.report;

import fi.sopu.process.Participation;
import fi.sopu.process.StageKind;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * The result of a closed stage: what the page shows and what a public copy holds. Has no ids and names no person.
 *
 * @param body      the body that was asked; {@code council} when it is the council itself
 * @param note      the coach's note, possibly empty
 * @param questions in their order
 */
public record StageResult(Words body, boolean council, Words process, Words stage, StageKind kind, LocalDate closedOn,
        Words note, List<QuestionResult> questions) {

    public StageResult {
        note = note == null ? Words.of(null, null) : note;
        questions = List.copyOf(questions);
    }

    /** False when so few took part in every question that nothing is told. */
    public boolean isReportable() {
        return questions.stream().anyMatch(QuestionResult::isReportable);
    }

    /**
     * How many took part at least: the most that any question had. More can not be told, since nothing joins one person's
     * answers to two questions.
     */
    public int participants() {
        return questions.stream().mapToInt(QuestionResult::participants).max().orElse(0);
    }

    public int roll() {
        return questions.stream().mapToInt(QuestionResult::roll).max().orElse(0);
    }

    /** Answers that the figures rest on, in all questions. */
    public long answers() {
        return questions.stream().filter(QuestionResult::isReportable).mapToLong(QuestionResult::answers).sum();
    }

    /** Whether so few were asked that shares of them are told as numbers. */
    public boolean isSmall() {
        return isSmall(roll());
    }

    public static boolean isSmall(int people) {
        return Participation.isSmall(people);
    }

    /** Participation in percent, 0 for an empty roll. */
    public int percent() {
        return percent(participants(), roll());
    }

    static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
