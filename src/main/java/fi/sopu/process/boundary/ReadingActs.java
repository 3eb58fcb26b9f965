package fi.sopu.process.boundary;

import fi.sopu.audit.boundary.ReadingTheLog;
import fi.sopu.process.ProcessActs;
import fi.sopu.process.control.People;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** What was done to a process and by whom, for those who plan it. */
@UseCase
public class ReadingActs {

    @Inject
    ReadingTheLog log;
    @Inject
    People people;

    @Allowed(group = RoleGroup.RUNNERS)
    public ProcessActs of(UUID process) {
        return new ProcessActs(log.about(process), people.names());
    }
}
