package fi.sopu.identity.control;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/** Certificates of nobody, for tests of other packages. */
public final class Certificates {

    /** Another one each time, as metadata has it. */
    public String fresh() {
        try {
            return Base64.getEncoder().encodeToString(new PaperIdp().certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
