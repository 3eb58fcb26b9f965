package fi.sopu.saml.control;

import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.Onward;
import fi.sopu.saml.Peer;
import fi.sopu.saml.SamlSession;
import fi.sopu.saml.Sent;
import fi.sopu.saml.SpAddresses;
import fi.sopu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * while it is among those used latest (sopu.saml.clients), built anew when what is handed in of the IdP, or our key, has changed. What comes back from an
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

    /** Loads OpenSAML, which takes seconds the first time. */
    public static void load() {
        if (Configuration.getUnmarshallerFactory() == null) {
            throw new IllegalStateException("OpenSAML did not start");
        }
    }

    /** Takes every step of a login once with an IdP that is there: what Java loads and compiles at the first time, no person waits for. */
    public void warmUp(Peer peer) {
        Connection connection = connection(peer);
        authnRequest(peer, false);
        ours(peer);
        if (connection.endpoints().slo() == null) {
            return;
        }
        // a message of our own, signed and then checked as if it were an IdP's
        SAML2Profile nobody = new SAML2Profile();
        nobody.setId("nobody");
        SAML2Client client = connection.client();
        LogoutRequest request = new SAML2LogoutRequestBuilder(client.getConfiguration())
                .build(client.getContextProvider().buildContext(new Outgoing(addresses(peer).logout()).call(), client), nobody);
        String xml = connection.envelope().address(request, "SAMLRequest", new IdpEndpoints.Way(true, request.getDestination()), null).form().get("SAMLRequest");
        IdpMetadata ourselves = new IdpMetadata(addresses(peer).entityId(), connection.keys().forSigning(), addresses(peer).acs(), null, null, null);
        new LogoutCheck(clock, decryption(peer)).postedRequest(LogoutCheck.base64(Objects.requireNonNull(xml)), ourselves, request.getDestination());
    }

    /** Our own addresses for the IdP. */
    public SpAddresses addresses(Peer peer) {
        String entityId = settings.url() + "/" + peer.slug();
        String idp = entityId + "/saml/" + peer.path() + "/";
        return new SpAddresses(entityId, idp + "acs", idp + "logout");
    }

    /**
     * What the IdP's stored metadata says.
     *
     * @throws IdpUnusable when it has expired
     */
    public IdpMetadata metadata(Peer peer) {
        return connection(peer).metadata();
    }

    /** What an answer to the request must be. */
    public Expected expected(Peer peer, String requestId) {
        Connection connection = connection(peer);
        SpAddresses ours = addresses(peer);
        return new Expected(connection.metadata(), peer.demands().signs(), decryption(peer), ours.entityId(), ours.acs(), requestId, peer.demands().oldest());
    }

    /** How what the IdP has encrypted for us is opened. */
    public Decryption decryption(Peer peer) {
        return new Decryption(peer.demands().encrypted(), peer.demands().cbc(), connection(peer).keys().forDecryption());
    }

    /** Our own metadata, for the IdP's administrator. */
    public String ours(Peer peer) {
        return connection(peer).ours();
    }

    /**
     * The certificates that our requests are signed by, the present one first.
     *
     * @throws IdpUnusable when the council has no key
     */
    public List<X509Certificate> ownCertificates(String slug) {
        return SpKeys.of(keyFolder(), slug).forSigning();
    }

    /** @param force true when the person must authenticate anew */
    public Sent authnRequest(Peer peer, boolean force) {
        Connection connection = connection(peer);
        connection.metadata();
        SAML2Client client = connection.client();
        Outgoing browser = new Outgoing(addresses(peer).acs());
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

    /** @return empty when the IdP knows no logout */
    public Optional<Sent> logoutRequest(Peer peer, SamlSession session) {
        Connection connection = connection(peer);
        connection.metadata();
        IdpEndpoints.Way out = connection.endpoints().slo();
        if (out == null) {
            return Optional.empty();
        }
        SAML2Profile profile = new SAML2Profile();
        profile.setId(session.nameId());
        profile.setSamlNameIdFormat(session.format());
        SAML2Client client = connection.client();
        LogoutRequest request = new SAML2LogoutRequestBuilder(client.getConfiguration())
                .build(client.getContextProvider().buildContext(new Outgoing(addresses(peer).logout()).call(), client), profile);
        // the NameID exactly as it came: some products compare all of it (SAML 2.0 Core 3.3.4)
        session.indexes().forEach(index -> request.getSessionIndexes().add(index(index)));
        request.getNameID().setNameQualifier(session.qualifier());
        request.getNameID().setSPNameQualifier(session.spQualifier());
        return Optional.of(new Sent(request.getID(), connection.envelope().address(request, "SAMLRequest", out, null)));
    }

    private static SessionIndex index(String value) {
        SessionIndex index = (SessionIndex) Configuration.getBuilderFactory().getBuilder(SessionIndex.DEFAULT_ELEMENT_NAME).buildObject(SessionIndex.DEFAULT_ELEMENT_NAME);
        index.setValue(value);
        return index;
    }

    /**
     * Our answer to the IdP's LogoutRequest.
     *
     * @return empty when its metadata does not say where answers go
     */
    public Optional<Onward> logoutResponse(Peer peer, String requestId, @Nullable String relayState) {
        Connection connection = connection(peer);
        IdpEndpoints.Way back = connection.endpoints().sloReply();
        if (back == null) {
            return Optional.empty();
        }
        SAML2Client client = connection.client();
        SAML2MessageContext context = client.getContextProvider().buildContext(new Outgoing(addresses(peer).logout()).call(), client);
        LogoutRequest asked = (LogoutRequest) Configuration.getBuilderFactory()
                .getBuilder(LogoutRequest.DEFAULT_ELEMENT_NAME).buildObject(LogoutRequest.DEFAULT_ELEMENT_NAME);
        asked.setID(requestId);
        context.getMessageContext().setMessage(asked);
        LogoutResponse answer = new SAML2LogoutResponseBuilder(back.binding()).build(context);
        answer.setDestination(back.address());
        return Optional.of(connection.envelope().address(answer, "SAMLResponse", back, relayState));
    }

    private Connection connection(Peer peer) {
        Path keys = keyFolder();
        return connections.get(peer.tenant(), peer.id(), peer.revision(), SpKeys.version(keys, peer.slug()),
                () -> new Connection(peer, addresses(peer), keys, clock));
    }

    /** Where all councils' keys lie. */
    public Path keyFolder() {
        return Path.of(settings.text("sopu.saml.keys.dir", "keys/saml"));
    }
}
