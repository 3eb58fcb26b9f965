package fi.sopu.report;

import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.shared.Words;
import java.util.List;

/** A process at a glance: its stages, and the results of the closed ones. */
public record ProcessOverview(KnownProcess process, Words body, List<Line> stages) {

    public ProcessOverview {
        stages = List.copyOf(stages);
    }

    /**
     * @param state  what the reader may see of its result
     * @param result what may be shown, or null
     */
    public record Line(PlannedStage stage, StageReport.State state, StageResult result) {

        public boolean isReadable() {
            return state == StageReport.State.READY || state == StageReport.State.TOO_FEW;
        }
    }
}
