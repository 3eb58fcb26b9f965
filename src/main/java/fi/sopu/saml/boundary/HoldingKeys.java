package fi.sopu.saml.boundary;

import fi.sopu.saml.SpCertificates;
import fi.sopu.saml.control.IdpMetadata;
import fi.sopu.saml.control.SamlClients;
import fi.sopu.saml.control.SpKeyMaker;
import fi.sopu.shared.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/** Holding each council's key, which lies in a folder of its name and is made once. A refusal ends no transaction of the caller's. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = RuntimeException.class)
public class HoldingKeys {

    @Inject
    SamlClients clients;
    @Inject
    Clock clock;

    /** Where all councils' keys lie. */
    @Allowed(system = true)
    public Path folder() {
        return clients.keyFolder();
    }

    /** Whether the council has a key, whoever made it. */
    @Allowed(system = true)
    public boolean isThere(String slug) {
        return SpKeyMaker.isThere(folder(), slug);
    }

    /**
     * Makes the council's first key.
     *
     * @return false when there is one already, which stays as it is
     * @throws IOException when the folder can not be written to
     */
    @Allowed(system = true)
    public boolean make(String slug) throws IOException {
        return SpKeyMaker.make(folder(), slug, clock.instant());
    }

    /**
     * The certificates that the council's requests are signed by.
     *
     * @throws fi.sopu.saml.IdpUnusable when the council has no key
     */
    @Allowed(system = true)
    public SpCertificates certificates(String slug) {
        List<X509Certificate> own = clients.ownCertificates(slug);
        return new SpCertificates(own.stream().map(IdpMetadata::facts).toList(), SpKeyMaker.pem(own.get(0)));
    }
}
