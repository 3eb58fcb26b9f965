package fi.sopu.saml.boundary;

import fi.sopu.saml.Assured;
import fi.sopu.saml.LogoutWish;
import fi.sopu.saml.Peer;
import fi.sopu.saml.control.LogoutCheck;
import fi.sopu.saml.control.ResponseCheck;
import fi.sopu.saml.control.SamlClients;
import fi.sopu.shared.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deciding whether what came from an IdP is believed. That it answers a request of ours, and comes once, the caller sees to, who remembers both. A
 * refusal ends no transaction of the caller's.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = RuntimeException.class)
public class CheckingMessages {

    @Inject
    SamlClients clients;
    @Inject
    Clock clock;

    /**
     * The request that a Response claims to answer, unverified: only good for looking up what to expect.
     *
     * @return empty when it names none
     * @throws fi.sopu.saml.SamlRefused when it can not be read
     */
    @Allowed(system = true)
    public String claimedRequest(byte[] xml) {
        return ResponseCheck.claimedRequest(xml);
    }

    /**
     * @param requestId of the request that the Response must answer
     * @throws fi.sopu.saml.AuthenticationTooOld when only the age of the authentication is wrong
     * @throws fi.sopu.saml.SamlRefused          with the reason, for the log
     */
    @Allowed(system = true)
    public Assured response(Peer peer, String requestId, byte[] xml) {
        return new ResponseCheck(clock).check(xml, clients.expected(peer, requestId));
    }

    /**
     * @param xml   by POST, or null
     * @param query the query string as it came, empty by POST
     * @throws fi.sopu.saml.SamlRefused when the wish is not the IdP's own, signed and fresh
     */
    @Allowed(system = true)
    public LogoutWish logoutRequest(Peer peer, byte @Nullable [] xml, String query) {
        var metadata = clients.metadata(peer);
        String address = clients.addresses(peer).logout();
        LogoutCheck check = new LogoutCheck(clock, clients.decryption(peer));
        return xml != null ? check.postedRequest(xml, metadata, address) : check.redirectedRequest(query, metadata, address);
    }

    /**
     * @param xml   by POST, or null
     * @param query the query string as it came, empty by POST
     * @return the id of the request that it answers; empty when the person is not logged out everywhere
     * @throws fi.sopu.saml.SamlRefused when the answer is not the IdP's own, signed and fresh
     */
    @Allowed(system = true)
    public Optional<String> logoutResponse(Peer peer, byte @Nullable [] xml, String query) {
        var metadata = clients.metadata(peer);
        String address = clients.addresses(peer).logout();
        LogoutCheck check = new LogoutCheck(clock, clients.decryption(peer));
        return xml != null ? check.postedResponse(xml, metadata, address) : check.redirectedResponse(query, metadata, address);
    }
}
