package fi.sopu.saml.boundary;

import fi.sopu.saml.Onward;
import fi.sopu.saml.Peer;
import fi.sopu.saml.SamlSession;
import fi.sopu.saml.Sent;
import fi.sopu.saml.SpAddresses;
import fi.sopu.saml.control.SamlClients;
import fi.sopu.shared.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing what an IdP gets from us: requests, answers, our metadata. A refusal ends no transaction of the caller's. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = RuntimeException.class)
public class WritingMessages {

    @Inject
    SamlClients clients;

    /** Loads OpenSAML, which takes seconds the first time. */
    @Allowed(system = true)
    public void load() {
        SamlClients.load();
    }

    /**
     * Takes every step of a login once with an IdP that is there: what Java loads and compiles at the first time, no person waits for.
     *
     * @throws fi.sopu.saml.SamlRefused when no login could begin either
     */
    @Allowed(system = true)
    public void rehearse(Peer peer) {
        clients.warmUp(peer);
    }

    /**
     * @param force true when the person must authenticate anew
     * @throws fi.sopu.saml.IdpUnusable when there is no usable metadata or no key of ours
     */
    @Allowed(system = true)
    public Sent authnRequest(Peer peer, boolean force) {
        return clients.authnRequest(peer, force);
    }

    /** @return empty when the IdP knows no logout */
    @Allowed(system = true)
    public Optional<Sent> logoutRequest(Peer peer, SamlSession session) {
        return clients.logoutRequest(peer, session);
    }

    /**
     * Our answer to the IdP's LogoutRequest.
     *
     * @return empty when its metadata does not say where answers go
     */
    @Allowed(system = true)
    public Optional<Onward> logoutResponse(Peer peer, String requestId, @Nullable String relayState) {
        return clients.logoutResponse(peer, requestId, relayState);
    }

    /** Our own metadata, for the IdP's administrator: an EntityDescriptor as XML. */
    @Allowed(system = true)
    public String ours(Peer peer) {
        return clients.ours(peer);
    }

    /** Our own addresses for the IdP. */
    @Allowed(system = true)
    public SpAddresses addresses(Peer peer) {
        return clients.addresses(peer);
    }
}
