package fi.sopu.duel.web;

import fi.sopu.duel.ActivityProgress;
import fi.sopu.duel.boundary.SeeingProgress;
import fi.sopu.portal.Texts;
import fi.sopu.process.AskedQuestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** How an open question is getting on, in words and a picture, for those who run the process. */
@Named
@RequestScoped
public class ProgressView {

    @Inject
    SeeingProgress seeing;
    @Inject
    Texts texts;

    private Optional<Going> going;

    /**
     * @param settled  percent of the ideas of which it is known whether they are among the best
     * @param forecast what is still needed, or that nothing is
     */
    public record Going(int answers, int participants, int roll, int settled, String settledText, String forecast, AskedEvenly asked, String askedText) { }

    /** Of the page's one question; null while too few have answered for anything to be told. */
    public Going of(AskedQuestion question) {
        if (going == null) {
            going = seeing.of(question.id()).map(progress -> going(question, progress));
        }
        return going.orElse(null);
    }

    private Going going(AskedQuestion question, ActivityProgress progress) {
        int settled = (int) Math.round(100 * progress.settlement().settled());
        AskedEvenly asked = AskedEvenly.of(progress.askedCounts());
        return new Going(progress.answers(), progress.participants(), question.roll(), settled,
                texts.of("duel.progress.settledText", settled, 100 - settled, question.topK()), forecast(progress), asked,
                texts.of(asked.key(), asked.least(), asked.most(), asked.never()));
    }

    private String forecast(ActivityProgress progress) {
        double further = progress.settlement().further();
        if (progress.settlement().enough()) {
            return texts.of("duel.progress.enough");
        }
        return Double.isNaN(further) ? texts.of("duel.progress.far")
                : texts.of("duel.progress.further", (int) Math.ceil(further), (int) Math.ceil(progress.minutes()));
    }
}
