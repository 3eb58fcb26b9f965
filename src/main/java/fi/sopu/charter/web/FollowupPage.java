package fi.sopu.charter.web;

import fi.sopu.charter.FollowupSheet;
import fi.sopu.charter.boundary.AnsweringFollowups;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up's clauses for somebody to say how they have been kept. The answers themselves never pass through this
 * page: the browser sends and reads them by {@link FollowupAnswers}, so that no view or session holds a choice.
 */
@Named
@RequestScoped
public class FollowupPage {

    @Inject
    AnsweringFollowups answering;
    @Inject
    PlainForm form;

    private @Nullable FollowupSheet sheet;

    /** @throws NotFound when the stage asks nothing about a charter */
    public FollowupSheet getSheet() {
        if (sheet == null) {
            sheet = answering.ofStage(form.id("stage")).orElseThrow(() -> new NotFound("followup"));
        }
        return sheet;
    }
}
