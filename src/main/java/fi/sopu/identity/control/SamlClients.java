package fi.sopu.identity.control;

import fi.sopu.identity.IdpUnusable;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Login;
import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.redirect.RedirectionActionBuilder;
import org.pac4j.saml.client.SAML2Client;
import org.pac4j.saml.context.SAML2MessageContext;
import org.pac4j.saml.logout.impl.SAML2LogoutResponseBuilder;
import org.pac4j.saml.logout.impl.SAML2LogoutResponseMessageSender;
import org.pac4j.saml.profile.SAML2Profile;
import org.pac4j.saml.util.Configuration;

/**
 * pac4j's client for each council and IdP: writes our signed requests and our metadata. Built when first needed, kept
 * while it is among those used latest (sopu.saml.clients), built anew when the IdP's row or our key has changed. What comes back from an
 * IdP does not go through it: {@link ResponseCheck} and {@link LogoutCheck} decide that.
 */
@ApplicationScoped
public class SamlClients {

    /** By latest use; the one unused for longest goes first. */
    private final Map<Key, Connection> connections = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Connection> eldest) {
            return size() > settings.number("sopu.saml.clients", 100);
        }
    };

    @Inject
    Settings settings;
    @Inject
    Clock clock;

    private record Key(int tenant, UUID idp) {
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

    /**
     * What the IdP's stored metadata says.
     *
     * @throws IdpUnusable when it has expired
     */
    public IdpMetadata metadata(int tenant, String slug, Idp idp) {
        return connection(tenant, slug, idp).metadata();
    }

    /** What an answer to the request must be. */
    public Expected expected(int tenant, String slug, Idp idp, String requestId) {
        Connection connection = connection(tenant, slug, idp);
        Decryption decryption = new Decryption(idp.isEncryptionRequired(), idp.isCbcAccepted(), connection.keys().forDecryption());
        return new Expected(connection.metadata(), idp.signs(), decryption, spEntityId(slug), acs(slug, idp), requestId, idp.oldestAuthentication());
    }

    /** Our own metadata, for the IdP's administrator. */
    public String ours(int tenant, String slug, Idp idp) {
        return connection(tenant, slug, idp).ours();
    }

    /**
     * The certificates that our requests are signed by, the present one first.
     *
     * @throws IdpUnusable when the council has no key
     */
    public List<X509Certificate> ownCertificates(String slug) {
        return SpKeys.of(Path.of(settings.text("sopu.saml.keys.dir", "keys/saml")), slug).forSigning();
    }

    /** @param force true when the person must authenticate anew */
    public Sent authnRequest(int tenant, String slug, Idp idp, boolean force) {
        Connection connection = connection(tenant, slug, idp);
        connection.metadata();
        SAML2Client client = connection.client();
        Outgoing browser = new Outgoing(acs(slug, idp));
        if (force) {
            browser.setRequestAttribute(RedirectionActionBuilder.ATTRIBUTE_FORCE_AUTHN, true);
        }
        var action = client.getRedirectionAction(browser.call());
        return new Sent(((WithLocationAction) action.orElseThrow()).getLocation(), browser.messageId());
    }

    /** @return null when the IdP knows no logout */
    public Sent logoutRequest(int tenant, String slug, Idp idp, Login login) {
        Connection b = connection(tenant, slug, idp);
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
        SAML2Client client = connection(tenant, slug, idp).client();
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

    private Connection connection(int tenant, String slug, Idp idp) {
        Path keys = Path.of(settings.text("sopu.saml.keys.dir", "keys/saml"));
        Key key = new Key(tenant, idp.id());
        String keysVersion = SpKeys.version(keys, slug);
        synchronized (connections) {
            Connection known = connections.get(key);
            if (known != null && known.revision == idp.revision() && known.keysVersion.equals(keysVersion)) {
                return known;
            }
            Connection fresh = new Connection(idp.revision(), idp.entityId(), idp.metadata(),
                    new Connection.Addresses(spEntityId(slug), acs(slug, idp), logoutAddress(slug, idp)), keys, slug, clock);
            connections.put(key, fresh);
            return fresh;
        }
    }
}
