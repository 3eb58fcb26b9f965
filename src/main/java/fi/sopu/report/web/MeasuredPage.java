package fi.sopu.report.web;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.shared.CalledFirst;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.UnitRow;
import fi.sopu.survey.boundary.ReadingMeasurements;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A round of measurement by unit: the heat map, where to develop, and what has changed. */
@Named
@RequestScoped
public class MeasuredPage {

    private static final int FEWEST = 3;

    @Inject
    ReadingMeasurements reading;
    @Inject
    Texts texts;
    @Inject
    Levels levels;

    private boolean read;
    private @Nullable MeasuredSheet sheet;

    /**
     * A unit's line.
     *
     * @param rate how many answered, or empty
     */
    public record Line(String name, int depth, String rate, List<Square> squares) {
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

    @CalledFirst
    public void open() {
        if (!read) {
            read = true;
            sheet = reading.ofQuestion(Address.id("question")).orElse(null);
        }
    }

    /** Null when nothing is told. */
    public @Nullable MeasuredSheet getSheet() {
        open();
        return sheet;
    }

    public List<String> getDimensions() {
        MeasuredSheet shown = getSheet();
        return shown == null ? List.of() : shown.instrument().dimensions().stream().map(one -> one.name().in(texts.language())).toList();
    }

    public List<Line> getLines() {
        MeasuredSheet shown = getSheet();
        return shown == null ? List.of() : shown.rows().stream().map(this::line).toList();
    }

    private Line line(UnitRow row) {
        return new Line(row.depth() == 0 ? texts.of("report.units.whole") : row.name().in(texts.language()), Math.min(row.depth(), 5),
                row.answered() == 0 ? texts.of("report.units.hidden") : texts.of("report.units.rate", row.answered(), row.people()),
                IntStream.range(0, row.cells().size()).mapToObj(at -> square(getDimensions().get(at), row.cells().get(at))).toList());
    }

    private Square square(String dimension, UnitCell cell) {
        Estimate level = cell.level();
        Banded.Mean own = cell.own();
        MeasuredChange change = cell.change();
        String word = change == null ? "" : texts.of("report.units.change." + change.word());
        String told = change == null ? ""
                : texts.of("report.units.changeIs", word, levels.change(change.mean()), levels.change(change.low()), levels.change(change.high()), change.people());
        return new Square(dimension, level == null ? 0 : heat(level.mean()),
                level == null ? "–" : levels.of(level.mean()),
                level == null || own == null ? texts.of("report.units.hiddenCell")
                        : texts.of("report.units.range", levels.of(level.low()), levels.of(level.high()), levels.told(own.estimate().mean(), own.side()), level.people()),
                told, change == null ? "" : change.word().name());
    }

    /** By what is written, so that what is written alike looks alike. */
    private static int heat(double level) {
        long tenths = Math.round(10 * level);
        return (int) IntStream.of(17, 25, 33, 41).filter(end -> tenths > end).count() + 1;
    }

    /** The dimensions that are named as targets. */
    public List<String> getTargets() {
        MeasuredSheet shown = getSheet();
        if (shown == null) {
            return List.of();
        }
        Map<String, String> names = names(shown);
        return shown.targets().named().stream().map(id -> names.getOrDefault(id, "")).toList();
    }

    private Map<String, String> names(MeasuredSheet shown) {
        return shown.instrument().dimensions().stream().collect(Collectors.toMap(one -> one.lasting().toString(), one -> one.name().in(texts.language())));
    }

    /** The picture of where to develop, or empty where too little is known. */
    public String getPicture() {
        MeasuredSheet shown = getSheet();
        // without the overall question nothing tells what weighs
        if (shown == null || shown.targets().points().size() < FEWEST || shown.instrument().dimensions().stream().noneMatch(DimensionSheet::overall)) {
            return "";
        }
        return TargetPicture.draw(texts.of("report.units.targets"), texts.of("report.units.targets.description"),
                new TargetPicture.Ends(texts.of("report.units.lower"), texts.of("report.units.higher"), texts.of("report.units.lessWeight"), texts.of("report.units.moreWeight")),
                shown.targets(), id -> names(shown).getOrDefault(id, ""));
    }
}
