package fi.sopu.report;

import fi.sopu.duel.AnswerTimes;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.Pole;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * How long answering a stage's questions about ideas has taken. Of all voters together: nobody's own time is kept.
 *
 * @param clauses whether the stage asks about the charter's clauses too, which is not timed
 */
public record StageTimes(PlannedStage stage, boolean clauses, List<Timed> timed) {

    public StageTimes {
        timed = List.copyOf(timed);
    }

    /** A question in one format. */
    public record Timed(Pole pole, Words asked, AnswerTimes times) {
    }

    public int answers() {
        return timed.stream().mapToInt(one -> one.times().answers()).sum();
    }

    /** Minutes of answering for each of so many participants, on the average. */
    public double minutesEach(int participants) {
        return timed.stream().mapToDouble(one -> one.times().seconds()).sum() / 60 / participants;
    }
}
