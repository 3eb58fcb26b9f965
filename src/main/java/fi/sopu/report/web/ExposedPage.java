package fi.sopu.report.web;

import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.Exposure;
import fi.sopu.shared.CalledFirst;
import fi.sopu.survey.ExposedSheet;
import fi.sopu.survey.boundary.ReadingMeasurements;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units in which something was held between two rounds, beside the others. */
@Named
@RequestScoped
public class ExposedPage {

    @Inject
    ReadingMeasurements reading;
    @Inject
    Texts texts;
    @Inject
    Levels levels;

    private boolean read;
    private @Nullable ExposedSheet sheet;

    /**
     * A dimension.
     *
     * @param said       in a sentence
     * @param perSession what each session more goes with, in words; empty where that is not known
     * @param picture    of both groups in both rounds; empty where it is not told where they stood
     */
    public record Line(String name, String said, String exposed, String others, String difference, String perSession, String picture) {
    }

    @CalledFirst
    public void open() {
        if (!read) {
            read = true;
            sheet = reading.exposed(getQuestion()).orElse(null);
        }
    }

    /** Null when nothing is told, or there is nothing to compare. */
    public @Nullable ExposedSheet getSheet() {
        open();
        return sheet;
    }

    public UUID getQuestion() {
        return Address.id("question");
    }

    public List<Line> getLines() {
        ExposedSheet shown = getSheet();
        return shown == null ? List.of() : shown.sides().stream().map(this::line).toList();
    }

    private Line line(ExposedSheet.Side side) {
        Exposure exposure = side.exposure();
        String name = side.dimension().name().in(texts.language());
        Estimate per = side.perSession();
        return new Line(name, texts.of(said(exposure.difference())), told(exposure.exposed()), told(exposure.others()), told(exposure.difference()),
                per == null ? "" : texts.of("report.exposed.perSession", told(per)), picture(side, name));
    }

    private static String said(Estimate difference) {
        return difference.low() > 0 ? "report.exposed.more" : difference.high() < 0 ? "report.exposed.less" : "report.exposed.cannotTell";
    }

    private String told(Estimate change) {
        return texts.of("report.exposed.change", levels.change(change.mean()), levels.change(change.low()), levels.change(change.high()));
    }

    private String picture(ExposedSheet.Side side, String name) {
        if (side.exposedBefore().isEmpty() || side.othersBefore().isEmpty()) {
            return "";
        }
        double exposed = side.exposedBefore().getAsDouble();
        double others = side.othersBefore().getAsDouble();
        return TwoLines.draw(new TwoLines.Frame("e-" + side.dimension().lasting(), texts.of("report.exposed.picture", name), texts.of("report.exposed.picture.description"),
                texts.of("report.exposed.before"), texts.of("report.exposed.after")),
                new TwoLines.Line(texts.of("report.exposed.group"), exposed, exposed + side.exposure().exposed().mean()),
                new TwoLines.Line(texts.of("report.exposed.otherGroup"), others, others + side.exposure().others().mean()), levels::of);
    }
}
