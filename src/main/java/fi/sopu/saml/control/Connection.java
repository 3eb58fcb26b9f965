package fi.sopu.saml.control;

import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.Peer;
import fi.sopu.saml.SpAddresses;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.saml.client.SAML2Client;
import org.pac4j.saml.config.SAML2Configuration;
import org.pac4j.saml.metadata.SAML2ServiceProviderMetadataResolver;
import org.springframework.core.io.ByteArrayResource;

/**
 * One council's connection to one IdP: its metadata as understood, our keys, and pac4j's client that writes to it. Each is made when
 * it is first needed and by one thread, so that a council that logs in all at once after a start does not make a client for everybody.
 */
final class Connection {

    private static final Duration OURS_FRESH = Duration.ofDays(1);

    private final @Nullable String entityId;
    private final @Nullable String metadataText;
    private final SpAddresses addresses;
    private final Path keyFolder;
    private final String slug;
    private final Clock clock;
    final int revision;
    final String keysVersion;
    private @Nullable IdpMetadata metadata;
    private @Nullable IdpEndpoints endpoints;
    private @Nullable SpKeys keys;
    private @Nullable SAML2Client client;
    private @Nullable String ours;
    private Instant oursWritten = Instant.MIN;

    Connection(Peer peer, SpAddresses addresses, Path keyFolder, Clock clock) {
        this.revision = peer.revision();
        this.entityId = peer.entityId();
        this.metadataText = peer.metadata();
        this.addresses = addresses;
        this.keyFolder = keyFolder;
        this.slug = peer.slug();
        this.clock = clock;
        this.keysVersion = SpKeys.version(keyFolder, slug);
    }

    /** @throws IdpUnusable when there is none yet, or it has expired: what it says of keys counts no longer */
    synchronized IdpMetadata metadata() {
        if (metadata == null) {
            metadata = IdpMetadata.read(text());
        }
        if (metadata.validUntil() != null && !clock.instant().isBefore(metadata.validUntil())) {
            throw new IdpUnusable("idp.metadataExpired", metadata.validUntil().toString());
        }
        return metadata;
    }

    synchronized IdpEndpoints endpoints() {
        if (endpoints == null) {
            endpoints = IdpEndpoints.read(text());
        }
        return endpoints;
    }

    private String text() {
        if (metadataText == null) {
            throw new IdpUnusable("idp.noMetadata", slug);
        }
        return metadataText;
    }

    Envelope envelope() {
        return new Envelope(keys().sp());
    }

    synchronized SpKeys keys() {
        if (keys == null) {
            keys = SpKeys.of(keyFolder, slug);
        }
        return keys;
    }

    synchronized SAML2Client client() {
        if (client == null) {
            client = build();
        }
        return client;
    }

    synchronized boolean hasClient() {
        return client != null;
    }

    /** Our own metadata, which does not depend on the IdP's: a draft has it before the IdP's has come. Written once a day, since everybody may ask. */
    synchronized String ours() {
        Instant now = clock.instant();
        if (ours == null || now.isAfter(oursWritten.plus(OURS_FRESH))) {
            SAML2Configuration c = configuration();
            c.init();
            var resolver = new SAML2ServiceProviderMetadataResolver(c);
            resolver.resolve();
            ours = resolver.getMetadata();
            oursWritten = now;
        }
        return ours;
    }

    private SAML2Configuration configuration() {
        SpKeys own = keys();
        SAML2Configuration c = new SAML2Configuration();
        c.setKeystoreResource(new ByteArrayResource(own.keyStore()));
        c.setKeystoreGenerator(own.reader());
        c.setKeyStoreType(SpKeys.TYPE);
        c.setKeyStoreAlias(SpKeys.ALIAS);
        c.setKeystorePassword(own.password());
        c.setPrivateKeyPassword(own.password());
        c.setServiceProviderEntityId(addresses.entityId());
        c.setAssertionConsumerServiceUrl(addresses.acs());
        c.setSingleSignOutServiceUrl(addresses.logout());
        c.setMetadataGenerator(new SpMetadata(own));
        c.setAuthnRequestSigned(true);
        c.setSpLogoutRequestSigned(true);
        c.setWantsAssertionsSigned(true);
        c.setUseNameQualifier(false);
        c.setSignatureAlgorithms(List.of(SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256));
        c.setSignatureReferenceDigestMethods(List.of(SignatureConstants.ALGO_ID_DIGEST_SHA256));
        return c;
    }

    private SAML2Client build() {
        SAML2Configuration c = configuration();
        IdpEndpoints.Way slo = endpoints().slo();
        c.setIdentityProviderMetadataResource(new ByteArrayResource(text().getBytes(StandardCharsets.UTF_8)));
        c.setIdentityProviderEntityId(entityId);
        c.setAuthnRequestBindingType(endpoints().sso().binding());
        c.setSpLogoutRequestBindingType(slo == null ? SAMLConstants.SAML2_REDIRECT_BINDING_URI : slo.binding());
        SAML2Client fresh = new SAML2Client(c);
        fresh.setName(addresses.acs());
        fresh.setCallbackUrl(addresses.acs());
        fresh.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
        fresh.setStateGenerator(call -> null);
        fresh.setReplayCache(() -> {
            throw new IllegalStateException("replays are refused by the database");
        });
        try {
            fresh.init();
        } catch (RuntimeException e) {
            throw new IdpUnusable("client", e.getMessage());
        }
        return fresh;
    }
}
