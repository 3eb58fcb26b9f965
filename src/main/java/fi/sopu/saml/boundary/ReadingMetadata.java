package fi.sopu.saml.boundary;

import fi.sopu.saml.IdpOffer;
import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.control.IdpMetadata;
import fi.sopu.saml.control.MetadataFetch;
import fi.sopu.saml.control.MetadataIntake;
import fi.sopu.shared.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking in what describes an IdP, from a file or an address, and reading what is stored of it. A refusal ends no transaction of the caller's. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = RuntimeException.class)
public class ReadingMetadata {

    @Inject
    MetadataFetch web;

    /**
     * Takes up to five seconds.
     *
     * @throws fi.sopu.saml.SamlRefused with a reason that begins with {@code url.}, when it may not or can not be fetched
     */
    @Allowed(system = true)
    public byte[] fetch(String address) {
        return web.fetch(address);
    }

    /**
     * The IdPs that a document describes, in its order.
     *
     * @throws fi.sopu.saml.SamlRefused when it is no metadata
     */
    @Allowed(system = true)
    public List<IdpOffer> offers(byte[] xml) {
        return MetadataIntake.read(xml).offers();
    }

    /**
     * The metadata of one IdP, fit to be stored.
     *
     * @param anchor   certificate (PEM) by which the document must be signed, or null
     * @param entityId which one, or null when there is only one
     * @throws fi.sopu.saml.SamlRefused when there is none, or no single one, of this name, or it is not signed so
     */
    @Allowed(system = true)
    public String one(byte[] xml, @Nullable String anchor, @Nullable String entityId) {
        MetadataIntake intake = MetadataIntake.read(xml);
        if (anchor != null) {
            intake.verify(MetadataIntake.anchor(anchor));
        }
        return intake.of(entityId);
    }

    /**
     * What stored metadata says, whether or not it has ended.
     *
     * @throws fi.sopu.saml.SamlRefused when it is no usable metadata of one IdP
     */
    @Allowed(system = true)
    public MetadataFacts facts(String metadata) {
        return IdpMetadata.read(metadata).facts();
    }

    /** The same of metadata that is to be taken at this moment, which must not have ended. */
    @Allowed(system = true)
    public MetadataFacts facts(String metadata, Instant now) {
        return IdpMetadata.readNow(metadata, now).facts();
    }
}
