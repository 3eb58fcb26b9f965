package fi.sopu.report.web;

import fi.sopu.estimate.Banded;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Levels from 1 to 5, and by how much they have changed, with one decimal as the reader's language writes it. */
@RequestScoped
public class Levels {

    private static final double STEPS = 4;

    @Inject
    Texts texts;
    /** Made when it is needed first: a page of many units writes thousands. */
    private @Nullable DecimalFormat tenths;

    String of(double level) {
        DecimalFormat format = tenths;
        if (format == null) {
            format = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag(texts.language())));
            tenths = format;
        }
        return format.format(level);
    }

    /** An interval. */
    String range(double low, double high) {
        return of(low) + "–" + of(high);
    }

    /** Where it lies on the scale, from 0 to 1. */
    static double share(double level) {
        return (level - 1) / STEPS;
    }

    /** How many answers were 1, 2, 3, 4 and 5. */
    static String counts(List<Integer> answers) {
        return String.join(" · ", answers.stream().map(String::valueOf).toList());
    }

    /** With its sign. */
    String change(double change) {
        double shown = Math.round(change * 10) / 10.0;
        return shown == 0 ? of(0) : (shown > 0 ? "+" : "−") + of(Math.abs(shown));
    }

    String told(double level, Banded.Side side) {
        return switch (side) {
            case AS_IT_IS -> of(level);
            case AT_LEAST -> "≥ " + of(level);
            case AT_MOST -> "≤ " + of(level);
        };
    }
}
