package fi.sopu.charter.control;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who reads a charter while it is drafted, and comments on it: those who sit in its body, its deputies and office holders,
 * and those who run processes. To other members of the council a draft is not there; a charter in force is everybody's.
 */
@ApplicationScoped
public class Readers {

    private static final Set<Role> SITTING = Set.of(Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.DEPUTY, Role.OFFICE_HOLDER);

    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;

    public boolean mayRead(UUID body) {
        return readable().test(body);
    }

    /** The same for many bodies, looked up once. */
    public Predicate<UUID> readable() {
        Actor reader = actor.get();
        return reader.system() || reader.isIn(RoleGroup.RUNNERS) ? body -> true : members.bodiesOf(reader.me(), SITTING)::contains;
    }

    /** @throws NotFound for anybody else */
    public void require(UUID body) {
        if (!mayRead(body)) {
            throw new NotFound("charter");
        }
    }
}
