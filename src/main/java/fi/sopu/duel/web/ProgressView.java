package fi.sopu.duel.web;

import fi.sopu.duel.ActivityProgress;
import fi.sopu.duel.boundary.SeeingProgress;
import fi.sopu.process.AskedQuestion;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How an open question is getting on, in words and a picture, for those who run the process. */
@Named
@RequestScoped
public class ProgressView {

    @Inject
    SeeingProgress seeing;
    @Inject
    Texts texts;

    private boolean looked;
    private @Nullable Going going;

    /**
     * @param best     how many the top is
     * @param staying  how many of them are expected to stay there
     * @param settled  the same in percent
     * @param forecast what is still needed, or that nothing is
     */
    public record Going(int answers, int participants, int roll, int best, long staying, int settled, String settledText, String forecast, AskedEvenly asked, String askedText) {}

    /** Of the page's one question; null while too few have answered for anything to be told. */
    public @Nullable Going of(AskedQuestion question) {
        if (!looked) {
            looked = true;
            going = seeing.of(question.id()).map(progress -> going(question, progress)).orElse(null);
        }
        return going;
    }

    private Going going(AskedQuestion question, ActivityProgress progress) {
        AskedEvenly asked = AskedEvenly.of(progress.askedCounts());
        return new Going(progress.answers(), progress.participants(), question.stage().roll(), progress.best(), progress.staying(), progress.percent(),
                texts.of("duel.progress.settledText", progress.best(), progress.staying(), progress.percent()), forecast(progress), asked,
                texts.of(asked.key(), asked.least(), asked.most(), asked.never()));
    }

    private String forecast(ActivityProgress progress) {
        return switch (progress.lack()) {
            case NOTHING -> texts.of("duel.progress.enough");
            case PEOPLE -> texts.of("duel.progress.people.few", progress.people());
            case IDEAS -> texts.of("duel.progress.new");
            case ANSWERS -> progress.further() < 0 ? texts.of("duel.progress.far")
                    : texts.of("duel.progress.further", progress.further(), progress.minutes());
        };
    }
}
