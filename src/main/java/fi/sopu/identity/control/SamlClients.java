package fi.sopu.identity.control;

import fi.sopu.identity.IdpUnusable;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Login;
import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.redirect.RedirectionActionBuilder;
import org.pac4j.saml.client.SAML2Client;
import org.pac4j.saml.config.SAML2Configuration;
import org.pac4j.saml.context.SAML2MessageContext;
import org.pac4j.saml.logout.impl.SAML2LogoutResponseBuilder;
import org.pac4j.saml.logout.impl.SAML2LogoutResponseMessageSender;
import org.pac4j.saml.profile.SAML2Profile;
import org.pac4j.saml.util.Configuration;
import org.springframework.core.io.ByteArrayResource;

/**
 * pac4j's client for each council and IdP: writes our signed requests and our metadata. Built when first needed, kept
 * while it is among the latest hundred, built anew when the IdP's row or our key has changed. What comes back from an
 * IdP does not go through it: {@link ResponseCheck} and {@link LogoutCheck} decide that.
 */
@ApplicationScoped
public class SamlClients {

    private static final int MOST = 100;

    private final Map<Key, Built> built = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Built> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    Settings settings;
    @Inject
    Clock clock;

    private record Key(int tenant, UUID idp) {
    }

    private record Built(int revision, long keys, SAML2Client client, IdpMetadata metadata) {
    }

    /** An address to send the browser to, and the id of the message in it. */
    public record Sent(String address, String messageId) {
    }

    /** Loads OpenSAML, which takes seconds the first time. */
    public static void warmUp() {
        if (Configuration.getUnmarshallerFactory() == null) {
            throw new IllegalStateException("OpenSAML did not start");
        }
    }

    public String spEntityId(String slug) {
        return settings.url() + "/" + slug;
    }

    public String acs(String slug, Idp idp) {
        return address(slug, idp, "acs");
    }

    public String logoutAddress(String slug, Idp idp) {
        return address(slug, idp, "logout");
    }

    private String address(String slug, Idp idp, String what) {
        return settings.url() + "/" + slug + "/saml/" + idp.path() + "/" + what;
    }

    /** What the IdP's stored metadata says. */
    public IdpMetadata metadata(int tenant, String slug, Idp idp) {
        return client(tenant, slug, idp).metadata();
    }

    /** Our own metadata, for the IdP's administrator. */
    public String ours(int tenant, String slug, Idp idp) {
        return client(tenant, slug, idp).client().getServiceProviderMetadataResolver().getMetadata();
    }

    /** @param force true when the person must authenticate anew */
    public Sent authnRequest(int tenant, String slug, Idp idp, boolean force) {
        SAML2Client client = client(tenant, slug, idp).client();
        Outgoing browser = new Outgoing(acs(slug, idp));
        if (force) {
            browser.setRequestAttribute(RedirectionActionBuilder.ATTRIBUTE_FORCE_AUTHN, true);
        }
        var action = client.getRedirectionAction(browser.call());
        return new Sent(((WithLocationAction) action.orElseThrow()).getLocation(), browser.messageId());
    }

    /** @return null when the IdP knows no logout */
    public Sent logoutRequest(int tenant, String slug, Idp idp, Login login) {
        Built b = client(tenant, slug, idp);
        if (b.metadata().slo() == null) {
            return null;
        }
        SAML2Profile profile = new SAML2Profile();
        profile.setId(login.nameId());
        profile.setSamlNameIdFormat(login.nameIdFormat());
        profile.setSamlNameIdNameQualifier(login.nameQualifier());
        profile.setSamlNameIdSpNameQualifier(login.spNameQualifier());
        profile.setSessionIndex(login.sessionIndex());
        Outgoing browser = new Outgoing(logoutAddress(slug, idp));
        return b.client().getLogoutAction(browser.call(), profile, null)
                .map(action -> new Sent(((WithLocationAction) action).getLocation(), browser.messageId())).orElse(null);
    }

    /** Our answer to the IdP's LogoutRequest. */
    public Sent logoutResponse(int tenant, String slug, Idp idp, String requestId, String relayState) {
        SAML2Client client = client(tenant, slug, idp).client();
        Outgoing browser = new Outgoing(logoutAddress(slug, idp));
        SAML2MessageContext context = client.getContextProvider().buildContext(browser.call(), client);
        LogoutRequest asked = (LogoutRequest) Configuration.getBuilderFactory()
                .getBuilder(LogoutRequest.DEFAULT_ELEMENT_NAME).buildObject(LogoutRequest.DEFAULT_ELEMENT_NAME);
        asked.setID(requestId);
        context.getMessageContext().setMessage(asked);
        var answer = new SAML2LogoutResponseBuilder(SAMLConstants.SAML2_REDIRECT_BINDING_URI).build(context);
        new SAML2LogoutResponseMessageSender(client.getSignatureSigningParametersProvider(),
                SAMLConstants.SAML2_REDIRECT_BINDING_URI, false, true).sendMessage(context, answer, relayState);
        return new Sent(context.getProfileRequestContextOutboundMessageTransportResponse().getRedirectUrl(), browser.messageId());
    }

    private Built client(int tenant, String slug, Idp idp) {
        Path keys = Path.of(settings.text("sopu.saml.keys.dir", "keys/saml"));
        Key key = new Key(tenant, idp.id());
        synchronized (built) {
            Built b = built.get(key);
            if (b != null && b.revision() == idp.revision() && b.keys() == SpKeys.version(keys, slug)) {
                return b;
            }
        }
        SpKeys own = SpKeys.of(keys, slug);
        Built fresh = new Built(idp.revision(), own.version(), build(slug, idp, own), IdpMetadata.read(idp.metadata()));
        synchronized (built) {
            built.put(key, fresh);
        }
        return fresh;
    }

    private SAML2Client build(String slug, Idp idp, SpKeys own) {
        SAML2Configuration c = new SAML2Configuration();
        c.setKeystoreResource(new ByteArrayResource(own.keyStore()));
        c.setKeystoreGenerator(own.reader());
        c.setKeyStoreType("PKCS12");
        c.setKeyStoreAlias(SpKeys.ALIAS);
        c.setKeystorePassword(own.password());
        c.setPrivateKeyPassword(own.password());
        c.setIdentityProviderMetadataResource(new ByteArrayResource(idp.metadata().getBytes(StandardCharsets.UTF_8)));
        c.setIdentityProviderEntityId(idp.entityId());
        c.setServiceProviderEntityId(spEntityId(slug));
        c.setAssertionConsumerServiceUrl(acs(slug, idp));
        c.setSingleSignOutServiceUrl(logoutAddress(slug, idp));
        c.setMetadataGenerator(new SpMetadata(clock));
        c.setAuthnRequestBindingType(SAMLConstants.SAML2_REDIRECT_BINDING_URI);
        c.setSpLogoutRequestBindingType(SAMLConstants.SAML2_REDIRECT_BINDING_URI);
        c.setSpLogoutResponseBindingType(SAMLConstants.SAML2_REDIRECT_BINDING_URI);
        c.setAuthnRequestSigned(true);
        c.setSpLogoutRequestSigned(true);
        c.setWantsAssertionsSigned(true);
        c.setUseNameQualifier(false);
        c.setSignatureAlgorithms(List.of(SignatureConstants.ALGO_ID_SIGNATURE_RSA_SHA256));
        c.setSignatureReferenceDigestMethods(List.of(SignatureConstants.ALGO_ID_DIGEST_SHA256));
        c.setSamlMessageStoreFactory((browser, session) -> (Outgoing) browser);
        SAML2Client client = new SAML2Client(c);
        client.setName(slug + "/" + idp.path());
        client.setCallbackUrl(acs(slug, idp));
        client.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
        client.setStateGenerator(call -> null);
        client.setReplayCache(() -> {
            throw new IllegalStateException("replays are refused by the database");
        });
        try {
            client.init();
        } catch (RuntimeException e) {
            throw new IdpUnusable("client", e.getMessage());
        }
        return client;
    }
}
