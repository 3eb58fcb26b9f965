package fi.sopu.experiment.web;

import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.experiment.boundary.KeepingExperiments;
import fi.sopu.experiment.boundary.ReadingExperiments;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All experiments of the council, by where they are. */
@Named
@RequestScoped
public class BoardPage {

    @Inject
    ReadingExperiments reading;
    @Inject
    KeepingExperiments keeping;
    @Inject
    PlainForm form;

    private @Nullable Map<ExperimentState, List<ExperimentFacts>> board;

    /** Opens the page, or puts back what was removed. */
    @CalledFirst
    public void open() {
        if (form.act().equals("putback")) {
            keeping.putBack(form.actId());
            form.say("experiment.isBack");
            form.go("/experiment/board");
        }
    }

    public Map<ExperimentState, List<ExperimentFacts>> getBoard() {
        board = board == null ? reading.board() : board;
        return board;
    }

    /** Those of which there are any, what waits for a decision first. */
    public List<ExperimentState> getStates() {
        return List.of(ExperimentState.WAITING, ExperimentState.RUNNING, ExperimentState.COMING, ExperimentState.DECIDED).stream().filter(getBoard()::containsKey).toList();
    }
}
