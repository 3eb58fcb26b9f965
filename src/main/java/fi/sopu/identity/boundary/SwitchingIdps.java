package fi.sopu.identity.boundary;

import fi.sopu.identity.IdpUseFacts;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.entity.AdminLink;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.IdpUse;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Switching a council's IdP on and off. Two may be on during a migration; people then choose by name. One is always on. What has come through
 * an IdP ends when that is switched off, or when an admin says so: the certificate or account that somebody has stolen opens nothing any more.
 */
@UseCase
public class SwitchingIdps {

    @Inject
    Idps idps;
    @Inject
    AdminLinks links;
    @Inject
    Logins logins;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * From now on people log in through it, too. A first administrator's link has done its work then.
     *
     * @param session of a one-time link, or null
     * @throws Refused when no test has shown that an administrator gets in, or the platform has not confirmed that councils share it
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public void on(String path, @Nullable String session) {
        Idp idp = idps.require(path);
        if (idp.metadata() == null) {
            throw new Refused("identity.idp.untested");
        }
        List<IdpUseFacts> uses = idps.uses(idp.issuer()).stream().map(IdpUse::facts).toList();
        boolean alone = uses.stream().noneMatch(use -> use.live() && use.council() != actor.get().tenant());
        if (!alone && uses.stream().noneMatch(IdpUseFacts::shared)) {
            throw new Refused("identity.idp.sharingUnconfirmed");
        }
        idp.switchOn(hasBrokenTheGlass(session));
        idps.note(idp);
        links.endFirst(clock.instant());
        acted.fire(new Acted("identity.idpSwitchedOn", "idp", idp.id(), path));
    }

    /**
     * True for whoever has come in by a break-glass link: may switch on what has answered a test rightly, recognised or not. There may be no
     * administrator at hand, and the same link could put other keys into the IdP that is in use; every admin page tells of it afterwards.
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public boolean hasBrokenTheGlass(@Nullable String session) {
        return session != null && Tokens.isOne(session) && links.bySession(session).filter(l -> l.purpose() == AdminLink.Purpose.BREAK_GLASS).isPresent();
    }

    /**
     * From now on nobody can log in through it, and whoever has is out at once, on every node. Only the login that says so stays, so that an
     * admin who has switched off the wrong one can switch it on again.
     *
     * @param token of the admin's own login, or null
     * @throws Refused when it is the only one
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public void off(String path, @Nullable String token) {
        Idp idp = idps.require(path);
        if (idps.live().stream().allMatch(other -> other.path().equals(path))) {
            throw new Refused("identity.idp.onlyOne");
        }
        idp.switchOff(clock.instant());
        idps.note(idp);
        acted.fire(new Acted("identity.idpSwitchedOff", "idp", idp.id(), path));
        endLogins(idp, token);
    }

    /**
     * Whoever has come in through it is out at once, on every node, and may come in again where it is in use. For the day after a key or
     * an account was stolen: other metadata alone keeps the thief from coming in, not from staying.
     *
     * @param token of the admin's own login, which stays, or null
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public void logOutAll(String path, @Nullable String token) {
        endLogins(idps.require(path), token);
    }

    private void endLogins(Idp idp, @Nullable String token) {
        int ended = logins.endThrough(idp.id(), token, clock.instant());
        acted.fire(new Acted("identity.idpLoginsEnded", "idp", idp.id(), idp.path() + " " + ended));
    }

    /** Which council uses which IdP, by entityID: for the platform's admin. */
    @Allowed(Role.PLATFORM_ADMIN)
    public List<IdpUseFacts> uses() {
        return idps.uses().stream().map(IdpUse::facts).toList();
    }

    /** Says that councils may share the IdP, as those that one regional ICT company serves do. Once for each IdP. */
    @Allowed(Role.PLATFORM_ADMIN)
    public void confirmSharing(String entityId) {
        idps.uses(entityId).forEach(use -> use.confirm(clock.instant()));
        acted.fire(new Acted("identity.idpSharingConfirmed", "idp", null, entityId));
    }
}
