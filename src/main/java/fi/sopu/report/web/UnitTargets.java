package fi.sopu.report.web;

import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.TargetFacts;
import fi.sopu.survey.UnitRow;
import fi.sopu.survey.boundary.ReadingMeasurements;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit has chosen to develop, and what has become of it. */
@Named
@RequestScoped
public class UnitTargets {

    @Inject
    ReadingMeasurements reading;
    @Inject
    MeasuredUnitPage page;
    @Inject
    HeatMap map;
    @Inject
    Texts texts;

    private @Nullable List<Line> lines;

    /**
     * A chosen target.
     *
     * @param change of its dimension in this round, in words; empty where it was chosen in this very one, or nothing is told
     */
    public record Line(TargetFacts facts, String dimension, String change) {
    }

    public List<Line> getAll() {
        if (lines == null) {
            MeasuredSheet sheet = Objects.requireNonNull(page.getSheet());
            UUID unit = Address.id("unit");
            UnitRow row = sheet.row(unit).orElseThrow();
            lines = reading.targets(sheet.outcome().question(), unit).stream().map(one -> line(one, sheet, row)).toList();
        }
        return lines;
    }

    private Line line(TargetFacts target, MeasuredSheet sheet, UnitRow row) {
        List<DimensionSheet> dimensions = sheet.instrument().dimensions();
        int at = dimensions.stream().map(DimensionSheet::lasting).toList().indexOf(target.dimension());
        // an instrument may have lost a dimension since
        return at < 0 ? new Line(target, "", "") : new Line(target, dimensions.get(at).name().in(texts.language()),
                target.number() < sheet.number() ? map.change(row.cells().get(at).change()) : "");
    }
}
