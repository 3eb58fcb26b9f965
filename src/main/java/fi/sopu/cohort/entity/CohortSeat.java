package fi.sopu.cohort.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a member is in a cohort. */
@Entity
@Table(name = "cohort_seat")
public class CohortSeat extends TenantOwned {

    @Column(name = "target_id")
    private UUID target;
    @Column(name = "cohort_id")
    private UUID cohort;
    @Column(name = "member_id")
    private UUID member;

    protected CohortSeat() {
    }

    public CohortSeat(UUID target, UUID cohort, UUID member) {
        this.target = target;
        this.cohort = cohort;
        this.member = member;
    }

    public UUID target() {
        return target;
    }

    public UUID cohort() {
        return cohort;
    }

    public UUID member() {
        return member;
    }
}
