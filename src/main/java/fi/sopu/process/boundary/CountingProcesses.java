package fi.sopu.process.boundary;

import fi.sopu.process.ProcessCounts;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Counting what is under way, for those who watch over the installation and see no content. */
@UseCase
public class CountingProcesses {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Clock clock;

    @Allowed(system = true)
    public ProcessCounts counts() {
        List<CouncilProcess> running = processes.all().stream().filter(process -> !process.isClosed()).toList();
        long open = running.stream().flatMap(process -> stages.of(process.id()).stream()).filter(stage -> stage.planned(Words.of(null, null), clock.instant()).isOpen()).count();
        return new ProcessCounts(running.size(), (int) open);
    }
}
