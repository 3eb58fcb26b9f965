package fi.sopu.report.web;

import fi.sopu.shared.CalledFirst;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.boundary.ReadingMeasurements;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    HeatMap map;

    private boolean read;
    private @Nullable MeasuredSheet sheet;

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
        return shown == null ? List.of() : map.dimensions(shown);
    }

    /**
     * A row for each unit, as HTML.
     *
     * @param base of the council's addresses
     */
    public String rows(String base) {
        MeasuredSheet shown = getSheet();
        return shown == null ? "" : HeatRows.of(map.lines(shown), base + "/report/unit?question=" + shown.outcome().question() + "&unit=");
    }

    public List<String> getLegend() {
        return map.legend();
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
        Map<String, String> names = names(shown);
        return TargetPicture.draw(texts.of("report.units.targets"), texts.of("report.units.targets.description"),
                new TargetPicture.Ends(texts.of("report.units.lower"), texts.of("report.units.higher"), texts.of("report.units.lessWeight"), texts.of("report.units.moreWeight")),
                shown.targets(), id -> names.getOrDefault(id, ""));
    }
}
