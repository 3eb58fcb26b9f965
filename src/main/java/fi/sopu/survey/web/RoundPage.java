package fi.sopu.survey.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.survey.Foreseen;
import fi.sopu.survey.boundary.ReadingMeasurements;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be expected of a round: what it asks, of whom, and how small a change can be seen, said before it begins. */
@Named
@RequestScoped
public class RoundPage {

    @Inject
    ReadingMeasurements reading;
    @Inject
    PlainForm form;
    @Inject
    Texts texts;

    private Foreseen foreseen;

    @CalledFirst
    public void open() {
        if (foreseen == null) {
            foreseen = reading.foreseen(form.id("question"));
        }
    }

    public Foreseen getForeseen() {
        open();
        return foreseen;
    }

    /** In a sentence: what can be seen of so many people. */
    public String sees(Foreseen.Unit unit) {
        return !unit.isEnough() ? texts.of("survey.round.few", unit.smallest())
                : texts.of("survey.round.sees", unit.people(), unit.change());
    }
}
