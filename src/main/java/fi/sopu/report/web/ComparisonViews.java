package fi.sopu.report.web;

import fi.sopu.process.RankedIdeas;
import fi.sopu.shared.Words;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Puts into the reader's language which of two comes first, and how surely. */
@RequestScoped
public class ComparisonViews {

    private static final double ALMOST_SURE = 0.95;

    @Inject
    Texts texts;

    /** @param above probability (0 to 1) that the one ranks above the other */
    ComparisonView of(RankedIdeas ranked, UUID one, UUID other, double above) {
        Words first = words(ranked, above >= 0.5 ? one : other);
        Words second = words(ranked, above >= 0.5 ? other : one);
        double sure = Math.max(above, 1 - above);
        int percent = (int) Math.min(99, Math.round(100 * sure));
        String language = texts.language();
        String sentence = texts.of(sure > 0.995 ? "report.compare.saysSure" : "report.compare.says", Spoken.quoted(first, language),
                Spoken.quoted(second, language), percent);
        return new ComparisonView(sentence, sure < ALMOST_SURE ? texts.of("report.compare.open") : "",
                ChanceBar.draw("chance", texts.of("report.compare.picture"), sentence,
                        new ChanceBar.Part(first.in(language), percent), new ChanceBar.Part(second.in(language), 100 - percent)));
    }

    private static Words words(RankedIdeas ranked, UUID source) {
        return ranked.find(source).orElseThrow().words();
    }
}
