package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Idps;
import fi.sopu.identity.entity.Idp;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.boundary.WritingMessages;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Rehearsing a login with nobody in it, so that the first person does not wait for what is slow only once. */
@UseCase
public class RehearsingLogins {

    private static final Logger LOG = Logger.getLogger(RehearsingLogins.class.getName());

    @Inject
    Idps idps;
    @Inject
    WritingMessages writing;
    @Inject
    CurrentActor actor;

    /** With each IdP that is in use at this council; one that does not work is left for the login page to tell of. */
    @Allowed(system = true)
    public void login() {
        Actor here = actor.get();
        for (Idp idp : idps.live()) {
            try {
                writing.rehearse(idp.peer(here));
            } catch (SamlRefused unusable) {
                LOG.log(Level.INFO, "no rehearsal with {0} at {1}: {2}", new Object[]{idp.path(), here.slug(), unusable.getMessage()});
            }
        }
    }
}
