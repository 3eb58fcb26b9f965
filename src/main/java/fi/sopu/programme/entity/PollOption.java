package fi.sopu.programme.entity;

import fi.sopu.programme.OfferedTime;
import fi.sopu.programme.PollTime;
import fi.sopu.shared.TenantOwned;
import fi.sopu.tenant.TimeAndPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the times of a time poll. They stay as they were offered. */
@Entity
@Table(name = "poll_time")
public class PollOption extends TenantOwned {

    @Column(name = "poll_id")
    private UUID poll;
    private int position;
    private LocalDate day;
    private @Nullable LocalTime starts;
    private @Nullable LocalTime ends;

    protected PollOption() {
    }

    public PollOption(UUID poll, int position, OfferedTime time) {
        this.poll = poll;
        this.position = position;
        day = time.day();
        starts = time.at().starts();
        ends = time.at().ends();
    }

    public UUID poll() {
        return poll;
    }

    /** Its place among those of the poll, from 0. */
    public int position() {
        return position;
    }

    public PollTime time() {
        return new PollTime(id(), day, new TimeAndPlace(starts, ends, ""));
    }
}
