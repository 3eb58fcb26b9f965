package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;

/**
 * Where an IdP takes messages, and how: by Redirect where it can, since no script is needed for that, else by POST.
 *
 * @param sso      for AuthnRequests
 * @param slo      for LogoutRequests, or null when the IdP knows no logout
 * @param sloReply for LogoutResponses, or null
 */
record IdpEndpoints(Way sso, @Nullable Way slo, @Nullable Way sloReply) {

    /** An address and the binding it speaks. */
    record Way(boolean posted, String address) {

        String binding() {
            return posted ? SAMLConstants.SAML2_POST_BINDING_URI : SAMLConstants.SAML2_REDIRECT_BINDING_URI;
        }
    }

    /** @throws SamlRefused when nobody can log in there */
    static IdpEndpoints read(String metadata) {
        IDPSSODescriptor idp = SamlDocument.read(metadata.getBytes(StandardCharsets.UTF_8), IdpMetadata.MOST_BYTES)
                .as(EntityDescriptor.class).getIDPSSODescriptor(SAMLConstants.SAML20P_NS);
        ResponseCheck.require(idp != null, "metadata.noIdp", null);
        Optional<Endpoint> sso = best(idp.getSingleSignOnServices());
        Optional<Endpoint> slo = best(idp.getSingleLogoutServices());
        return new IdpEndpoints(sso.map(e -> way(e, e.getLocation())).orElseThrow(() -> new SamlRefused("metadata.noSso")), slo.map(e -> way(e, e.getLocation())).orElse(null),
                slo.map(e -> way(e, isWebAddress(e.getResponseLocation()) ? e.getResponseLocation() : e.getLocation())).orElse(null));
    }

    private static Optional<Endpoint> best(List<? extends Endpoint> endpoints) {
        return by(SAMLConstants.SAML2_REDIRECT_BINDING_URI, endpoints).or(() -> by(SAMLConstants.SAML2_POST_BINDING_URI, endpoints));
    }

    private static Optional<Endpoint> by(String binding, List<? extends Endpoint> endpoints) {
        return endpoints.stream().filter(e -> binding.equals(e.getBinding()) && isWebAddress(e.getLocation())).map(Endpoint.class::cast).findFirst();
    }

    private static Way way(Endpoint endpoint, String address) {
        return new Way(SAMLConstants.SAML2_POST_BINDING_URI.equals(endpoint.getBinding()), address);
    }

    /** With a host that can stand in a header. */
    private static boolean isWebAddress(@Nullable String address) {
        if (address == null || !address.startsWith("https://") && !address.startsWith("http://")) {
            return false;
        }
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
