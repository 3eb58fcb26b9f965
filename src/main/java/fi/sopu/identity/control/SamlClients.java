package fi.sopu.identity.control;

import fi.sopu.identity.IdpUnusable;
import fi.sopu.identity.Onward;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Login;
import fi.sopu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.LogoutResponse;
import org.opensaml.saml.saml2.core.NameIDPolicy;
import org.opensaml.saml.saml2.core.SessionIndex;
import org.pac4j.core.redirect.RedirectionActionBuilder;
import org.pac4j.saml.client.SAML2Client;
import org.pac4j.saml.context.SAML2MessageContext;
import org.pac4j.saml.logout.impl.SAML2LogoutRequestBuilder;
import org.pac4j.saml.logout.impl.SAML2LogoutResponseBuilder;
import org.pac4j.saml.profile.SAML2Profile;
import org.pac4j.saml.util.Configuration;

/**
 * pac4j's client for each council and IdP: writes our requests and our metadata. Built when first needed, kept
 * while it is among those used latest (sopu.saml.clients), built anew when the IdP's row or our key has changed. What comes back from an
 * IdP does not go through it: {@link ResponseCheck} and {@link LogoutCheck} decide that.
 */
@ApplicationScoped
public class SamlClients {

    @Inject
    Settings settings;
    @Inject
    Clock clock;
    private Connections connections;

    @PostConstruct
    void prepare() {
        connections = new Connections(settings.number("sopu.saml.clients", 100));
    }

    /** A message of ours on its way, and its id. */
    public record Sent(String messageId, Onward onward) {
    }

    /** Loads OpenSAML, which takes seconds the first time. */
    public static void load() {
        if (Configuration.getUnmarshallerFactory() == null) {
            throw new IllegalStateException("OpenSAML did not start");
        }
    }

    /** Takes every step of a login once with an IdP that is there: what Java loads and compiles at the first time, no person waits for. */
    public void warmUp(int tenant, String slug, Idp idp) {
        Connection connection = connection(tenant, slug, idp);
        authnRequest(tenant, slug, idp, false);
        ours(tenant, slug, idp);
        if (connection.endpoints().slo() == null) {
            return;
        }
        // a message of our own, signed and then checked as if it were an IdP's
        SAML2Profile nobody = new SAML2Profile();
        nobody.setId("nobody");
        SAML2Client client = connection.client();
        LogoutRequest request = new SAML2LogoutRequestBuilder(client.getConfiguration())
                .build(client.getContextProvider().buildContext(new Outgoing(logoutAddress(slug, idp)).call(), client), nobody);
        String xml = connection.envelope().address(request, "SAMLRequest", new IdpEndpoints.Way(true, request.getDestination()), null).form().get("SAMLRequest");
        IdpMetadata ourselves = new IdpMetadata(spEntityId(slug), connection.keys().forSigning(), null, null, null, null);
        new LogoutCheck(clock, decryption(tenant, slug, idp)).postedRequest(LogoutCheck.base64(xml), ourselves, request.getDestination());
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
        return new Expected(connection.metadata(), idp.signs(), decryption(tenant, slug, idp), spEntityId(slug), acs(slug, idp), requestId, idp.oldestAuthentication());
    }

    /** How what the IdP has encrypted for us is opened. */
    public Decryption decryption(int tenant, String slug, Idp idp) {
        return new Decryption(idp.isEncryptionRequired(), idp.isCbcAccepted(), connection(tenant, slug, idp).keys().forDecryption());
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
        AuthnRequest request = client.getConfiguration().getSamlAuthnRequestBuilder().build(client.getContextProvider().buildContext(browser.call(), client));
        request.setNameIDPolicy(anyName());
        return new Sent(request.getID(), connection.envelope().address(request, "SAMLRequest", connection.endpoints().sso(), null));
    }

    /** The IdP chooses the format; where it keeps a persistent name for each service, it may make one now (SAML 2.0 Core 3.4.1.1). */
    private static NameIDPolicy anyName() {
        NameIDPolicy policy = (NameIDPolicy) Configuration.getBuilderFactory().getBuilder(NameIDPolicy.DEFAULT_ELEMENT_NAME).buildObject(NameIDPolicy.DEFAULT_ELEMENT_NAME);
        policy.setAllowCreate(true);
        return policy;
    }

    /** @return null when the IdP knows no logout */
    public Sent logoutRequest(int tenant, String slug, Idp idp, Login login) {
        Connection connection = connection(tenant, slug, idp);
        connection.metadata();
        if (connection.endpoints().slo() == null) {
            return null;
        }
        SAML2Profile profile = new SAML2Profile();
        profile.setId(login.nameId());
        profile.setSamlNameIdFormat(login.nameIdFormat());
        SAML2Client client = connection.client();
        LogoutRequest request = new SAML2LogoutRequestBuilder(client.getConfiguration())
                .build(client.getContextProvider().buildContext(new Outgoing(logoutAddress(slug, idp)).call(), client), profile);
        // the NameID exactly as it came: some products compare all of it (SAML 2.0 Core 3.3.4)
        login.sessions().forEach(index -> request.getSessionIndexes().add(session(index)));
        request.getNameID().setNameQualifier(login.nameQualifier());
        request.getNameID().setSPNameQualifier(login.spNameQualifier());
        return new Sent(request.getID(), connection.envelope().address(request, "SAMLRequest", connection.endpoints().slo(), null));
    }

    private static SessionIndex session(String index) {
        SessionIndex session = (SessionIndex) Configuration.getBuilderFactory().getBuilder(SessionIndex.DEFAULT_ELEMENT_NAME).buildObject(SessionIndex.DEFAULT_ELEMENT_NAME);
        session.setValue(index);
        return session;
    }

    /**
     * Our answer to the IdP's LogoutRequest.
     *
     * @return null when its metadata does not say where answers go
     */
    public Onward logoutResponse(int tenant, String slug, Idp idp, String requestId, String relayState) {
        Connection connection = connection(tenant, slug, idp);
        if (connection.endpoints().sloReply() == null) {
            return null;
        }
        SAML2Client client = connection.client();
        SAML2MessageContext context = client.getContextProvider().buildContext(new Outgoing(logoutAddress(slug, idp)).call(), client);
        LogoutRequest asked = (LogoutRequest) Configuration.getBuilderFactory()
                .getBuilder(LogoutRequest.DEFAULT_ELEMENT_NAME).buildObject(LogoutRequest.DEFAULT_ELEMENT_NAME);
        asked.setID(requestId);
        context.getMessageContext().setMessage(asked);
        LogoutResponse answer = new SAML2LogoutResponseBuilder(connection.endpoints().slo().binding()).build(context);
        answer.setDestination(connection.endpoints().sloReply().address());
        return connection.envelope().address(answer, "SAMLResponse", connection.endpoints().sloReply(), relayState);
    }

    private Connection connection(int tenant, String slug, Idp idp) {
        Path keys = Path.of(settings.text("sopu.saml.keys.dir", "keys/saml"));
        return connections.get(tenant, idp.id(), idp.revision(), SpKeys.version(keys, slug), () -> new Connection(idp.revision(), idp.entityId(), idp.metadata(),
                new Connection.Addresses(spEntityId(slug), acs(slug, idp), logoutAddress(slug, idp)), keys, slug, clock));
    }
}
