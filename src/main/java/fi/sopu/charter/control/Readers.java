package fi.sopu.charter.control;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who reads a charter while it is drafted, and comments on it: those who sit in its body, its deputies and office holders,
 * and those who run processes. To other members of the council a draft is not there; a charter in force is everybody's.
 */
@ApplicationScoped
public class Readers {

    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;

    public boolean mayRead(UUID body) {
        Actor reader = actor.get();
        if (reader.system() || reader.isIn(RoleGroup.RUNNERS)) {
            return true;
        }
        return Stream.of(members.roll(body), members.byRole(Role.DEPUTY, body), members.byRole(Role.OFFICE_HOLDER, body))
                .flatMap(List::stream).map(MemberFacts::id).anyMatch(id -> id.equals(reader.member()));
    }

    /** @throws NotFound for anybody else */
    public void require(UUID body) {
        if (!mayRead(body)) {
            throw new NotFound("charter");
        }
    }
}
