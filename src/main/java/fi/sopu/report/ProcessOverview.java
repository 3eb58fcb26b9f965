package fi.sopu.report;

import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.shared.Words;
import java.util.List;

/** A process at a glance: its stages, and what the reports of the closed ones say. */
public record ProcessOverview(KnownProcess process, Words body, List<Line> stages) {

    public ProcessOverview {
        stages = List.copyOf(stages);
    }

    /**
     * @param state   what the reader may see of its result
     * @param sayings what the result says, a sentence for each question; empty when there is nothing to read
     * @param result  what may be shown, or null
     */
    public record Line(PlannedStage stage, StageReport.State state, List<Sentence> sayings, StageResult result) {

        public Line {
            sayings = List.copyOf(sayings);
        }

        public boolean isReadable() {
            return state == StageReport.State.READY || state == StageReport.State.TOO_FEW;
        }
    }
}
