package fi.sopu.identity.boundary;

import fi.sopu.identity.Freshness;
import fi.sopu.identity.TestFacts;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.PersonalCodes;
import fi.sopu.identity.control.SamlRequests;
import fi.sopu.identity.entity.Account;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.SamlRequest;
import fi.sopu.identity.entity.TestLogin;
import fi.sopu.saml.Assured;
import fi.sopu.saml.AuthenticationTooOld;
import fi.sopu.saml.Peer;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.boundary.CheckingMessages;
import fi.sopu.saml.boundary.WritingMessages;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Trying an IdP before anybody depends on it: the admin logs in there, and sees what came and what is wrong with it. The answer goes
 * through the same checks as any other and opens no session, whatever it says.
 */
@UseCase
public class TestingLogin {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    Idps idps;
    @Inject
    WritingMessages writing;
    @Inject
    CheckingMessages checking;
    @Inject
    SamlRequests requests;
    @Inject
    Members members;
    @Inject
    AdminLinks links;
    @Inject
    PersonalCodes codes;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** What came of an answer: a result to look at, or the way to the IdP once more. */
    public record Outcome(@Nullable UUID result, LoggingIn.@Nullable Departure again) {
    }

    /**
     * Sends the admin to the IdP, as a login would.
     *
     * @param nonce the browser's present nonce, or null
     * @param force true when the IdP is to ask the admin anew
     * @throws Refused with a text, when there is no metadata or no key of ours
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public LoggingIn.Departure begin(String path, @Nullable String nonce, boolean force) {
        Idp idp = idps.require(path);
        Instant now = clock.instant();
        requests.forgetOld(now);
        idps.forgetTests(now.minus(KEPT));
        try {
            return depart(idp, nonce, force, actor.get().member());
        } catch (SamlRefused refused) {
            throw ConnectingIdps.plain(refused);
        }
    }

    private LoggingIn.Departure depart(Idp idp, @Nullable String nonce, boolean force, @Nullable UUID admin) {
        Actor here = actor.get();
        var sent = writing.authnRequest(idp.peer(here), force);
        String browser = nonce != null && Tokens.isOne(nonce) ? nonce : Tokens.fresh();
        requests.add(new SamlRequest(idp.id(), sent.messageId(), Tokens.hash(browser), "/" + here.slug() + "/", force, clock.instant()).forTest(admin));
        return new LoggingIn.Departure(sent.onward(), browser);
    }

    /**
     * What came back, when it answers a test of this browser. It may have come to a wrong address, such as another IdP's: then the admin
     * is told that. Whoever authenticated too long ago is asked anew once, as in a login.
     *
     * @return empty when this is no test's answer
     */
    @Allowed(everyone = true)
    public Optional<Outcome> answer(byte[] xml, @Nullable String nonce) {
        Optional<SamlRequest> waiting = nonce != null && Tokens.isOne(nonce) ? tested(xml, nonce) : Optional.empty();
        Optional<Idp> asked = waiting.flatMap(request -> idps.byId(request.idp()));
        if (asked.isEmpty() || !requests.consume(waiting.get())) {
            return Optional.empty();
        }
        TestLogin test = new TestLogin(asked.get().id(), clock.instant());
        try {
            look(asked.get(), waiting.get(), xml, test);
        } catch (AuthenticationTooOld tooOld) {
            if (!waiting.get().isForced()) {
                return Optional.of(new Outcome(null, depart(asked.get(), nonce, true, waiting.get().askedBy())));
            }
            test.failed(LoggingIn.TOO_OLD_THOUGH_FORCED, tooOld.detail());
        } catch (SamlRefused refused) {
            test.failed(refused.reason(), refused.detail());
        }
        return Optional.of(keep(asked.get(), test, waiting.get().askedBy()));
    }

    /** The same for what came and could not even be read, when this browser waits for a test's answer. */
    @Allowed(everyone = true)
    public Optional<Outcome> unreadable(SamlRefused refused, @Nullable String nonce) {
        Optional<SamlRequest> waiting = nonce != null && Tokens.isOne(nonce) ? waiting(requests.waitingTest(Tokens.hash(nonce)), nonce) : Optional.empty();
        Optional<Idp> asked = waiting.flatMap(request -> idps.byId(request.idp()));
        if (asked.isEmpty() || !requests.consume(waiting.get())) {
            return Optional.empty();
        }
        TestLogin test = new TestLogin(asked.get().id(), clock.instant());
        test.failed(refused.reason(), refused.detail());
        return Optional.of(keep(asked.get(), test, waiting.get().askedBy()));
    }

    private Outcome keep(Idp idp, TestLogin test, @Nullable UUID admin) {
        idps.add(test);
        acted.fire(new Acted("identity.loginTested", "idp", idp.id(), test.problem() == null ? idp.path() : idp.path() + " " + test.problem(), admin));
        return new Outcome(test.id(), null);
    }

    /** The answer may name the wrong request, or none: then it belongs to the test that this browser waits for, if it waits for no login. */
    private Optional<SamlRequest> tested(byte[] xml, String nonce) {
        String claimed;
        try {
            claimed = checking.claimedRequest(xml);
        } catch (SamlRefused unreadable) {
            claimed = "";
        }
        Optional<SamlRequest> named = requests.byRequestId(claimed);
        return waiting(named.isPresent() ? named : requests.waitingTest(Tokens.hash(nonce)), nonce);
    }

    private Optional<SamlRequest> waiting(Optional<SamlRequest> any, String nonce) {
        return any.filter(r -> r.isTest() && r.waitsFor(r.idp(), Tokens.hash(nonce), clock.instant()));
    }

    private void look(Idp idp, SamlRequest request, byte[] xml, TestLogin test) {
        Actor here = actor.get();
        Peer peer = idp.isLive() ? idp.peer(here) : idp.peer(here).whateverIsSigned();
        Assured assured = checking.response(peer, request.requestId(), xml);
        Map<String, List<String>> shown = new LinkedHashMap<>();
        assured.attributes().forEach((name, values) -> shown.put(name, values.stream().map(value -> PersonalCodes.masked(name, value)).toList()));
        test.came(assured.name().value() == null ? null : PersonalCodes.masked(assured.name().value()), assured.name().format(), assured.signs(), shown);
        boolean remembered = assured.isAuthenticatedBefore(request.made());
        test.asked(!remembered ? Freshness.FRESH : request.isForced() ? Freshness.FORCE_IGNORED : Freshness.REMEMBERED);
        String key = codes.keyed(here.slug(), idp.mapping(), assured.key(idp.mapping().key(), idp.mapping().keyScope()));
        Optional<UUID> member = members.byKey(idp, key);
        test.recognised(key, member.orElse(null));
        idp.pin(assured.signs(), assured.name().format());
        if (member.filter(this::isAdmin).isPresent()) {
            idp.prove(clock.instant());
        }
    }

    private boolean isAdmin(UUID member) {
        return members.rolesInForce(member).stream().anyMatch(role -> role == Role.REGIONAL_ADMIN || role == Role.PLATFORM_ADMIN);
    }

    /** @throws NotFound when there is no such test, or it is older than a day */
    @Allowed(group = RoleGroup.CONNECTORS)
    public TestFacts result(UUID id) {
        TestLogin test = require(id);
        List<TestFacts.Value> values = test.attributes().entrySet().stream().map(e -> new TestFacts.Value(e.getKey(), e.getValue())).toList();
        Optional<Member> member = Optional.ofNullable(test.member()).flatMap(members::find);
        return new TestFacts(id, idps.byId(test.idp()).orElseThrow().path(), test.made(), test.problem(), test.detail(), test.nameId(), test.format(),
                test.signs(), test.freshness(), values, test.keyValue(), member.map(Member::name).orElse(null), member.map(m -> isAdmin(m.id())).orElse(false));
    }

    /**
     * The admin says: the person who has just logged in for the test was me. From now on that login leads to the admin's own row.
     *
     * @throws Refused when nobody came, when it is somebody else, or when the link that the admin came by names no member
     */
    @Allowed(group = RoleGroup.CONNECTORS)
    public void thisIsMe(UUID id, @Nullable String session) {
        TestLogin test = require(id);
        UUID me = actor.get().member() != null ? actor.get().member() : links.memberOf(session).orElse(null);
        Idp idp = idps.byId(test.idp()).orElseThrow();
        // what the IdP signs is forgotten when the key's attribute is changed: a test from before that proves nothing
        String key = test.keyValue();
        boolean counts = test.problem() == null && idp.signs() != null;
        if (me == null || key == null || !counts || test.member() != null && !test.member().equals(me)) {
            throw new Refused("identity.test.notYou");
        }
        Instant now = clock.instant();
        String keyName = idp.mapping().keyName();
        Account account = members.account(idp.issuer(), keyName, key)
                .orElseGet(() -> members.add(new Account(idp.issuer(), keyName, key, me, now)));
        account.link(me, now);
        test.recognised(key, me);
        if (isAdmin(me)) {
            idp.prove(now);
        }
        acted.fire(new Acted("identity.accountLinked", "member", me, idp.path()));
    }

    private TestLogin require(UUID id) {
        return idps.test(id).filter(t -> t.made().isAfter(clock.instant().minus(KEPT))).orElseThrow(() -> new NotFound("test"));
    }
}
