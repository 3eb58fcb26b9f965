package fi.sopu.process.boundary;

import fi.sopu.process.ArchivedProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.control.Audiences;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The archive of reports: every process that has a result the reader may see, closed or still running. */
@UseCase
public class SeeingArchive {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Audiences audiences;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** Latest first. However many processes there are, the database is asked twice. */
    @Allowed(member = true)
    public List<ArchivedProcess> processes() {
        Set<UUID> mine = stages.rolls(actor.get().me());
        return processes.whole().stream().map(one -> archived(one, mine))
                .filter(one -> !one.results().isEmpty() || one.process().closedAt() != null).toList();
    }

    private ArchivedProcess archived(Processes.Whole process, Set<UUID> mine) {
        return new ArchivedProcess(process.process().known(), process.stages().stream().filter(one -> audiences.isFor(one.stage(), mine::contains))
                .map(one -> one.planned(clock.instant())).filter(PlannedStage::isClosed).toList());
    }
}
