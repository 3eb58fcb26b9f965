package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.SeenMembers;
import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.Suspended;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looking at a login's row in every request, so that a logout, a role's end and a removal count at once on every node. */
@UseCase
public class CheckingLogin {

    @Inject
    Logins logins;
    @Inject
    SeenMembers seen;
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
        Optional<Logins.Standing> standing = logins.standing(token).filter(s -> s.login().isOpen(now) && (s.login().isAssured() || s.member().comesByLink()));
        LocalDate today = LocalDate.now(clock);
        Set<Role> roles = standing.stream().flatMap(s -> s.roles().stream()).filter(r -> r.isInForce(today)).map(MemberRole::role)
                // who has only shown to hold a mail takes part, and does no more than that
                .filter(role -> standing.get().login().isAssured() || RoleGroup.isPlain(role)).collect(Collectors.toSet());
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        standing.get().login().use(now);
        Member member = standing.get().member();
        seen.saw(member.id(), standing.get().roles());
        return Optional.of(new Actor(here.tenant(), here.slug(), member.id(), member.name(), roles, member.language(), false));
    }

    /** True when somebody has ended this login, here or at the IdP, and false when its time is over or nobody knows it any more. */
    @Allowed(everyone = true)
    public boolean wasEnded(String token) {
        return logins.byToken(token).filter(Login::isEnded).isPresent();
    }
}
