package fi.sopu.facilitator.control;

import fi.sopu.facilitator.BookingStatus;
import fi.sopu.facilitator.entity.Booking;
import fi.sopu.facilitator.entity.Facilitator;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Facilitators and what they have been asked for, of the council that is bound to the transaction. */
@ApplicationScoped
public class StoredFacilitators {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Those who can be asked. */
    public List<Facilitator> listed() {
        return em.createQuery("select f from Facilitator f where f.listed = true", Facilitator.class).getResultList();
    }

    public Optional<Facilitator> of(UUID member) {
        return em.createQuery("select f from Facilitator f where f.member = :member", Facilitator.class).setParameter("member", member).getResultStream().findFirst();
    }

    /** @throws NotFound when this council has no such request */
    public Booking booking(UUID id) {
        return em.createQuery("select b from Booking b where b.id = :id and b.member is not null", Booking.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("booking"));
    }

    /** The requests to the member, and by them. */
    public List<Booking> about(UUID member) {
        return em.createQuery("select b from Booking b where b.member = :member or b.asker = :member", Booking.class).setParameter("member", member).getResultList();
    }

    /** Without those that are nobody's any more. */
    public List<Booking> accepted() {
        return em.createQuery("select b from Booking b where b.status = :accepted and b.member is not null", Booking.class).setParameter("accepted", BookingStatus.ACCEPTED)
                .getResultList();
    }

    public List<Booking> accepted(UUID member) {
        return accepted().stream().filter(one -> one.member().equals(member)).toList();
    }

    /** Whoever is forgotten can be asked no more, nor be found by what they were asked for or asked. */
    public void forget(UUID member) {
        em.createQuery("delete from Facilitator f where f.member = :member").setParameter("member", member).executeUpdate();
        em.createQuery("delete from Booking b where b.member = :member or b.asker = :member").setParameter("member", member).executeUpdate();
    }

    /** How many requests for days before this one tell whose they are. */
    public long named(LocalDate day) {
        return em.createQuery("select count(b) from Booking b where b.day < :day and b.member is not null", Long.class).setParameter("day", day).getSingleResult();
    }

    /**
     * Of those what was agreed on is nobody's any more, with its hours, and the rest goes.
     *
     * @return how many there were
     */
    public int forgetBefore(LocalDate day) {
        int gone = em.createQuery("delete from Booking b where b.day < :day and b.member is not null and b.status <> :accepted").setParameter("day", day)
                .setParameter("accepted", BookingStatus.ACCEPTED).executeUpdate();
        return gone + em.createQuery("update Booking b set b.member = null, b.asker = null, b.title = '–', b.place = '' where b.day < :day and b.member is not null")
                .setParameter("day", day).executeUpdate();
    }
}
