package fi.sopu.process.boundary;

import fi.sopu.identity.ExpertFacts;
import fi.sopu.identity.boundary.GivingRoles;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.control.Processes;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letting neutral outside experts into one process until a day. */
@UseCase
public class InvitingExperts {

    @Inject
    Processes processes;
    @Inject
    GivingRoles giving;
    @Inject
    Event<Acted> acted;

    /** @throws fi.sopu.shared.NotFound when this council has no such process */
    @Allowed(Role.REGIONAL_ADMIN)
    public KnownProcess process(UUID process) {
        return processes.require(process).known();
    }

    /** Who is or was let in, by name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<ExpertFacts> of(UUID process) {
        processes.require(process);
        return giving.experts(process);
    }

    /** @throws fi.sopu.shared.Refused when the process has closed, no last day is given, or the person is in already */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void invite(UUID process, UUID member, @Nullable LocalDate lastDay) {
        processes.require(process).refuseClosed();
        giving.inviteExpert(member, process, lastDay);
        acted.fire(new Acted("process.expertInvited", "process", process, lastDay + ": " + member));
    }

    /** Ends an expert's access to the process at once. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void end(UUID process, UUID role) {
        processes.require(process);
        if (giving.experts(process).stream().noneMatch(expert -> expert.role().equals(role))) {
            throw new NotFound("expert");
        }
        giving.end(role);
    }
}
