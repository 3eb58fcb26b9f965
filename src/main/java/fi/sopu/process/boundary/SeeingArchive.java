package fi.sopu.process.boundary;

import fi.sopu.process.ArchivedProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.control.Processes;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;

/** The archive of reports: every process that has a result the reader may see, closed or still running. */
@UseCase
public class SeeingArchive {

    @Inject
    Processes processes;
    @Inject
    ReadingProcesses reading;
    @Inject
    ReadingOutcomes outcomes;

    /** Latest first. */
    @Allowed(member = true)
    public List<ArchivedProcess> processes() {
        return processes.all().stream().map(this::archived)
                .filter(one -> !one.results().isEmpty() || one.process().closedAt() != null).toList();
    }

    private ArchivedProcess archived(CouncilProcess process) {
        List<PlannedStage> results = reading.stagesOf(process.id()).stream()
                .filter(stage -> stage.isClosed() && outcomes.mayRead(stage.id())).toList();
        return new ArchivedProcess(process.known(), results);
    }
}
