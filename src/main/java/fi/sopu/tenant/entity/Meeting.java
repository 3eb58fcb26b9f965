package fi.sopu.tenant.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.tenant.MeetingFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting that was held. Follow-up of the ground rules begins when enough of them have been. */
@Entity
@Table(name = "meeting")
public class Meeting extends TenantOwned {

    @Column(name = "body_id")
    private UUID body;
    @Column(name = "held_on")
    private LocalDate heldOn;
    private int number;

    protected Meeting() {
    }

    /** @throws Refused when the day is after today, since only a meeting that was held counts */
    public Meeting(UUID body, LocalDate heldOn, int number, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refused("tenant.meeting.inFuture");
        }
        if (number < 1) {
            throw new Refused("tenant.meeting.number");
        }
        this.body = body;
        this.heldOn = heldOn;
        this.number = number;
    }

    public MeetingFacts facts() {
        return new MeetingFacts(id(), body, heldOn, number);
    }
}
