package fi.sopu.report.web;

import fi.sopu.estimate.Banded;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Levels from 1 to 5, and by how much they have changed, with one decimal as the reader's language writes it. */
@RequestScoped
public class Levels {

    private static final double STEPS = 4;

    @Inject
    Texts texts;

    String of(double level) {
        return format("0.0").format(level);
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
        return shown == 0 ? format("0.0").format(0) : (shown > 0 ? "+" : "−") + format("0.0").format(Math.abs(shown));
    }

    String told(double level, Banded.Side side) {
        return switch (side) {
            case AS_IT_IS -> of(level);
            case AT_LEAST -> "≥ " + of(level);
            case AT_MOST -> "≤ " + of(level);
        };
    }

    private DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag(texts.language())));
    }
}
