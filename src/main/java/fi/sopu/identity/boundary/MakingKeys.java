package fi.sopu.identity.boundary;

import fi.sopu.saml.boundary.HoldingKeys;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Settings;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Making a council's first SAML key from the platform's page, where the operator has allowed that by {@code sopu.saml.keys.make}. The platform's
 * admin asks for it through the platform component, which works here as Sopu itself.
 */
@UseCase
public class MakingKeys {

    private static final Logger LOG = Logger.getLogger(MakingKeys.class.getName());

    @Inject
    Settings settings;
    @Inject
    CurrentActor actor;
    @Inject
    HoldingKeys keys;
    @Inject
    Event<Acted> acted;

    /**
     * How the council's key stands.
     *
     * @param there    whether it has one
     * @param makeable whether a button may make it
     * @param command  what the operator types otherwise
     */
    public record Standing(boolean there, boolean makeable, String command) {
    }

    @Allowed(system = true)
    public Standing standing() {
        String slug = actor.get().slug();
        return new Standing(keys.isThere(slug), settings.isOn("sopu.saml.keys.make"),
                "SOPU_URL=" + settings.url() + " scripts/ops/make-saml-key " + slug + " " + keys.folder().toAbsolutePath());
    }

    /** @throws Refused when there is a key, when it is not for a button to make one, and when the keys' folder can not be written to */
    @Allowed(system = true)
    public void make() {
        if (!settings.isOn("sopu.saml.keys.make")) {
            throw new Refused("identity.spKey.byHand");
        }
        try {
            if (!keys.isThere(actor.get().slug()) && keys.make(actor.get().slug())) {
                acted.fire(new Acted("identity.spKeyMade", "council", null, null));
                return;
            }
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the SAML key of {0} could not be made: {1} (sopu.saml.keys.dir must be there and belong to the user that Sopu runs as)",
                    new Object[]{actor.get().slug(), e});
            throw new Refused("identity.spKey.folder");
        }
        throw new Refused("identity.spKey.there");
    }
}
