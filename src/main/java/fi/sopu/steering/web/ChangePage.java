package fi.sopu.steering.web;

import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.portal.Layout;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.shared.CalledFirst;
import fi.sopu.steering.ChangeSheet;
import fi.sopu.steering.LateThing;
import fi.sopu.steering.boundary.SeeingChange;
import fi.sopu.survey.SeriesSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of those who lead a change. */
@Named
@RequestScoped
public class ChangePage {

    private static final int DECIDED = 5;

    @Inject
    SeeingChange seeing;
    @Inject
    DimensionLines lines;
    @Inject
    Layout layout;

    private @Nullable ChangeSheet sheet;

    /** A state with how many are in it. */
    public record Count(String state, long many) {
    }

    @CalledFirst
    public void open() {
        getSheet();
    }

    public ChangeSheet getSheet() {
        sheet = sheet == null ? seeing.sheet() : sheet;
        return sheet;
    }

    /** Null where nothing has been measured. */
    public @Nullable SeriesSheet getMeasured() {
        return getSheet().measured();
    }

    public List<DimensionLines.Line> getDimensions() {
        SeriesSheet measured = getMeasured();
        return measured == null ? List.of() : lines.of(measured);
    }

    /** Those of which there are any, in the order in which they go on. */
    public List<Count> getExperimentCounts() {
        return Stream.of(ExperimentState.COMING, ExperimentState.RUNNING, ExperimentState.WAITING, ExperimentState.DECIDED)
                .map(state -> new Count(state.name(), getExperiments(state).size())).filter(one -> one.many > 0).toList();
    }

    private List<ExperimentFacts> getExperiments(ExperimentState state) {
        return Objects.requireNonNullElse(getSheet().experiments().get(state), List.of());
    }

    /** What is being tried. */
    public List<ExperimentFacts> getRunning() {
        return getExperiments(ExperimentState.RUNNING);
    }

    /** The latest decisions. */
    public List<ExperimentFacts> getDecided() {
        return getExperiments(ExperimentState.DECIDED).stream().limit(DECIDED).toList();
    }

    /** Those of which there are any. */
    public List<Count> getProposalCounts() {
        return getSheet().proposals().counts().entrySet().stream().sorted(Comparator.comparing((Map.Entry<ProposalStatus, Long> one) -> one.getKey()))
                .map(one -> new Count(one.getKey().name(), one.getValue())).toList();
    }

    /** Where something late is found. */
    public String address(LateThing late) {
        return layout.getBase() + switch (late.kind()) {
            case ANSWER -> "/proposal/proposal?id=";
            case DECISION -> "/experiment/experiment?id=";
            case COMMITMENT -> "/charter/charter?process=";
        } + late.about();
    }
}
