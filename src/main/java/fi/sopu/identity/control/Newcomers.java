package fi.sopu.identity.control;

import fi.sopu.identity.entity.Newcomer;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People who wait to be linked, in the council that is bound to the transaction. */
@ApplicationScoped
public class Newcomers {

    /** More than any council has people: an IdP that makes up users fills no table. */
    private static final int MOST = 2000;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** @return true when the person had not come before */
    public boolean note(String idpEntityId, String keyName, String keyValue, Introduction said, Instant now) {
        Optional<Newcomer> known = find(idpEntityId, keyName, keyValue);
        if (known.isEmpty() && count() >= MOST) {
            return false;
        }
        Newcomer newcomer = known.orElseGet(() -> new Newcomer(idpEntityId, keyName, keyValue, now));
        newcomer.come(said.name(), said.email(), now);
        if (known.isEmpty()) {
            em.persist(newcomer);
        }
        return known.isEmpty();
    }

    private Optional<Newcomer> find(String idpEntityId, String keyName, String keyValue) {
        return em.createQuery("select n from Newcomer n where n.idpEntityId = :idp and n.keyName = :name and n.keyValue = :value", Newcomer.class)
                .setParameter("idp", idpEntityId).setParameter("name", keyName).setParameter("value", keyValue).getResultStream().findFirst();
    }

    private long count() {
        return em.createQuery("select count(n) from Newcomer n", Long.class).getSingleResult();
    }

    /** Latest first, refused ones too. */
    public List<Newcomer> all() {
        return em.createQuery("select n from Newcomer n order by n.lastCame desc", Newcomer.class).getResultList();
    }

    public int waiting() {
        return em.createQuery("select count(n) from Newcomer n where n.refused is null", Long.class).getSingleResult().intValue();
    }

    public Newcomer require(UUID id) {
        return em.createQuery("select n from Newcomer n where n.id = :id", Newcomer.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("newcomer"));
    }

    public void remove(Newcomer newcomer) {
        em.remove(newcomer);
    }

    /** The person has become known otherwise, as when an administrator added the login key by hand. */
    public void settle(String idpEntityId, String keyName, String keyValue) {
        find(idpEntityId, keyName, keyValue).ifPresent(em::remove);
    }
}
