package fi.sopu.saml.control;

import fi.sopu.running.RunningSopu.Everything;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;

/** Certificates and metadata, for tests of other packages. */
public final class Certificates {

    /** Another one each time, of nobody, as metadata has it. */
    public String fresh() {
        try {
            return Base64.getEncoder().encodeToString(new PaperIdp().certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Metadata of the council's real IdP with its real key, in a certificate that ends then. Its people can log in by it. */
    public String metadata(Everything everything, String council, Instant ends) {
        PaperIdp idp = Outsider.idp(everything, council);
        String real = new ForgersDesk(everything, council, "unused").metadata();
        try {
            return real.replaceAll("(<(?:[a-z]+:)?X509Certificate>)[^<]*(</)", "$1" + Base64.getEncoder().encodeToString(PaperIdp.certificate(idp.keys, ends).getEncoded()) + "$2");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
