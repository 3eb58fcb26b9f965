package fi.sopu.report.web;

import fi.sopu.estimate.Estimate;
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
    private static final double TENTHS = 10;
    /** Where a shade ends, in tenths; the first is the scale's beginning. */
    private static final List<Integer> ENDS = List.of(10, 17, 25, 33, 41, 50);

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
     * @param carried whether the level is what it is likely to be, of earlier rounds and changes
     * @param level  as it is written
     * @param range  its interval, and the unit's own mean by itself
     * @param change a word with an arrow, or empty
     */
    public record Square(String dimension, int heat, boolean carried, String level, String range, String change, String word) {
    }

    /** What the shades mean, from the lowest. */
    List<String> legend() {
        return IntStream.range(0, ENDS.size() - 1).mapToObj(i -> levels.of((ENDS.get(i) + (i == 0 ? 0 : 1)) / TENTHS) + "–" + levels.of(ENDS.get(i + 1) / TENTHS)).toList();
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
        return row.answered() == 0 ? texts.of(row.isTold() ? "report.units.changeOnly" : "report.units.hidden") : texts.of("report.units.rate", row.answered(), row.people());
    }

    private Square square(String dimension, UnitCell cell) {
        Estimate standing = cell.standing();
        MeasuredChange change = cell.change();
        return new Square(dimension, standing == null ? 0 : heat(standing.mean()), cell.carried() != null, standing == null ? "–" : written(cell, standing), range(cell),
                change(change), change == null ? "" : change.word().name());
    }

    /** What is no figure of this round's own has a sign. */
    String written(UnitCell cell, Estimate standing) {
        return (cell.carried() == null ? "" : "≈ ") + levels.of(standing.mean());
    }

    private String range(UnitCell cell) {
        UnitCell.Level level = cell.level();
        Estimate carried = cell.carried();
        if (carried != null) {
            return texts.of("report.units.carried", levels.of(carried.low()), levels.of(carried.high()));
        }
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
        long tenths = Math.round(TENTHS * level);
        return (int) ENDS.stream().skip(1).limit(ENDS.size() - 2L).filter(end -> tenths > end).count() + 1;
    }
}
