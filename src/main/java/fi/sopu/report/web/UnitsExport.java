package fi.sopu.report.web;

import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Spreadsheet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.UnitRow;
import fi.sopu.survey.boundary.ReadingMeasurements;
import fi.sopu.texts.Csv;
import fi.sopu.texts.Texts;
import fi.sopu.texts.Xlsx;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of a round by unit and dimension, for a spreadsheet: what its pages tell, as exactly as they tell it and no more. */
@RequestScoped
@Path("report/measured/{question}")
public class UnitsExport {

    private static final int LEVELS = 5;

    @Inject
    ReadingMeasurements reading;
    @Inject
    HeatMap map;
    @Inject
    Levels levels;
    @Inject
    Texts texts;
    @Inject
    CurrentActor actor;

    @GET
    @Path("units.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response export(@PathParam("question") String question) {
        return Spreadsheet.of(Csv.of(rows(question)), actor.get(), "units");
    }

    @GET
    @Path("units.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response workbook(@PathParam("question") String question) {
        return Spreadsheet.of(Xlsx.of(texts.of("report.units.csv.sheet"), rows(question)), actor.get(), "units");
    }

    /** The names of the columns alone where nothing is told. */
    private List<List<String>> rows(String question) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head());
        reading.ofQuestion(Ids.of(question)).ifPresent(sheet -> sheet.rows().forEach(row -> add(rows, sheet, row)));
        return rows;
    }

    private List<String> head() {
        return Stream.concat(Stream.of("report.units.unit", "report.units.csv.asked", "report.measured.dimension", "report.measured.mean", "report.units.csv.low",
                "report.units.csv.high", "report.units.csv.estimate", "report.measured.people", "report.units.csv.own").map(texts::of),
                Stream.concat(Stream.of("1", "2", "3", "4", "5").map(level -> texts.of("report.units.csv.answers", level)),
                        Stream.of("report.unit.change", "report.units.csv.word", "report.units.csv.changeLow", "report.units.csv.changeHigh", "report.units.csv.both")
                                .map(texts::of)))
                .toList();
    }

    private void add(List<List<String>> rows, MeasuredSheet sheet, UnitRow row) {
        List<String> dimensions = map.dimensions(sheet);
        for (int i = 0; i < dimensions.size(); i++) {
            UnitCell cell = row.cells().get(i);
            rows.add(Stream.of(Stream.of(map.name(row), Integer.toString(row.people()), dimensions.get(i)), standing(cell), answers(cell), change(cell.change()))
                    .flatMap(part -> part)
                    .toList());
        }
    }

    private Stream<String> standing(UnitCell cell) {
        Estimate standing = cell.standing();
        UnitCell.Level level = cell.level();
        return standing == null ? empty(6)
                : Stream.of(levels.of(standing.mean()), levels.of(standing.low()), levels.of(standing.high()), cell.carried() == null ? "" : "≈",
                        Integer.toString(standing.people()),
                        level == null ? "" : levels.told(level.own().estimate().mean(), level.own().side()));
    }

    private static Stream<String> answers(UnitCell cell) {
        UnitCell.Level level = cell.level();
        return level == null || level.answers().counts().isEmpty() ? empty(LEVELS) : level.answers().counts().stream().map(String::valueOf);
    }

    private Stream<String> change(@Nullable MeasuredChange change) {
        return change == null ? empty(LEVELS)
                : Stream.of(number(change.mean()), texts.of("report.units.change." + change.word()), number(change.low()), number(change.high()),
                        Integer.toString(change.people()));
    }

    /** As a spreadsheet takes it: with a hyphen for a minus, and without a sign where it is nought. */
    private String number(double change) {
        double shown = Math.round(change * 10) / 10.0;
        return levels.of(shown == 0 ? 0 : shown).replace('\u2212', '-');
    }

    private static Stream<String> empty(int many) {
        return Stream.generate(() -> "").limit(many);
    }
}
