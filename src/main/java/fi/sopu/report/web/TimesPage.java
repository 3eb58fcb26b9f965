package fi.sopu.report.web;

import fi.sopu.duel.AnswerTimes;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.boundary.CountingParticipation;
import fi.sopu.report.StageTimes;
import fi.sopu.report.StageTimes.Timed;
import fi.sopu.report.boundary.ReadingTimes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** How long answering a stage has taken, for those who run it: the minutes promised beside the minutes used. */
@Named
@RequestScoped
public class TimesPage {

    /** Seconds at which the table's rows begin. */
    private static final List<Integer> ROWS = List.of(0, 2, 4, 8, 16, 32, 64);
    /** Nearer to the promise than this share is as promised. */
    private static final double ABOUT = 0.15;

    @Inject
    ReadingTimes reading;
    @Inject
    CountingParticipation counting;
    @Inject
    Texts texts;

    private StageTimes times;
    private int participants;

    /** A question in one format. */
    public record Side(String id, String format, Said asked, String sentence, String picture, List<Row> rows) {
    }

    /** Answers in a range of times. */
    public record Row(String range, int answers) {
    }

    @CalledFirst
    public void open() {
        times = reading.ofStage(Address.id("stage"));
        participants = counting.of(getStage().id()).answered();
    }

    public PlannedStage getStage() {
        return times.stage();
    }

    public boolean isClauses() {
        return times.clauses();
    }

    /** Minutes used by each participant on the average, or empty when too few took part to tell. */
    public String getUsed() {
        return isTold() ? texts.of("report.number", Math.round(10 * times.minutesEach(participants)) / 10.0) : "";
    }

    /** Whether it took more or less than was promised. */
    public String getVerdict() {
        double share = times.minutesEach(participants) / getStage().minutes();
        return texts.of(share > 1 + ABOUT ? "report.times.more" : share < 1 - ABOUT ? "report.times.less" : "report.times.about");
    }

    private boolean isTold() {
        return !times.timed().isEmpty() && participants >= getStage().smallest();
    }

    public List<Side> getSides() {
        List<Side> sides = new ArrayList<>();
        times.timed().forEach(timed -> sides.add(side("t" + sides.size(), timed)));
        return sides;
    }

    private Side side(String id, Timed timed) {
        AnswerTimes given = timed.times();
        String sentence = texts.of("report.times.says", seconds(given.within(0.5)), seconds(given.within(0.9)), given.answers());
        String picture = TimeBars.draw(id, texts.of("report.times"), sentence, given, texts.of("report.times.half"), texts.of("report.times.most"));
        return new Side(id, texts.of("process.format." + given.format()), Said.of(timed.asked(), texts.language()), sentence, picture, rows(given));
    }

    private List<Row> rows(AnswerTimes given) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS.size(); i++) {
            int from = ROWS.get(i);
            double to = i < ROWS.size() - 1 ? ROWS.get(i + 1) : Double.POSITIVE_INFINITY;
            String range = i == 0 ? texts.of("report.times.under", (int) to) : to < 1000 ? from + "–" + (int) to + "\u00a0s" : texts.of("report.times.over", from);
            rows.add(new Row(range, given.between(from, to)));
        }
        return rows;
    }

    private static int seconds(double time) {
        return (int) Math.max(1, Math.round(time));
    }
}
