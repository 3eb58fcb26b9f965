package fi.sopu.experiment.web;

import fi.sopu.experiment.ExperimentSheet;
import fi.sopu.experiment.ExperimentVerdict;
import fi.sopu.experiment.boundary.KeepingExperiments;
import fi.sopu.experiment.boundary.ReadingExperiments;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One experiment: what is tried, what has come of it, what was decided; for those who run it also noting and deciding. */
@Named
@RequestScoped
public class ExperimentPage {

    @Inject
    ReadingExperiments reading;
    @Inject
    KeepingExperiments keeping;
    @Inject
    PlainForm form;

    private @Nullable ExperimentSheet sheet;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "note" -> {
                keeping.note(id, form.text("result"));
                form.say("experiment.noted");
                form.go("/experiment/experiment", "id", id, "sent", "experiment.result." + id);
            }
            case "decide" -> {
                keeping.decide(id, verdict(), form.text("why"));
                form.sayUndoable("experiment.decidedDone", "reopen", id);
                form.go("/experiment/experiment", "id", id, "sent", "experiment.why." + id);
            }
            case "reopen" -> {
                keeping.reopen(id);
                form.say("experiment.reopened");
                form.go("/experiment/experiment", "id", id);
            }
            case "remove" -> {
                keeping.remove(id);
                form.sayUndoable("experiment.removedDone", "putback", id);
                form.go("/experiment/board");
            }
            default -> getSheet();
        }
    }

    private ExperimentVerdict verdict() {
        return Arrays.stream(ExperimentVerdict.values()).filter(one -> one.name().equals(form.text("verdict"))).findFirst()
                .orElseThrow(() -> new Refused("experiment.wrong.verdict"));
    }

    public ExperimentSheet getSheet() {
        sheet = sheet == null ? reading.sheet(form.id("id")) : sheet;
        return sheet;
    }

    public List<ExperimentVerdict> getVerdicts() {
        return List.of(ExperimentVerdict.values());
    }

    /** What was chosen before the form was refused. */
    public boolean chosen(ExperimentVerdict verdict) {
        return form.typed("verdict", "").equals(verdict.name());
    }
}
