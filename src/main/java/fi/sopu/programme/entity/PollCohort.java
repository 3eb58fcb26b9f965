package fi.sopu.programme.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That the day of a time poll will be for a cohort. */
@Entity
@Table(name = "poll_cohort")
public class PollCohort extends TenantOwned {

    @Column(name = "poll_id")
    private UUID poll;
    @Column(name = "cohort_id")
    private UUID cohort;

    protected PollCohort() {
    }

    public PollCohort(UUID poll, UUID cohort) {
        this.poll = poll;
        this.cohort = cohort;
    }

    public UUID poll() {
        return poll;
    }

    public UUID cohort() {
        return cohort;
    }
}
