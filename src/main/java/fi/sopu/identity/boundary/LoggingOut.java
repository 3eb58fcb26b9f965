package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.PersonalCodes;
import fi.sopu.identity.control.SamlRequests;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.SamlRequest;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.LogoutWish;
import fi.sopu.saml.Onward;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Sent;
import fi.sopu.saml.boundary.CheckingMessages;
import fi.sopu.saml.boundary.WritingMessages;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logging out: here always, and at the IdP where it can be reached; or by the IdP's own, signed wish. */
@UseCase
public class LoggingOut {

    private static final Logger LOG = Logger.getLogger(LoggingOut.class.getName());

    @Inject
    Idps idps;
    @Inject
    WritingMessages writing;
    @Inject
    CheckingMessages checking;
    @Inject
    SamlRequests requests;
    @Inject
    Logins logins;
    @Inject
    PersonalCodes codes;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * A logout message as it came: by POST ({@code xml}), or in a query string.
     *
     * @param xml        or null
     * @param query      as it came, empty by POST
     * @param relayState of a form, which nobody signs; or null
     */
    public record Message(byte @Nullable [] xml, String query, @Nullable String relayState) {
    }

    /** Whether the login has no IdP at which it would go on. */
    @Allowed(everyone = true)
    public boolean isByLink(String token) {
        return logins.byToken(token).filter(login -> login.idp() == null).isPresent();
    }

    /** @return where to log out at the IdP too, or empty when it knows no logout or there was no login */
    @Allowed(everyone = true)
    public Optional<Onward> here(String token) {
        Optional<Login> login = logins.byToken(token).filter(l -> l.isOpen(clock.instant()));
        if (login.isEmpty()) {
            return Optional.empty();
        }
        login.get().end(clock.instant());
        acted.fire(new Acted("identity.loggedOut", "member", login.get().member(), null));
        try {
            Actor here = actor.get();
            return Optional.ofNullable(login.get().idp()).flatMap(idps::byId).filter(idp -> !login.get().nameId().isEmpty() && !PersonalCodes.isKeyed(login.get().nameId()))
                    .flatMap(idp -> writing.logoutRequest(idp.peer(here), login.get().atIdp()).map(sent -> remember(idp, sent)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "logged out here only: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * @return where the browser goes with our answer, or empty when the IdP has not said where
     * @throws SamlRefused when the wish is not the IdP's own, signed and fresh
     */
    @Allowed(everyone = true)
    public Optional<Onward> byIdp(String idpPath, Message message) {
        Actor here = actor.get();
        Idp idp = known(idpPath);
        Instant now = clock.instant();
        LogoutWish wish = checking.logoutRequest(idp.peer(here), message.xml(), message.query());
        requests.believeOnce(idp.issuer(), wish.id(), wish.until());
        List<Login> open = logins.open(idp.id(), codes.keyed(here.slug(), wish.nameId()), wish.sessions());
        for (Login login : open) {
            login.end(now);
            acted.fire(new Acted("identity.loggedOutByIdp", "member", login.member(), idp.path()));
        }
        // in a query string only what has been signed comes back
        String relayState = message.xml() != null ? message.relayState() : wish.relayState();
        return writing.logoutResponse(idp.peer(here), wish.id(), relayState);
    }

    /** @return true when the IdP confirms, by a signed answer to a request of ours, that the person is logged out everywhere */
    @Allowed(everyone = true)
    public boolean isComplete(String idpPath, Message message) {
        Actor here = actor.get();
        Idp idp = known(idpPath);
        return checking.logoutResponse(idp.peer(here), message.xml(), message.query()).flatMap(requests::byRequestId)
                .filter(r -> r.waitsFor(idp.id(), leaving(r.requestId()), clock.instant())).isPresent();
    }

    /** Kept beside the requests of logins for as long; no browser's nonce has this hash, so it never is one of them. */
    private Onward remember(Idp idp, Sent sent) {
        requests.add(new SamlRequest(idp.id(), sent.messageId(), leaving(sent.messageId()), "/" + actor.get().slug() + "/", false, clock.instant()));
        return sent.onward();
    }

    private static String leaving(String requestId) {
        return Tokens.hash("logout " + requestId);
    }

    private Idp known(String path) {
        return idps.byPath(path).orElseThrow(() -> new IdpUnusable("idp.unknown", path));
    }
}
