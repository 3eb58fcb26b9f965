package fi.sopu.charter.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which version a follow-up question asks about: the one in force when its stage opened, whatever is adopted meanwhile. */
@Entity
@Table(name = "charter_followup")
public class Followup extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Column(name = "version_id")
    private UUID version;

    protected Followup() {
    }

    public Followup(UUID question, UUID version) {
        this.question = question;
        this.version = version;
    }

    public UUID question() {
        return question;
    }

    public UUID version() {
        return version;
    }
}
