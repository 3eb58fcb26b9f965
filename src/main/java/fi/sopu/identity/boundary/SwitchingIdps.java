package fi.sopu.identity.boundary;

import fi.sopu.identity.IdpUseFacts;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.IdpUse;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Switching a council's IdP on and off. Two may be on during a migration; people then choose by name. One is always on. */
@UseCase
public class SwitchingIdps {

    @Inject
    Idps idps;
    @Inject
    AdminLinks links;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * From now on people log in through it, too. A first administrator's link has done its work then.
     *
     * @throws Refused when no test has shown that an administrator gets in, or the platform has not confirmed that councils share it
     */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN, Role.LINK_HOLDER})
    public void on(String path) {
        Idp idp = idps.require(path);
        if (idp.metadata() == null) {
            throw new Refused("identity.idp.untested");
        }
        List<IdpUseFacts> uses = idps.uses(idp.entityId()).stream().map(IdpUse::facts).toList();
        boolean alone = uses.stream().noneMatch(use -> use.live() && use.council() != actor.get().tenant());
        if (!alone && uses.stream().noneMatch(IdpUseFacts::shared)) {
            throw new Refused("identity.idp.sharingUnconfirmed");
        }
        idp.switchOn();
        idps.note(idp);
        links.endFirst(clock.instant());
        acted.fire(new Acted("identity.idpSwitchedOn", "idp", idp.id(), path));
    }

    /**
     * From now on nobody can log in through it. Whoever is in stays in, twelve hours at most: so an admin who has switched off the
     * wrong one can switch it on again.
     *
     * @throws Refused when it is the only one
     */
    @Allowed({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN, Role.LINK_HOLDER})
    public void off(String path) {
        Idp idp = idps.require(path);
        if (idps.live().stream().allMatch(other -> other.path().equals(path))) {
            throw new Refused("identity.idp.onlyOne");
        }
        idp.switchOff(clock.instant());
        idps.note(idp);
        acted.fire(new Acted("identity.idpSwitchedOff", "idp", idp.id(), path));
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
