package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.Optional;

/**
 * A process on the plan's page.
 *
 * @param body       name of the body that the process belongs to
 * @param candidates who could plan with; empty on the council's home
 * @param meetings   how many times its body has met since the charter was adopted; 0 before that
 */
public record ProcessSheet(KnownProcess process, Words body, boolean template, List<StageSheet> stages, List<PlannerFacts> planners,
        List<PlannerFacts> candidates, int meetings) {

    /** The stage that is open, or else the next one to open; empty when all are closed. */
    public Optional<StageSheet> current() {
        return stages.stream().filter(sheet -> sheet.stage().isRunning()).findFirst()
                .or(() -> stages.stream().filter(sheet -> sheet.stage().isPlanned()).findFirst());
    }

    /** True when nothing is left to do but to move it to the archive. */
    public boolean isFinished() {
        return process.closedAt() == null && stages.stream().allMatch(sheet -> sheet.stage().isClosed());
    }

    /** True while nothing has opened and no ground rules have been adopted: then it can be removed without a trace. */
    public boolean isRemovable() {
        return process.charterAdoptedOn() == null && stages.stream().allMatch(sheet -> sheet.stage().isPlanned());
    }

    public int minutes() {
        return stages.stream().mapToInt(sheet -> sheet.stage().minutes()).sum();
    }
}
