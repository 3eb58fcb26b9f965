package fi.sopu.process.boundary;

import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The council's processes and their stages. */
@UseCase
public class ReadingProcesses {

    @Inject
    private Processes processes;
    @Inject
    private Stages stages;
    @Inject
    private Clock clock;

    @Allowed(member = true)
    public KnownProcess process(UUID id) {
        return processes.require(id).known();
    }

    /** Latest first, closed ones too, templates not. */
    @Allowed(member = true)
    public List<KnownProcess> all() {
        return processes.all().stream().map(CouncilProcess::known).toList();
    }

    /** In their order. */
    @Allowed(member = true)
    public List<PlannedStage> stagesOf(UUID process) {
        CouncilProcess found = processes.require(process);
        return stages.of(process).stream().map(stage -> stage.planned(found.title(), clock.instant())).toList();
    }
}
