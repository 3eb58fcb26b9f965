package fi.sopu.identity.control;

import fi.sopu.identity.entity.AdminLink;
import fi.sopu.identity.entity.EmergencyContact;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-time links of the council to its IdP page, and whom it has registered for the day on which its IdP breaks. */
@ApplicationScoped
public class AdminLinks {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Clock clock;

    public void add(AdminLink link) {
        em.persist(link);
    }

    /** Latest first. */
    public List<AdminLink> all() {
        return em.createQuery("select l from AdminLink l order by l.issued desc", AdminLink.class).getResultList();
    }

    public Optional<AdminLink> byLink(String token) {
        return em.createQuery("select l from AdminLink l where l.linkHash = :hash", AdminLink.class)
                .setParameter("hash", Tokens.hash(token)).getResultStream().findFirst();
    }

    /** The open link whose session this is. */
    public Optional<AdminLink> bySession(String token) {
        return em.createQuery("select l from AdminLink l where l.sessionHash = :hash", AdminLink.class)
                .setParameter("hash", Tokens.hash(token)).getResultStream().filter(l -> l.isOpen(clock.instant())).findFirst();
    }

    /** The member whom the session's link was made for, if it names one. */
    public Optional<UUID> memberOf(@Nullable String session) {
        return session != null && Tokens.isOne(session) ? bySession(session).map(AdminLink::member) : Optional.empty();
    }

    /** A first administrator's link has done its work when an IdP is in use. */
    public void endFirst(Instant now) {
        all().stream().filter(l -> l.purpose() == AdminLink.Purpose.FIRST_ADMIN).forEach(l -> l.end(now));
    }

    public List<EmergencyContact> contacts() {
        return em.createQuery("select c from EmergencyContact c", EmergencyContact.class).getResultStream()
                .sorted(Alphabet.by(EmergencyContact::name)).toList();
    }

    public EmergencyContact contact(UUID id) {
        return contacts().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("contact"));
    }

    public void add(EmergencyContact contact) {
        em.persist(contact);
    }

    public void remove(EmergencyContact contact) {
        em.remove(contact);
    }
}
