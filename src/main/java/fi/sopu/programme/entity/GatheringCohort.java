package fi.sopu.programme.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a day is for a cohort. */
@Entity
@Table(name = "gathering_cohort")
public class GatheringCohort extends TenantOwned {

    @Column(name = "gathering_id")
    private UUID gathering;
    @Column(name = "cohort_id")
    private UUID cohort;

    protected GatheringCohort() {
    }

    public GatheringCohort(UUID gathering, UUID cohort) {
        this.gathering = gathering;
        this.cohort = cohort;
    }

    public UUID gathering() {
        return gathering;
    }

    public UUID cohort() {
        return cohort;
    }
}
