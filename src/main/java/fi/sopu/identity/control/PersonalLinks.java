package fi.sopu.identity.control;

import fi.sopu.identity.entity.PersonalLink;
import fi.sopu.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Links of those of the council that is bound to the transaction who have no account at its IdP. */
@ApplicationScoped
public class PersonalLinks {

    /** Used ones and old ones are known so long, so that whoever opens one again is helped on. */
    private static final Duration KNOWN = Duration.ofDays(90);

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** Those of these members who come in by links. */
    public Set<UUID> comers(Collection<UUID> members) {
        return members.isEmpty() ? Set.of()
                : new TreeSet<>(em.createQuery("select m.id from Member m where m.id in :ids and m.byLink = true and m.removed is null", UUID.class).setParameter("ids", members)
                        .getResultList());
    }

    /** @return a new link's secret part; only its hash is kept */
    public String make(UUID member, Instant now) {
        String token = Tokens.fresh();
        em.persist(new PersonalLink(member, Tokens.hash(token), now));
        return token;
    }

    /** Also one that was used, or is over. */
    public Optional<PersonalLink> find(String token) {
        return Tokens.isOne(token) ? em.createQuery("select l from PersonalLink l where l.linkHash = :hash", PersonalLink.class).setParameter("hash", Tokens.hash(token))
                .getResultStream().findFirst() : Optional.empty();
    }

    /** By one UPDATE, so that it works once. */
    public boolean use(PersonalLink link, Instant now) {
        return em.createQuery("update PersonalLink l set l.used = true where l.id = :id and l.used = false and l.until > :now").setParameter("id", link.id())
                .setParameter("now", now).executeUpdate() == 1;
    }

    /** How many have been made for the member since then. */
    public long madeSince(UUID member, Instant since) {
        return em.createQuery("select count(l) from PersonalLink l where l.member = :member and l.until > :until", Long.class).setParameter("member", member)
                .setParameter("until", since.plus(PersonalLink.LIFE)).getSingleResult();
    }

    /** None of the member's leads anywhere any more. */
    public void forget(UUID member) {
        em.createQuery("delete from PersonalLink l where l.member = :member").setParameter("member", member).executeUpdate();
    }

    public void forgetOld(Instant now) {
        em.createQuery("delete from PersonalLink l where l.until < :then").setParameter("then", now.minus(KNOWN)).executeUpdate();
    }
}
