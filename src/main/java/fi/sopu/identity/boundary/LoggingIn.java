package fi.sopu.identity.boundary;

import fi.sopu.identity.control.FirstLogins;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.PersonalCodes;
import fi.sopu.identity.control.SamlRequests;
import fi.sopu.identity.entity.Account;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.SamlRequest;
import fi.sopu.saml.Assured;
import fi.sopu.saml.AuthenticationTooOld;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.Onward;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.boundary.CheckingMessages;
import fi.sopu.saml.boundary.WritingMessages;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logging in, in three steps: the browser is sent to the council's IdP; what the IdP says is checked and becomes a
 * ticket; the browser that began turns the ticket into a session. A nonce in that browser's cookie holds them together.
 */
@UseCase
public class LoggingIn {

    /** In place of an IdP's name in paths: let the person choose. */
    public static final String CHOOSE = "choose";

    /** Reason of a refusal: the IdP has ignored ForceAuthn. */
    static final String TOO_OLD_THOUGH_FORCED = "authentication.tooOldThoughForced";
    private static final Duration LATELY = Duration.ofMinutes(3);
    private static final int PATIENCE = 5;

    @Inject
    Idps idps;
    @Inject
    WritingMessages writing;
    @Inject
    CheckingMessages checking;
    @Inject
    SamlRequests requests;
    @Inject
    FirstLogins firstLogins;
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

    /** Where the browser goes, and the nonce that its cookie must hold when it comes back. */
    public record Departure(Onward onward, String nonce) {
    }

    /** What came of an IdP's answer: a ticket, or null for somebody whom the IdP knows and the council does not. */
    public record Arrival(@Nullable String ticket) {
        public boolean isStranger() {
            return ticket == null;
        }
    }

    /** A session has begun: its token, and the local path that was asked for at first. */
    public record Entered(String token, String returnPath) {
    }

    /** An IdP that people can choose, by the name that the council's admin has given it. */
    public record Choice(String path, Words name) {
    }

    /** The IdPs in use; several during a migration. */
    @Allowed(everyone = true)
    public List<Choice> choices() {
        return idps.live().stream().map(idp -> new Choice(idp.path(), idp.name())).toList();
    }

    /** Path name of the IdP by which this council logs in, {@link #CHOOSE} where there are several, or empty when none is in use. */
    @Allowed(everyone = true)
    public Optional<String> usualIdp() {
        List<Idp> live = idps.live();
        return live.size() > 1 ? Optional.of(CHOOSE) : live.stream().findFirst().map(Idp::path);
    }

    /**
     * True when this browser has been sent to the IdP again and again just now and has brought no answer: then the IdP is probably away. The
     * browser alone can see that, so the person is told instead of being sent there once more.
     */
    @Allowed(everyone = true)
    public boolean goesUnanswered(@Nullable String nonce) {
        return nonce != null && Tokens.isOne(nonce) && requests.waiting(Tokens.hash(nonce), clock.instant().minus(LATELY)) >= PATIENCE;
    }

    /**
     * @param nonce      the browser's present nonce or null; kept, so that several windows can log in at once
     * @param returnPath anything; what is no path within this council becomes its home
     * @param force      true when the person must authenticate anew
     * @throws IdpUnusable when there is no such IdP, or it can not be used
     */
    @Allowed(everyone = true)
    public Departure begin(String idpPath, @Nullable String nonce, @Nullable String returnPath, boolean force) {
        Actor here = actor.get();
        Idp idp = live(idpPath);
        Instant now = clock.instant();
        String browser = nonce != null && Tokens.isOne(nonce) ? nonce : Tokens.fresh();
        var sent = writing.authnRequest(idp.peer(here), force);
        requests.add(new SamlRequest(idp.id(), sent.messageId(), Tokens.hash(browser), local(returnPath, here.slug()), force, now));
        return new Departure(sent.onward(), browser);
    }

    /**
     * The same login once more, after {@link AuthenticationTooOld}: the person must authenticate anew, and comes to where the first login
     * would have led.
     *
     * @param xml the Response that told of the old authentication
     */
    @Allowed(everyone = true)
    public Departure beginAgain(String idpPath, byte[] xml, @Nullable String nonce) {
        String returnPath = requests.byRequestId(checking.claimedRequest(xml))
                .filter(r -> nonce != null && r.nonceHash().equals(Tokens.hash(nonce))).map(SamlRequest::returnPath).orElse(null);
        return begin(idpPath, nonce, returnPath, true);
    }

    /**
     * @param xml   the decoded Response
     * @param nonce the browser's cookie
     * @throws AuthenticationTooOld when the person should be asked to authenticate anew
     * @throws SamlRefused          when it is not believed
     */
    @Allowed(everyone = true)
    public Arrival accept(String idpPath, byte[] xml, @Nullable String nonce) {
        Actor here = actor.get();
        Instant now = clock.instant();
        Idp idp = live(idpPath);
        if (nonce == null || !Tokens.isOne(nonce)) {
            throw new SamlRefused("browser.noNonce");
        }
        SamlRequest request = waiting(idp, xml, nonce, now);
        Assured assured = check(here, idp, request, xml);
        if (!requests.consume(request)) {
            throw new SamlRefused("request.answeredTwice");
        }
        requests.believeOnce(idp.issuer(), assured.assertionId(), assured.until());
        idp.pin(assured.signs(), assured.name().format());
        Optional<Account> account = firstLogins.account(idp, codes.keyed(here.slug(), idp.mapping(), assured.key(idp.mapping().key(), idp.mapping().keyScope())), assured, now);
        if (account.isEmpty()) {
            acted.fire(new Acted("identity.strangerCame", "idp", idp.id(), null));
            return new Arrival(null);
        }
        Login login = new Login(account.get().id(), account.get().member(), idp.id(), now);
        Assured.Name name = assured.name();
        login.knownAs(name.forLogout() == null ? null : codes.keyed(here.slug(), name.forLogout()), name.format(), name.qualifier(), name.spQualifier(), assured.sessions());
        String ticket = Tokens.fresh();
        login.waitForBrowser(Tokens.hash(ticket), Tokens.hash(nonce), request.returnPath());
        logins.add(login);
        return new Arrival(ticket);
    }

    private SamlRequest waiting(Idp idp, byte[] xml, String nonce, Instant now) {
        String claimed = checking.claimedRequest(xml);
        if (claimed.isBlank()) {
            throw new SamlRefused("response.unsolicited");
        }
        return requests.byRequestId(claimed).filter(r -> !r.isTest() && r.waitsFor(idp.id(), Tokens.hash(nonce), now))
                .orElseThrow(() -> new SamlRefused("request.unknown", claimed));
    }

    private Assured check(Actor here, Idp idp, SamlRequest request, byte[] xml) {
        try {
            return checking.response(idp.peer(here), request.requestId(), xml);
        } catch (AuthenticationTooOld e) {
            throw request.isForced() ? new SamlRefused(TOO_OLD_THOUGH_FORCED, e.detail()) : e;
        }
    }

    /**
     * @param nonce the browser's cookie: a ticket works in the browser that began, and once
     * @throws SamlRefused when the ticket is another's, used, or too old, or its IdP no longer in use
     */
    @Allowed(everyone = true)
    public Entered redeem(String ticket, @Nullable String nonce) {
        if (!Tokens.isOne(ticket) || nonce == null || !Tokens.isOne(nonce)) {
            throw new SamlRefused("ticket.noNonce");
        }
        String token = Tokens.fresh();
        // its IdP may have been switched off in the meantime, when this login was not there yet to be ended
        Login login = logins.redeem(ticket, Tokens.hash(nonce), token, clock.instant())
                .filter(l -> l.idp() != null && idps.byId(l.idp()).filter(Idp::isLive).isPresent()).orElseThrow(() -> new SamlRefused("ticket.unknown"));
        acted.fire(new Acted("identity.loggedIn", "member", login.member(), null));
        return new Entered(token, login.returnPath());
    }

    /** Leaves the trace of a refusal. The waiting request of this browser is gone with it. */
    @Allowed(everyone = true)
    public void refused(String id, SamlRefused refused, byte @Nullable [] xml, @Nullable String nonce) {
        if (xml != null && nonce != null && Tokens.isOne(nonce)) {
            try {
                requests.burn(checking.claimedRequest(xml), Tokens.hash(nonce));
            } catch (SamlRefused unreadable) {
                // then it named no request either
            }
        }
        acted.fire(new Acted("identity.samlRefused", "idp", null, id + " " + refused.reason()));
    }

    private Idp live(String path) {
        return idps.byPath(path).filter(Idp::isLive).orElseThrow(() -> new IdpUnusable("idp.unknown", path));
    }

    /** A path within this council and nothing else: no other host, no backslash, no control character. A fragment stays unless it is odd. */
    static String local(@Nullable String address, String slug) {
        String home = "/" + slug + "/";
        if (address == null) {
            return home;
        }
        int at = address.indexOf('#');
        String path = at < 0 ? address : address.substring(0, at);
        boolean fine = path.length() <= 1000 && path.startsWith(home) && !path.contains("//") && !path.contains("\\")
                && !path.contains("/../") && !path.startsWith(home + "saml/") && isPlain(path);
        String fragment = at < 0 ? "" : address.substring(at);
        return !fine ? home : fragment.length() <= 200 && isPlain(fragment) ? path + fragment : path;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }
}
