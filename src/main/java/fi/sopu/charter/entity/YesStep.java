package fi.sopu.charter.entity;

import fi.sopu.process.Steps;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * How many have committed themselves to a version, as it may be told: in {@link Steps}. Begins with the first who does, at nobody; is taken anew by
 * the clock after a quarter of an hour at the earliest, so that whoever watches the number learns of nobody.
 */
@Entity
@Table(name = "charter_yes_step")
public class YesStep extends TenantOwned {

    @Column(name = "version_id")
    private UUID version;
    @Column(name = "taken_at")
    private Instant takenAt;
    private int said;

    protected YesStep() {
    }

    public YesStep(UUID version, Instant now) {
        this.version = version;
        this.takenAt = now;
    }

    public UUID version() {
        return version;
    }

    public boolean isDue(Instant now) {
        return Steps.isDue(takenAt, now);
    }

    /**
     * Takes the number, if it is time; otherwise it stays as it was.
     *
     * @param smallest of fewer people nothing is told
     */
    public void take(int people, int smallest, Instant now) {
        if (isDue(now)) {
            takenAt = now;
            said = Steps.told(people, smallest);
        }
    }

    /** At least so many; 0 for fewer than anything is told of. */
    public int said() {
        return said;
    }
}
