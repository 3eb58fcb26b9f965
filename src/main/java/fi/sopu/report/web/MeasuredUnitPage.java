package fi.sopu.report.web;

import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Texts;
import fi.sopu.shared.NotFound;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.UnitRow;
import fi.sopu.survey.boundary.ReadingMeasurements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a round of measurement tells of one unit, or of all together: levels, how the answers are spread, changes, and the units below. */
@Named
@RequestScoped
public class MeasuredUnitPage {

    @Inject
    ReadingMeasurements reading;
    @Inject
    Texts texts;
    @Inject
    HeatMap map;
    @Inject
    UnitPictures pictures;

    private boolean read;
    private @Nullable MeasuredSheet sheet;
    private @Nullable UnitRow unit;

    /** Another unit that can be looked at. */
    public record Way(String unit, String name, String rate) {
    }

    /** @throws NotFound when the unit is no part of the round */
    @CalledFirst
    public void open() {
        if (!read) {
            read = true;
            sheet = reading.ofQuestion(Address.id("question")).orElse(null);
            unit = sheet == null ? null : sheet.row(Address.id("unit")).orElseThrow(() -> new NotFound("unit"));
        }
    }

    /** Null when nothing is told. */
    public @Nullable MeasuredSheet getSheet() {
        open();
        return sheet;
    }

    private MeasuredSheet sheet() {
        return Objects.requireNonNull(getSheet());
    }

    private UnitRow unit() {
        open();
        return Objects.requireNonNull(unit);
    }

    public String getName() {
        return getSheet() == null ? texts.of("report.units.title") : map.name(unit());
    }

    public String getRate() {
        return map.rate(unit());
    }

    /** The unit above, or null for the whole. */
    public @Nullable Way getAbove() {
        UUID above = unit().above();
        return above == null ? null : sheet().row(above).map(this::way).orElse(null);
    }

    public List<Way> getBelow() {
        return sheet().below(unit()).stream().map(this::way).toList();
    }

    private Way way(UnitRow row) {
        return new Way(row.unit().toString(), map.name(row), map.rate(row));
    }

    /** The levels of the dimensions with their intervals. */
    public String getLevels() {
        return pictures.levels(sheet(), unit());
    }

    /** How the answers are spread. */
    public String getSpread() {
        return pictures.spread(sheet(), unit());
    }

    /** Whether some level is no figure of this round's own. */
    public boolean isCarried() {
        return unit().cells().stream().anyMatch(cell -> cell.carried() != null);
    }

    /** A line for each dimension of which something is told. */
    public List<UnitPictures.Line> getLines() {
        return pictures.lines(sheet(), unit());
    }

    /** How far the statements of each dimension say the same, for those who ask; of all together alone. */
    public List<UnitPictures.Agreement> getAgreements() {
        return unit().above() == null ? pictures.agreements(sheet()) : List.of();
    }
}
