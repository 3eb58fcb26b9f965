package fi.sopu.report.web;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.Reliability;
import fi.sopu.texts.Texts;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.SituationCopy;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.UnitRow;
import fi.sopu.survey.Weight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws what a round of measurement tells of a unit, in the reader's language, and says the same in lines of a table. */
@RequestScoped
public class UnitPictures {

    private static final int LEVELS = 5;
    private static final int PERCENT = 100;

    @Inject
    Texts texts;
    @Inject
    Levels levels;
    @Inject
    HeatMap map;

    /**
     * A dimension as a table has it.
     *
     * @param answers how many single answers were 1 to 5, in words where nearly all were alike
     * @param change  in words, or empty
     */
    public record Line(String dimension, String mean, String interval, String answers, int people, String change) {
    }

    /** How far the statements of a dimension say the same, in words. */
    public record Agreement(String dimension, String alpha) {
    }

    /** A dimension of which it is told, or likely, where it stands. */
    private record Told(int number, String name, UnitCell cell, Estimate standing) {
    }

    private List<Told> told(MeasuredSheet sheet, UnitRow unit) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < unit.cells().size(); i++) {
            UnitCell cell = unit.cells().get(i);
            Estimate standing = cell.standing();
            if (standing != null) {
                told.add(new Told(i + 1, sheet.instrument().dimensions().get(i).name().in(texts.language()), cell, standing));
            }
        }
        return told;
    }

    String levels(MeasuredSheet sheet, UnitRow unit) {
        return DotWhisker.draw(new DotWhisker.Frame("levels", texts.of("report.measured"), texts.of("report.measured.description"), DotWhisker.Mark.NEUTRAL,
                DotWhisker.Scale.LEVELS, texts.of("report.measured.less"), texts.of("report.measured.more"), ""), told(sheet, unit).stream().map(this::dot).toList());
    }

    private DotWhisker.Row dot(Told one) {
        Estimate at = one.standing;
        return new DotWhisker.Row(one.number, one.name, "", Levels.share(at.mean()), Levels.share(at.low()), Levels.share(at.high()), map.written(one.cell, at),
                DotWhisker.Sign.NONE);
    }

    String spread(MeasuredSheet sheet, UnitRow unit) {
        List<String> names = IntStream.rangeClosed(1, LEVELS).mapToObj(level -> level + " = " + texts.of("survey.level." + level)).toList();
        return ShareBar.draw("spread", ShareBar.Kind.LEVELS, texts.of("report.unit.spread"), texts.of("report.unit.spread.description"), new ShareBar.Names(names, ""),
                told(sheet, unit).stream().flatMap(one -> Optional.ofNullable(one.cell.level()).map(level -> bar(one, level.answers())).stream()).toList());
    }

    private ShareBar.Row bar(Told one, Banded.Counts answers) {
        double all = answers.counts().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return ShareBar.Row.told(one.number, one.name, alike(answers));
        }
        return new ShareBar.Row(one.number, one.name,
                answers.counts().stream().map(count -> new ShareBar.Piece(count / all, Math.round(PERCENT * count / all) + "\u00a0%")).toList(),
                Double.NaN, Double.NaN, texts.of("report.unit.answers", (int) all));
    }

    private String alike(Banded.Counts answers) {
        return texts.of("report.unit.alike", answers.tenths(), answers.most() + 1);
    }

    List<Line> lines(MeasuredSheet sheet, UnitRow unit) {
        return told(sheet, unit).stream().map(one -> new Line(one.name, map.written(one.cell, one.standing), levels.range(one.standing.low(), one.standing.high()),
                answers(one.cell), one.standing.people(), map.change(one.cell.change()))).toList();
    }

    /** What a copy of all together holds, as exactly as it holds it. */
    List<Line> lines(SituationCopy copy) {
        return copy.dimensions().stream().map(this::line).toList();
    }

    private Line line(SituationCopy.Dimension one) {
        Estimate standing = Objects.requireNonNull(one.cell().standing(), "what nothing is told of is in no copy");
        UnitCell.Level level = one.cell().level();
        return new Line(one.name().in(texts.language()), level == null ? map.written(one.cell(), standing) : levels.told(standing.mean(), level.own().side()),
                levels.range(standing.low(), standing.high()), answers(one.cell()), standing.people(), map.change(one.cell().change()));
    }

    private String answers(UnitCell cell) {
        UnitCell.Level level = cell.level();
        if (level == null) {
            return texts.of("report.units.hidden");
        }
        Banded.Counts answers = level.answers();
        return answers.counts().isEmpty() ? alike(answers) : Levels.counts(answers.counts());
    }

    List<Agreement> agreements(MeasuredSheet sheet) {
        return sheet.weights().stream().filter(weight -> weight.reliability() != null).map(weight -> {
            Reliability told = Objects.requireNonNull(weight.reliability());
            return new Agreement(name(sheet, weight), texts.of("report.unit.alphaLine", told.alpha(), told.low(), told.high(), told.people()));
        }).toList();
    }

    private String name(MeasuredSheet sheet, Weight weight) {
        return sheet.instrument().dimensions().stream().filter(one -> one.lasting().equals(weight.dimension())).map(DimensionSheet::name).findFirst().orElseThrow()
                .in(texts.language());
    }
}
