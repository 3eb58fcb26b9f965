package fi.sopu.report;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A process at a glance: its stages, and the results of the closed ones. */
public record ProcessOverview(KnownProcess process, Words body, List<Line> stages) {

    public ProcessOverview {
        stages = List.copyOf(stages);
    }

    /**
     * @param state  what the reader may see of its result
     * @param result what may be shown, or null
     * @param counting what is being counted of its answers, or null
     */
    public record Line(PlannedStage stage, StageReport.State state, @Nullable StageResult result, @Nullable BeingCounted counting) {

        public boolean isReadable() {
            return state == StageReport.State.READY || state == StageReport.State.TOO_FEW || state == StageReport.State.COUNTING;
        }
    }

    /** What is being counted of any stage's answers, or null. */
    public @Nullable BeingCounted getCounting() {
        return BeingCounted.first(stages.stream().map(Line::counting).filter(Objects::nonNull).toList()).orElse(null);
    }
}
