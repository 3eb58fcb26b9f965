package fi.sopu.provisioning.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who was in a group at their latest login; kept for a week. */
@Entity
@Table(name = "brought_seat")
public class BroughtSeat extends TenantOwned {

    @Column(name = "group_id")
    private UUID group;
    private UUID member;
    private LocalDate day;

    protected BroughtSeat() {
    }

    public BroughtSeat(UUID group, UUID member, LocalDate day) {
        this.group = group;
        this.member = member;
        this.day = day;
    }

    public void came(LocalDate on) {
        day = on;
    }

    public UUID group() {
        return group;
    }

    public UUID member() {
        return member;
    }

    public LocalDate day() {
        return day;
    }
}
