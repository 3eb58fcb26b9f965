package fi.sopu.facilitator.entity;

import fi.sopu.facilitator.BookingFacts;
import fi.sopu.facilitator.BookingStatus;
import fi.sopu.facilitator.Slot;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** A request to facilitate: asked, and accepted or passed on; called off by whoever asked. Long after its day it is nobody's any more, and no query finds it but for its hours. */
@Entity
@Table(name = "booking")
public class Booking extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    @Column(name = "asker_id")
    private UUID asker;
    private String title;
    private String place;
    private LocalDate day;
    private LocalTime starts;
    private LocalTime ends;
    @Enumerated(EnumType.STRING)
    private BookingStatus status = BookingStatus.ASKED;

    protected Booking() {
    }

    public Booking(UUID member, UUID asker, Slot slot) {
        this.member = member;
        this.asker = asker;
        title = slot.title();
        place = slot.place();
        day = slot.day();
        starts = slot.starts();
        ends = slot.ends();
    }

    /** @throws Refused when it waits for no answer any more */
    public void accept() {
        answer(BookingStatus.ACCEPTED);
    }

    /** @throws Refused when it waits for no answer any more */
    public void pass() {
        answer(BookingStatus.PASSED);
    }

    private void answer(BookingStatus how) {
        if (status != BookingStatus.ASKED) {
            throw new Refused("facilitator.wrong.answered");
        }
        status = how;
    }

    public void cancel() {
        status = BookingStatus.CANCELLED;
    }

    public UUID member() {
        return member;
    }

    public UUID asker() {
        return asker;
    }

    public BookingStatus status() {
        return status;
    }

    public Slot slot() {
        return new Slot(title, place, day, starts, ends);
    }

    /** @param with the other one's name */
    public BookingFacts facts(String with) {
        return new BookingFacts(id(), member, asker, with, slot(), status);
    }
}
