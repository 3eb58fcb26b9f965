package fi.sopu.identity.control;

import fi.sopu.identity.entity.SamlReplay;
import fi.sopu.identity.entity.SamlRequest;
import fi.sopu.saml.SamlRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;

/** Requests that wait for their answer, and the ids of answers that have been believed. */
@ApplicationScoped
public class SamlRequests {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(SamlRequest request) {
        em.persist(request);
    }

    public Optional<SamlRequest> byRequestId(String requestId) {
        return em.createQuery("select r from SamlRequest r where r.requestId = :id", SamlRequest.class)
                .setParameter("id", requestId).getResultStream().findFirst();
    }

    /** The latest test login that this browser waits for an answer to. */
    public Optional<SamlRequest> waitingTest(String nonceHash) {
        return em.createQuery("select r from SamlRequest r where r.nonceHash = :nonce and r.test = true order by r.expires desc", SamlRequest.class)
                .setParameter("nonce", nonceHash).getResultStream().findFirst();
    }

    /** How many requests this browser has made since then that still wait for their answers. */
    public long waiting(String nonceHash, Instant since) {
        return em.createQuery("select count(r) from SamlRequest r where r.nonceHash = :nonce and r.expires > :expiry", Long.class)
                .setParameter("nonce", nonceHash).setParameter("expiry", SamlRequest.expiryOf(since)).getSingleResult();
    }

    /** One DELETE: of two answers to the same request, on whatever nodes, only one gets true. */
    public boolean consume(SamlRequest request) {
        return em.createQuery("delete from SamlRequest r where r.requestId = :id").setParameter("id", request.requestId())
                .executeUpdate() == 1;
    }

    /** Consumes a request that this browser sent, whatever became of the answer. */
    public void burn(String requestId, String nonceHash) {
        em.createQuery("delete from SamlRequest r where r.requestId = :id and r.nonceHash = :nonce")
                .setParameter("id", requestId).setParameter("nonce", nonceHash).executeUpdate();
    }

    /** @throws SamlRefused when the message was believed before; the transaction is then lost */
    public void believeOnce(String issuer, String messageId, Instant until) {
        try {
            em.persist(new SamlReplay(issuer, messageId, until));
            em.flush();
        } catch (PersistenceException e) {
            throw new SamlRefused("replay", messageId);
        }
    }

    public void forgetOld(Instant now) {
        em.createQuery("delete from SamlRequest r where r.expires < :now").setParameter("now", now).executeUpdate();
        em.createQuery("delete from SamlReplay r where r.expires < :now").setParameter("now", now).executeUpdate();
    }
}
