package fi.sopu.identity.control;

import fi.sopu.identity.NewcomerCame;
import fi.sopu.identity.Presented;
import fi.sopu.identity.entity.Account;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Member;
import fi.sopu.saml.Assured;
import fi.sopu.shared.Acted;
import fi.sopu.shared.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Who a user of the IdP is here. Somebody known comes in; at the first login the exact value of the key links the person to a
 * member; whoever fits none, or fits one that is somebody else's already, waits for an administrator.
 */
@ApplicationScoped
public class FirstLogins {

    private static final int LONGEST_NAME = 200;

    @Inject
    Members members;
    @Inject
    Newcomers newcomers;
    @Inject
    Admins admins;
    @Inject
    Event<NewcomerCame> came;
    @Inject
    Event<Presented> presented;
    @Inject
    Event<Acted> acted;

    /**
     * @param key its exact value, a personal identity code already as its HMAC
     * @return the account, or empty when nobody may come in by it now: no member, no role in force, or in doubt
     */
    public Optional<Account> account(Idp idp, String key, Assured assured, Instant now) {
        String keyName = idp.mapping().keyName();
        Optional<Account> known = members.account(idp.issuer(), keyName, key);
        if (known.isEmpty() || members.find(known.get().member()).isEmpty()) {
            Optional<Member> member = members.byLoginKey(key).filter(m -> !isSomebodyElses(m, idp, key));
            if (member.isEmpty()) {
                return wait(idp, keyName, key, assured, now);
            }
            known = Optional.of(link(known, idp, keyName, key, member.get(), now));
        }
        known.ifPresent(a -> presented.fire(new Presented(a.member(), idp.path(), idp.mapping(), assured.attributes())));
        return known.filter(a -> !members.rolesInForce(a.member()).isEmpty());
    }

    private Account link(Optional<Account> old, Idp idp, String keyName, String key, Member member, Instant now) {
        acted.fire(new Acted("identity.accountLinked", "member", member.id(), idp.path()));
        Account account = old.orElseGet(() -> members.add(new Account(idp.issuer(), keyName, key, member.id(), now)));
        account.link(member.id(), now);
        newcomers.settle(idp.issuer(), keyName, key);
        return account;
    }

    /** The same IdP has told this member by another value before: two people may be meant. */
    private boolean isSomebodyElses(Member member, Idp idp, String key) {
        return members.accounts(member.id()).stream().anyMatch(a -> a.idpEntityId().equals(idp.issuer()) && !a.keyValue().equals(key));
    }

    private Optional<Account> wait(Idp idp, String keyName, String key, Assured assured, Instant now) {
        Introduction said = Introduction.of(idp.mapping(), assured.attributes());
        if (newcomers.note(idp.issuer(), keyName, key, said, now)) {
            came.fire(new NewcomerCame(TypedText.foreign(said.name(), LONGEST_NAME), admins.all()));
            acted.fire(new Acted("identity.newcomerWaits", "newcomer", null, idp.path()));
        }
        return Optional.empty();
    }
}
