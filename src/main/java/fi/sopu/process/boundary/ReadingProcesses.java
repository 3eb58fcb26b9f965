package fi.sopu.process.boundary;

import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.control.Guests;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The council's processes and their stages. */
@UseCase
public class ReadingProcesses {

    @Inject
    private Processes processes;
    @Inject
    private Stages stages;
    @Inject
    private Guests guests;
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

    /** Which processes, by their ids, are there for the one who asks. */
    @Allowed(member = true)
    public Predicate<UUID> entered() {
        return guests.entered();
    }

    /** In their order. */
    @Allowed(member = true)
    public List<PlannedStage> stagesOf(UUID process) {
        List<Stages.Asking> all = stages.askings(process);
        if (all.isEmpty()) {
            throw new NotFound("process " + process);
        }
        return all.stream().map(one -> one.planned(clock.instant())).toList();
    }
}
