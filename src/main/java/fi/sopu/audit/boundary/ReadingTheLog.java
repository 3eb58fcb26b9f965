package fi.sopu.audit.boundary;

import fi.sopu.audit.Trace;
import fi.sopu.audit.control.AuditLog;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reading what was done to a process, a charter or a member. */
@UseCase
public class ReadingTheLog {

    @Inject
    AuditLog log;

    /** @return the latest hundred acts on the subject, latest first */
    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public List<Trace> about(UUID subject) {
        return log.about(subject, 100);
    }
}
