package fi.sopu.notice.boundary;

import fi.sopu.charter.CharterStep;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.notice.control.Notices;
import fi.sopu.notice.entity.Notice;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the chairs that a charter is being drafted, commented on or put up for approval; of many comments once, until the notice is put away. */
@UseCase
public class TellingOfCharters {

    @Inject
    Notices notices;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    void stepped(@Observes CharterStep step) {
        UUID self = actor.get().member();
        String key = "notice.charter." + step.kind();
        String path = "/charter/draft?process=" + step.process();
        Stream.concat(members.byRole(Role.CHAIR).stream(), members.byRole(Role.VICE_CHAIR).stream()).map(MemberFacts::id).distinct()
                .filter(member -> !member.equals(self) && !notices.waits(member, key, path))
                .forEach(member -> notices.add(new Notice(member, key, step.title(), path, clock.instant())));
    }
}
