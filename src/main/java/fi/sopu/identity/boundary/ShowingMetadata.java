package fi.sopu.identity.boundary;

import fi.sopu.identity.SpFacts;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.entity.Idp;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.SpAddresses;
import fi.sopu.saml.SpCertificates;
import fi.sopu.saml.boundary.HoldingKeys;
import fi.sopu.saml.boundary.WritingMessages;
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
    WritingMessages writing;
    @Inject
    HoldingKeys keys;
    @Inject
    CurrentActor actor;

    /** @return an EntityDescriptor as XML */
    @Allowed(everyone = true)
    public String ofIdp(String idpPath) {
        Actor here = actor.get();
        return idps.byPath(idpPath).map(idp -> writing.ours(idp.peer(here)))
                .orElseThrow(() -> new IdpUnusable("idp.unknown", idpPath));
    }

    /**
     * What the IdP's administrator must know of us, before or after the IdP's own metadata has come.
     *
     * @throws fi.sopu.shared.NotFound when there is no such connection
     * @throws IdpUnusable             when the council has no key
     */
    @Allowed(everyone = true)
    public SpFacts sp(String idpPath) {
        Idp idp = idps.require(idpPath);
        Actor here = actor.get();
        SpCertificates certificates = keys.certificates(here.slug());
        SpAddresses ours = writing.addresses(idp.peer(here));
        return new SpFacts(idp.name(), idp.profile(), idp.mapping(), ours.entityId(), ours.acs(), ours.logout(), ours.acs().replaceFirst("acs$", "metadata"),
                certificates.all(), certificates.present());
    }
}
