package fi.sopu.identity.control;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.pac4j.saml.metadata.SAML2InMemoryMetadataGenerator;

/** Our metadata for an IdP: what we offer and nothing that we do not (no SOAP, no SimpleSign, no request initiator). */
final class SpMetadata extends SAML2InMemoryMetadataGenerator {

    private final Clock clock;

    SpMetadata(Clock clock) {
        this.clock = clock;
    }

    @Override
    public EntityDescriptor buildEntityDescriptor() {
        EntityDescriptor entity = super.buildEntityDescriptor();
        entity.setValidUntil(clock.instant().plus(365, ChronoUnit.DAYS));
        return entity;
    }

    @Override
    protected SPSSODescriptor buildSPSSODescriptor() {
        SPSSODescriptor sp = super.buildSPSSODescriptor();
        sp.setExtensions(null);
        sp.getSingleLogoutServices().removeIf(s -> !SAMLConstants.SAML2_REDIRECT_BINDING_URI.equals(s.getBinding())
                && !SAMLConstants.SAML2_POST_BINDING_URI.equals(s.getBinding()));
        return sp;
    }
}
