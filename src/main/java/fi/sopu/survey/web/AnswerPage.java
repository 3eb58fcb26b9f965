package fi.sopu.survey.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.shared.NotFound;
import fi.sopu.survey.RoundSheet;
import fi.sopu.survey.boundary.AnsweringRounds;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    @Inject
    Texts texts;

    private @Nullable RoundSheet sheet;

    /** @throws NotFound when the stage asks no statements */
    public RoundSheet getSheet() {
        if (sheet == null) {
            sheet = answering.ofStage(form.id("stage")).orElseThrow(() -> new NotFound("round"));
        }
        return sheet;
    }

    /** The statements, for who may answer them. */
    public String getStatements() {
        return StatementRows.of(getSheet().instrument(), texts.language());
    }
}
