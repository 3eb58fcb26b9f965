package fi.sopu.tenant.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TimeAndPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting: planned, so that its members have it in their calendars, and from its day on held. Follow-up of the ground rules begins when enough of them have been. */
@Entity
@Table(name = "meeting")
public class Meeting extends TenantOwned {

    /** What is further away is a year that was mistyped. */
    private static final int YEARS_AHEAD = 2;

    @Column(name = "body_id")
    private UUID body;
    @Column(name = "held_on")
    private LocalDate heldOn;
    private int number;
    private @Nullable LocalTime starts;
    private @Nullable LocalTime ends;
    private String place;

    protected Meeting() {
    }

    /** @throws Refused when the day is too far away, or the number is none */
    public Meeting(UUID body, LocalDate heldOn, int number, TimeAndPlace at, LocalDate today) {
        this.body = body;
        change(heldOn, number, at, today);
    }

    /** @throws Refused when the day is too far away, or the number is none */
    public final void change(LocalDate nextDay, int nextNumber, TimeAndPlace at, LocalDate today) {
        if (nextDay.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refused("tenant.meeting.farAway");
        }
        if (nextNumber < 1) {
            throw new Refused("tenant.meeting.number");
        }
        heldOn = nextDay;
        number = nextNumber;
        starts = at.starts();
        ends = at.ends();
        place = at.place();
    }

    public MeetingFacts facts() {
        return new MeetingFacts(id(), body, heldOn, number, new TimeAndPlace(starts, ends, place));
    }
}
