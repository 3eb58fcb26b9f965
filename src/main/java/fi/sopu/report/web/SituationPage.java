package fi.sopu.report.web;

import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.survey.SituationSheet;
import fi.sopu.survey.boundary.PreparingAnalyses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a round may leave the council for a network's situation analysis: shown as it would leave, prepared, and withdrawn. */
@Named
@RequestScoped
public class SituationPage {

    @Inject
    PreparingAnalyses preparing;
    @Inject
    UnitPictures pictures;
    @Inject
    Says says;

    private @Nullable SituationSheet sheet;
    private @Nullable String refusal;
    private boolean opened;

    /** Also called before the page is shown: whether there are buttons at all depends on what is told. */
    @CalledFirst
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        try {
            sheet = preparing.sheet(getQuestion());
        } catch (Refused no) {
            refusal = says.text(no.key(), no.arguments());
        }
    }

    public String prepare() {
        preparing.prepare(getQuestion());
        says.done("survey.situation.prepared");
        return again();
    }

    public String withdraw() {
        preparing.withdraw(getQuestion());
        says.done("survey.situation.withdrawn");
        return again();
    }

    private String again() {
        return "/report/situation?faces-redirect=true&question=" + getQuestion();
    }

    /** Null when no copy can be made. */
    public @Nullable SituationSheet getSheet() {
        open();
        return sheet;
    }

    /** Why none can be made, or null. */
    public @Nullable String getRefusal() {
        open();
        return refusal;
    }

    public List<UnitPictures.Line> getLines() {
        SituationSheet shown = getSheet();
        return shown == null ? List.of() : pictures.lines(shown.copy());
    }

    public UUID getQuestion() {
        return Address.id("question");
    }
}
