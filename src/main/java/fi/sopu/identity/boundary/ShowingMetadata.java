package fi.sopu.identity.boundary;

import fi.sopu.identity.IdpUnusable;
import fi.sopu.identity.SpFacts;
import fi.sopu.identity.control.IdpMetadata;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.SamlClients;
import fi.sopu.identity.entity.Idp;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

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

    /**
     * What the IdP's administrator must know of us, before or after the IdP's own metadata has come.
     *
     * @throws fi.sopu.shared.NotFound when there is no such connection
     * @throws IdpUnusable             when the council has no key
     */
    @Allowed(everyone = true)
    public SpFacts sp(String idpPath) {
        Idp idp = idps.require(idpPath);
        String slug = actor.get().slug();
        List<X509Certificate> certificates = clients.ownCertificates(slug);
        return new SpFacts(idp.name(), idp.profile(), idp.mapping(), clients.spEntityId(slug), clients.acs(slug, idp), clients.logoutAddress(slug, idp),
                clients.acs(slug, idp).replaceFirst("acs$", "metadata"), certificates.stream().map(IdpMetadata::facts).toList(), pem(certificates.get(0)));
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
