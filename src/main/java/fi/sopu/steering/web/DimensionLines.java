package fi.sopu.steering.web;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.survey.SeriesSheet;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A measurement's dimensions as a table shows them: a level for each round, a small picture of them, and what has changed. */
@RequestScoped
public class DimensionLines {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 36;
    private static final double EDGE = 6;
    private static final double STEPS = 4;

    @Inject
    Texts texts;

    /**
     * @param levels  one for each round; a dash where it is not told
     * @param picture of the levels, for who sees; empty where fewer than two are told
     * @param word    of the change; "" where nothing is told
     * @param change  in words; "" where nothing is told
     */
    public record Line(String name, List<String> levels, String picture, String word, String change) {
    }

    List<Line> of(SeriesSheet measured) {
        DecimalFormat tenths = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(texts.language())));
        return measured.dimensions().stream().map(one -> {
            MeasuredChange change = one.change();
            return new Line(one.name().in(texts.language()), one.levels().stream().map(level -> written(level, tenths)).toList(),
                    picture(one.levels()), change == null ? "" : change.word().name(), change == null ? "" : told(change, tenths));
        }).toList();
    }

    /** As the report writes it: where nearly all answered alike, the end of a band. */
    static String written(Banded.@Nullable Mean level, DecimalFormat tenths) {
        return level == null ? "–" : switch (level.side()) {
            case AS_IT_IS -> "";
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
        } + tenths.format(level.estimate().mean());
    }

    /** As the report says it. */
    private String told(MeasuredChange change, DecimalFormat tenths) {
        return texts.of("report.units.changeIs", texts.of("report.units.change." + change.word()), signed(change.mean(), tenths), signed(change.low(), tenths),
                signed(change.high(), tenths), change.people());
    }

    private static String signed(double change, DecimalFormat tenths) {
        double shown = Math.round(change * 10) / 10.0;
        return shown == 0 ? tenths.format(0) : (shown > 0 ? "+" : "−") + tenths.format(Math.abs(shown));
    }

    /** A line over the rounds, on a scale from 1 to 5; the numbers stand beside it. */
    static String picture(List<Banded.@Nullable Mean> levels) {
        List<String> points = new ArrayList<>();
        for (int at = 0; at < levels.size(); at++) {
            Banded.Mean level = levels.get(at);
            if (level != null) {
                points.add(point(levels.size() == 1 ? WIDTH / 2 : EDGE + at * (WIDTH - 2 * EDGE) / (levels.size() - 1),
                        HEIGHT - EDGE - (level.estimate().mean() - 1) / STEPS * (HEIGHT - 2 * EDGE)));
            }
        }
        if (points.size() < 2) {
            return "";
        }
        StringBuilder dots = new StringBuilder();
        points.forEach(point -> dots.append("<circle class=\"pic-dot\" fill=\"#0b5563\" cx=\"").append(point.replace(" ", "\" cy=\"")).append("\" r=\"3.5\"/>"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic spark\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) HEIGHT
                + "\"><path class=\"pic-line\" fill=\"none\" stroke=\"#0b5563\" stroke-width=\"2\" d=\"M" + String.join("L", points) + "\"/>" + dots + "</svg>";
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
