package fi.sopu.identity.control;

import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logins at the council that is bound to the transaction. */
@ApplicationScoped
public class Logins {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Login login) {
        em.persist(login);
    }

    public Optional<Login> byToken(String token) {
        return em.createQuery("select l from Login l where l.tokenHash = :hash", Login.class)
                .setParameter("hash", Tokens.hash(token)).getResultStream().findFirst();
    }

    /** Who a login's token stands for, and what they may be, as it is written at this moment. */
    public record Standing(Login login, Member member, List<MemberRole> roles) {}

    /** Empty when there is no such login, its member was removed, or never had any role; in one statement, since every request asks it. */
    public Optional<Standing> standing(String token) {
        List<Object[]> rows = em.createQuery("select l, m, r from Login l, Member m, MemberRole r where l.tokenHash = :hash"
                + " and m.id = l.member and m.removed is null and r.member = m.id", Object[].class)
                .setParameter("hash", Tokens.hash(token)).getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Standing((Login) rows.get(0)[0], (Member) rows.get(0)[1],
                rows.stream().map(row -> (MemberRole) row[2]).toList()));
    }

    /**
     * Turns a ticket into a session by one UPDATE, so that it works once.
     *
     * @return the login, or empty when the ticket is used, too old, or another browser's
     */
    public Optional<Login> redeem(String ticket, String nonceHash, String token, Instant now) {
        String tokenHash = Tokens.hash(token);
        int redeemed = em.createQuery("update Login l set l.tokenHash = :token, l.ticketHash = null, l.nonceHash = null"
                + " where l.ticketHash = :ticket and l.nonceHash = :nonce and l.ticketUntil > :now and l.ended is null")
                .setParameter("token", tokenHash).setParameter("ticket", Tokens.hash(ticket))
                .setParameter("nonce", nonceHash).setParameter("now", now).executeUpdate();
        return redeemed == 1 ? byToken(token) : Optional.empty();
    }

    /** The same for one that has come through a person's own council, and no other. */
    public Optional<Login> redeemFromHome(String ticket, String nonceHash, String token, Instant now) {
        boolean fromHome = em.createQuery("select count(l) from Login l where l.ticketHash = :ticket and l.home is not null", Long.class)
                .setParameter("ticket", Tokens.hash(ticket)).getSingleResult() == 1;
        return fromHome ? redeem(ticket, nonceHash, token, now) : Optional.empty();
    }

    /** Open logins of this IdP's user; without session indexes all of them. */
    public List<Login> open(UUID idp, String nameId, List<String> sessions) {
        return em.createQuery("select l from Login l where l.idp = :idp and l.nameId = :name and l.ended is null", Login.class)
                .setParameter("idp", idp).setParameter("name", nameId).getResultStream()
                .filter(l -> sessions.isEmpty() || l.sessions().stream().anyMatch(sessions::contains)).toList();
    }

    public void endAll(UUID member, Instant now) {
        em.createQuery("select l from Login l where l.member = :member and l.ended is null", Login.class)
                .setParameter("member", member).getResultStream().forEach(l -> l.end(now));
    }

    /** Those that the member's own links have made. */
    public void endByLink(UUID member, Instant now) {
        em.createQuery("update Login l set l.ended = :now where l.member = :member and l.idp is null and l.ended is null").setParameter("now", now)
                .setParameter("member", member).executeUpdate();
    }

    /** The same for many. */
    public void endAll(List<UUID> members, Instant now) {
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            em.createQuery("update Login l set l.ended = :now, l.ticketHash = null where l.ended is null and l.member in :members").setParameter("now", now)
                    .setParameter("members", members.subList(from, Math.min(from + AT_ONCE, members.size()))).executeUpdate();
        }
    }

    /**
     * Ends all logins that came through this IdP, and the tickets that wait for their browsers.
     *
     * @param kept token of the one login that stays, or null
     * @return how many have ended
     */
    public int endThrough(UUID idp, @Nullable String kept, Instant now) {
        return em.createQuery("update Login l set l.ended = :now, l.ticketHash = null where l.idp = :idp and l.ended is null"
                + " and (l.tokenHash is null or l.tokenHash <> :kept)")
                .setParameter("now", now).setParameter("idp", idp).setParameter("kept", kept == null ? "" : Tokens.hash(kept)).executeUpdate();
    }

    /** Ends those of these logins that are still open. */
    public void end(Collection<UUID> logins, Instant now) {
        if (!logins.isEmpty()) {
            em.createQuery("update Login l set l.ended = :now, l.ticketHash = null where l.id in :ids and l.ended is null").setParameter("now", now).setParameter("ids", logins)
                    .executeUpdate();
        }
    }

    /** Ends whatever has come to this network through that council, and the tickets that wait for their browsers. */
    public void endFrom(String home, Instant now) {
        em.createQuery("update Login l set l.ended = :now, l.ticketHash = null where l.home = :home and l.ended is null").setParameter("now", now).setParameter("home", home)
                .executeUpdate();
    }

    /** Those of these logins that still count. */
    public List<Login> open(Collection<UUID> logins, Instant now) {
        return logins.isEmpty() ? List.of() : em.createQuery("select l from Login l where l.id in :ids and l.ended is null", Login.class).setParameter("ids", logins)
                .getResultStream().filter(l -> l.isOpen(now)).toList();
    }

    public void endEverybodys(Instant now) {
        em.createQuery("update Login l set l.ended = :now, l.ticketHash = null where l.ended is null").setParameter("now", now).executeUpdate();
    }

    /** How many logins count at this moment. */
    public int openNow(Instant now) {
        return (int) em.createQuery("select l from Login l where l.ended is null and l.tokenHash is not null", Login.class)
                .getResultStream().filter(l -> l.isOpen(now)).count();
    }

    /** When the latest login began, or null. */
    public @Nullable Instant latest() {
        return em.createQuery("select l from Login l where l.tokenHash is not null order by l.started desc", Login.class)
                .setMaxResults(1).getResultStream().findFirst().map(Login::started).orElse(null);
    }
}
