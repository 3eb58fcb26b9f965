package fi.sopu.provisioning.control;

import fi.sopu.provisioning.entity.BroughtFields;
import fi.sopu.provisioning.entity.BroughtGroup;
import fi.sopu.provisioning.entity.BroughtRule;
import fi.sopu.provisioning.entity.BroughtSeat;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept of logins of the council that is bound to the transaction. */
@ApplicationScoped
public class BroughtRows extends Rows {

    public Optional<BroughtRule> rule(String idp) {
        return where(BroughtRule.class, "idp", idp).stream().findFirst();
    }

    public List<BroughtGroup> groups(String idp) {
        return where(BroughtGroup.class, "idp", idp);
    }

    /** @throws NotFound when this council has no such group */
    public BroughtGroup group(UUID id) {
        return where(BroughtGroup.class, "id", id).stream().findFirst().orElseThrow(() -> new NotFound("broughtGroup"));
    }

    public List<BroughtSeat> seatsIn(UUID group) {
        return where(BroughtSeat.class, "group", group);
    }

    public List<BroughtSeat> seatsOf(UUID member) {
        return where(BroughtSeat.class, "member", member);
    }

    /** Of every group of every IdP. */
    public List<BroughtSeat> seats() {
        return em.createQuery("select s from BroughtSeat s", BroughtSeat.class).getResultList();
    }

    public List<BroughtFields> fieldsFrom(String idp) {
        return where(BroughtFields.class, "idp", idp);
    }

    public List<BroughtFields> fieldsOf(UUID member) {
        return where(BroughtFields.class, "member", member);
    }

    /** @throws NotFound when there is no such difference, or no longer */
    public BroughtFields fields(UUID id) {
        return where(BroughtFields.class, "id", id).stream().findFirst().orElseThrow(() -> new NotFound("broughtFields"));
    }

    /** Who was in a group before that day, and has not come since. */
    public void forgetSeats(LocalDate before) {
        em.createQuery("delete from BroughtSeat s where s.day < :before").setParameter("before", before).executeUpdate();
    }

    /** What was said of a member who is forgotten goes too. */
    public void forget(UUID member) {
        seatsOf(member).forEach(em::remove);
        fieldsOf(member).forEach(em::remove);
    }
}
