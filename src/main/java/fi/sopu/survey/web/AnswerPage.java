package fi.sopu.survey.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.shared.NotFound;
import fi.sopu.survey.RoundSheet;
import fi.sopu.survey.boundary.AnsweringRounds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a round. The answers themselves never pass through this page: the browser sends and reads them by {@link RoundAnswers}, so that no
 * view or session holds one.
 */
@Named
@RequestScoped
public class AnswerPage {

    @Inject
    AnsweringRounds answering;
    @Inject
    PlainForm form;

    private @Nullable RoundSheet sheet;

    /** @throws NotFound when the stage asks no statements */
    public RoundSheet getSheet() {
        if (sheet == null) {
            sheet = answering.ofStage(form.id("stage")).orElseThrow(() -> new NotFound("round"));
        }
        return sheet;
    }

    /** From disagreeing to agreeing. */
    public List<String> getLevels() {
        return List.of("1", "2", "3", "4", "5");
    }
}
