package fi.sopu.provisioning.control;

import fi.sopu.provisioning.entity.ScimCall;
import fi.sopu.provisioning.entity.ScimGroup;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.provisioning.entity.ScimRule;
import fi.sopu.provisioning.entity.ScimSeat;
import fi.sopu.provisioning.entity.ScimToken;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept of the directory of the council that is bound to the transaction. */
@ApplicationScoped
public class ScimRows extends Rows {

    private <T extends TenantOwned> List<T> all(Class<T> type, String order) {
        return em.createQuery("select r from " + type.getSimpleName() + " r order by r." + order, type).getResultList();
    }

    public Optional<ScimToken> tokenOf(String hash) {
        return where(ScimToken.class, "hash", hash).stream().findFirst();
    }

    /** @throws NotFound when this council has no such token */
    public ScimToken token(UUID id) {
        return where(ScimToken.class, "id", id).stream().findFirst().orElseThrow(() -> new NotFound("scimToken"));
    }

    /** The latest first. */
    public List<ScimToken> tokens() {
        return all(ScimToken.class, "made desc");
    }

    /** What the council has said, if anything. */
    public Optional<ScimRule> rule() {
        return all(ScimRule.class, "id").stream().findFirst();
    }

    /** Empty also where the text is no id. */
    public Optional<ScimPerson> person(String id) {
        return uuid(id).flatMap(one -> where(ScimPerson.class, "id", one).stream().findFirst());
    }

    /** In the order of their names. */
    public List<ScimPerson> people() {
        return all(ScimPerson.class, "userName");
    }

    /** @param field {@code userName} (in small letters) or {@code externalId} */
    public List<ScimPerson> people(String field, String value) {
        return where(ScimPerson.class, field, value);
    }

    public Optional<ScimGroup> group(String id) {
        return uuid(id).flatMap(one -> where(ScimGroup.class, "id", one).stream().findFirst());
    }

    /** In the order of their names. */
    public List<ScimGroup> groups() {
        return all(ScimGroup.class, "name");
    }

    public List<ScimSeat> seats() {
        return em.createQuery("select s from ScimSeat s", ScimSeat.class).getResultList();
    }

    public List<ScimSeat> seatsIn(UUID group) {
        return where(ScimSeat.class, "group", group);
    }

    public List<ScimSeat> seatsOf(UUID person) {
        return where(ScimSeat.class, "person", person);
    }

    /** The latest first. */
    public List<ScimCall> heard(int most) {
        return em.createQuery("select c from ScimCall c order by c.at desc, c.id", ScimCall.class).setMaxResults(most).getResultList();
    }

    /** Whether this was wrong since then already: what comes again and again is told once. */
    public boolean isTold(String key, Instant since) {
        return !em.createQuery("select c.id from ScimCall c where c.key = :key and c.at > :since", UUID.class).setParameter("key", key).setParameter("since", since)
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** What the directory has said of a member who is forgotten, goes too. */
    public void forget(UUID member) {
        for (ScimPerson person : where(ScimPerson.class, "member", member)) {
            seatsOf(person.id()).forEach(em::remove);
            em.flush();
            em.remove(person);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
