package fi.sopu.saml.control;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javax.xml.namespace.QName;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.metadata.EncryptionMethod;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.keyinfo.KeyInfoSupport;
import org.opensaml.xmlsec.signature.KeyInfo;
import org.pac4j.saml.metadata.SAML2InMemoryMetadataGenerator;

/**
 * Our metadata for an IdP: what we offer and nothing that we do not (no SOAP, no SimpleSign, no request initiator). While our key
 * rolls, the coming one is in it too, so that the IdP knows it before we sign with it.
 */
final class SpMetadata extends SAML2InMemoryMetadataGenerator {

    private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    private static final List<String> ENCRYPTION = List.of(XENC11 + "aes256-gcm", XENC11 + "aes128-gcm", XENC11 + "rsa-oaep", XENC + "rsa-oaep-mgf1p");

    private final SpKeys keys;

    SpMetadata(SpKeys keys) {
        this.keys = keys;
    }

    @Override
    public EntityDescriptor buildEntityDescriptor() {
        EntityDescriptor entity = super.buildEntityDescriptor();
        entity.setCacheDuration(Duration.ofDays(1));
        // as long as our key: many an IdP keeps a copy that was put there by hand, and stops believing it at that moment
        entity.setValidUntil(keys.forSigning().stream().map(c -> c.getNotAfter().toInstant()).max(Comparator.naturalOrder()).orElseThrow());
        return entity;
    }

    @Override
    protected SPSSODescriptor buildSPSSODescriptor() {
        SPSSODescriptor sp = super.buildSPSSODescriptor();
        sp.setExtensions(null);
        sp.getSingleLogoutServices().removeIf(s -> !SAMLConstants.SAML2_REDIRECT_BINDING_URI.equals(s.getBinding())
                && !SAMLConstants.SAML2_POST_BINDING_URI.equals(s.getBinding()));
        // the first is what many products take for the default, and by a transient one nobody can be recognised
        sp.getNameIDFormats().sort(Comparator.comparing(format -> !NameIDType.PERSISTENT.equals(format.getURI())));
        sp.getKeyDescriptors().clear();
        keys.forSigning().forEach(c -> sp.getKeyDescriptors().add(key(UsageType.SIGNING, c)));
        keys.forEncryption().forEach(c -> sp.getKeyDescriptors().add(key(UsageType.ENCRYPTION, c)));
        return sp;
    }

    private KeyDescriptor key(UsageType usage, X509Certificate certificate) {
        KeyInfo info = built(KeyInfo.DEFAULT_ELEMENT_NAME, KeyInfo.class);
        try {
            KeyInfoSupport.addCertificate(info, certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        KeyDescriptor key = getKeyDescriptor(usage, info);
        if (usage == UsageType.ENCRYPTION) {
            for (String algorithm : ENCRYPTION) {
                EncryptionMethod method = built(EncryptionMethod.DEFAULT_ELEMENT_NAME, EncryptionMethod.class);
                method.setAlgorithm(algorithm);
                key.getEncryptionMethods().add(method);
            }
        }
        return key;
    }

    private <T extends XMLObject> T built(QName name, Class<T> kind) {
        return kind.cast(builderFactory.ensureBuilder(name).buildObject(name));
    }
}
