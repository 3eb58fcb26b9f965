package fi.sopu.saml.control;

import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.SamlRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.signature.X509Data;

/**
 * What an IdP's metadata says that matters to us. One EntityDescriptor, never an aggregate from which the first
 * would be taken.
 *
 * @param certificates for signing; several while the IdP rolls over
 * @param sso          where AuthnRequests go
 * @param slo          where LogoutRequests go, or null
 * @param sloReply     where LogoutResponses go, or null
 * @param validUntil   or null
 */
public record IdpMetadata(String entityId, List<X509Certificate> certificates, String sso, @Nullable String slo, @Nullable String sloReply,
        @Nullable Instant validUntil) {

    static final int MOST_BYTES = 1024 * 1024;

    /** @throws SamlRefused when it is no usable metadata of one IdP, with the reason in words for an administrator's log */
    public static IdpMetadata read(String xml) {
        SamlDocument document = SamlDocument.read(xml.getBytes(StandardCharsets.UTF_8), MOST_BYTES);
        EntityDescriptor entity = document.as(EntityDescriptor.class);
        IDPSSODescriptor idp = entity.getIDPSSODescriptor(SAMLConstants.SAML20P_NS);
        ResponseCheck.require(entity.getEntityID() != null && !entity.getEntityID().isBlank(), "metadata.entityId", null);
        ResponseCheck.require(idp != null, "metadata.noIdp", entity.getEntityID());
        List<X509Certificate> certificates = new ArrayList<>();
        for (KeyDescriptor key : idp.getKeyDescriptors()) {
            if (key.getUse() != UsageType.ENCRYPTION && key.getKeyInfo() != null) {
                for (X509Data data : key.getKeyInfo().getX509Datas()) {
                    data.getX509Certificates().forEach(c -> certificates.add(certificate(c.getValue())));
                }
            }
        }
        ResponseCheck.require(certificates.stream().anyMatch(c -> SignatureCheck.isStrong(c.getPublicKey())), "metadata.noCertificate", null);
        IdpEndpoints ends = IdpEndpoints.read(xml);
        Instant until = entity.getValidUntil();
        if (idp.getValidUntil() != null && (until == null || idp.getValidUntil().isBefore(until))) {
            until = idp.getValidUntil();
        }
        return new IdpMetadata(entity.getEntityID(), List.copyOf(certificates), ends.sso().address(), address(ends.slo()),
                address(ends.sloReply()), until);
    }

    /** The same of metadata that is to be taken at this moment. */
    public static IdpMetadata readNow(String xml, Instant now) {
        IdpMetadata read = read(xml);
        ResponseCheck.require(read.validUntil == null || now.isBefore(read.validUntil), "metadata.expired", String.valueOf(read.validUntil));
        return read;
    }

    /** The same for a person who reads it. */
    public MetadataFacts facts() {
        return new MetadataFacts(entityId, sso, slo, validUntil, certificates.stream().map(IdpMetadata::facts).toList());
    }

    /** A certificate for a person who reads it. */
    public static MetadataFacts.Certificate facts(X509Certificate c) {
        return new MetadataFacts.Certificate(c.getSubjectX500Principal().getName(), c.getNotBefore().toInstant(), c.getNotAfter().toInstant(),
                SignatureCheck.isStrong(c.getPublicKey()), fingerprint(c));
    }

    private static String fingerprint(X509Certificate c) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(c.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String address(IdpEndpoints.@Nullable Way way) {
        return way == null ? null : way.address();
    }

    private static X509Certificate certificate(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new SamlRefused("metadata.certificate", e.getMessage());
        }
    }
}
