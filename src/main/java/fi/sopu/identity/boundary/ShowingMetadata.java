package fi.sopu.identity.boundary;

import fi.sopu.identity.IdpUnusable;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.SamlClients;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;

/** Showing the council's service provider metadata to an IdP's administrator. */
@UseCase
public class ShowingMetadata {

    @Inject
    Idps idps;
    @Inject
    SamlClients clients;
    @Inject
    CurrentActor actor;

    /** @return an EntityDescriptor as XML */
    @Allowed(everyone = true)
    public String ofIdp(String idpPath) {
        Actor here = actor.get();
        return idps.byPath(idpPath).map(idp -> clients.ours(here.tenant(), here.slug(), idp))
                .orElseThrow(() -> new IdpUnusable("idp.unknown", idpPath));
    }
}
