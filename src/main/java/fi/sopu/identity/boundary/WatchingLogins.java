package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Logins;
import fi.sopu.identity.entity.Login;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which logins stand, for what was begun from one and shall end with it. */
@UseCase
public class WatchingLogins {

    @Inject
    Logins logins;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** The login of whoever acts, by its token: empty where it is not theirs, or an IdP has not said who it is. */
    @Allowed(member = true)
    public Optional<UUID> mine(String token) {
        return logins.byToken(token).filter(login -> login.member().equals(actor.get().me()) && login.idp() != null && login.isOpen(clock.instant())).map(Login::id);
    }

    /** Those of them that count at this moment. */
    @Allowed(system = true)
    public Set<UUID> standing(Collection<UUID> some) {
        return logins.open(some, clock.instant()).stream().map(Login::id).collect(Collectors.toSet());
    }
}
