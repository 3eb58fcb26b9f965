package fi.sopu.report.web;

import fi.sopu.estimate.MeasuredChange;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.UnitRow;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts units and dimensions beside each other, in the reader's language: a line for each unit, a square for each dimension. */
@RequestScoped
public class HeatMap {

    private static final int DEEPEST = 5;

    @Inject
    Texts texts;
    @Inject
    Levels levels;

    /**
     * A unit's line.
     *
     * @param unit its id
     * @param rate how many answered, or empty
     */
    public record Line(String unit, String name, int depth, String rate, List<Square> squares) {
    }

    /**
     * A square of the heat map.
     *
     * @param heat   1 for the lowest to 5 for the highest; 0 where nothing is told
     * @param level  as it is written
     * @param range  its interval, and the unit's own mean by itself
     * @param change a word with an arrow, or empty
     */
    public record Square(String dimension, int heat, String level, String range, String change, String word) {
    }

    List<String> dimensions(MeasuredSheet sheet) {
        return sheet.instrument().dimensions().stream().map(one -> one.name().in(texts.language())).toList();
    }

    List<Line> lines(MeasuredSheet sheet) {
        List<String> dimensions = dimensions(sheet);
        return sheet.rows().stream().map(row -> line(row, dimensions)).toList();
    }

    private Line line(UnitRow row, List<String> dimensions) {
        return new Line(row.unit().toString(), name(row), Math.min(row.depth(), DEEPEST), rate(row),
                IntStream.range(0, row.cells().size()).mapToObj(at -> square(dimensions.get(at), row.cells().get(at))).toList());
    }

    String name(UnitRow row) {
        return row.depth() == 0 ? texts.of("report.units.whole") : row.name().in(texts.language());
    }

    String rate(UnitRow row) {
        return row.answered() == 0 ? texts.of("report.units.hidden") : texts.of("report.units.rate", row.answered(), row.people());
    }

    private Square square(String dimension, UnitCell cell) {
        UnitCell.Level level = cell.level();
        MeasuredChange change = cell.change();
        return new Square(dimension, level == null ? 0 : heat(level.mean().mean()), level == null ? "–" : levels.of(level.mean().mean()), range(level), change(change),
                change == null ? "" : change.word().name());
    }

    private String range(UnitCell.@Nullable Level level) {
        return level == null ? texts.of("report.units.hiddenCell")
                : texts.of("report.units.range", levels.of(level.mean().low()), levels.of(level.mean().high()), levels.told(level.own().estimate().mean(), level.own().side()),
                        level.mean().people());
    }

    /** In words; empty where nothing is told. */
    String change(@Nullable MeasuredChange change) {
        return change == null ? ""
                : texts.of("report.units.changeIs", texts.of("report.units.change." + change.word()), levels.change(change.mean()), levels.change(change.low()),
                        levels.change(change.high()), change.people());
    }

    /** By what is written, so that what is written alike looks alike. */
    private static int heat(double level) {
        long tenths = Math.round(10 * level);
        return (int) IntStream.of(17, 25, 33, 41).filter(end -> tenths > end).count() + 1;
    }
}
