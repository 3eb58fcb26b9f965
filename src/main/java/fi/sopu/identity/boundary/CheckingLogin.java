package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.Member;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.Suspended;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Looking at a login's row in every request, so that a logout, a role's end and a removal count at once on every node. */
@UseCase
public class CheckingLogin {

    @Inject
    Logins logins;
    @Inject
    Members members;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /**
     * @return the member who acts, reading their own language, or empty when the login counts no longer
     * @throws Suspended when the council is suspended
     */
    @Allowed(everyone = true)
    public Optional<Actor> actor(String token) {
        Actor here = actor.get();
        if (councils.isSuspended(here.tenant())) {
            throw new Suspended();
        }
        Instant now = clock.instant();
        Optional<Login> login = logins.byToken(token).filter(l -> l.isOpen(now));
        Optional<Member> member = login.flatMap(l -> members.find(l.member()));
        if (member.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = members.rolesInForce(member.get().id());
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        login.get().use(now);
        return Optional.of(new Actor(here.tenant(), here.slug(), member.get().id(), member.get().name(), roles, member.get().language(), false));
    }

    /** True when somebody has ended this login, here or at the IdP, and false when its time is over or nobody knows it any more. */
    @Allowed(everyone = true)
    public boolean wasEnded(String token) {
        return logins.byToken(token).filter(Login::isEnded).isPresent();
    }
}
