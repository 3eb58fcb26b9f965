package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What of a round may leave the council, as it was when somebody prepared it. Never changed: it is withdrawn, and then there is none. */
@Entity
@Table(name = "prepared_analysis")
public class PreparedAnalysis extends TenantOwned {

    @Column(name = "round_id")
    private UUID round;
    private String content;
    @Column(name = "prepared_at")
    private Instant preparedAt;
    @Column(name = "prepared_by")
    private UUID preparedBy;

    protected PreparedAnalysis() {
    }

    /** @param content the copy, as JSON */
    public PreparedAnalysis(UUID round, String content, Instant now, UUID by) {
        this.round = round;
        this.content = content;
        this.preparedAt = now;
        this.preparedBy = by;
    }

    public UUID round() {
        return round;
    }

    public String content() {
        return content;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public UUID preparedBy() {
        return preparedBy;
    }
}
