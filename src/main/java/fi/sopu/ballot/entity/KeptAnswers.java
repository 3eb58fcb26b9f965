package fi.sopu.ballot.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * All answers of a closed activity until it is sealed, in one piece under a key of their own: how many there are, of how many, and who chose how
 * much cannot be seen from it, and its length is a power of two.
 */
@Entity
@Table(name = "kept_answers")
public class KeptAnswers extends TenantOwned {

    @Column(name = "activity_id")
    private UUID activity;
    private byte[] sealed;

    protected KeptAnswers() {
    }

    public KeptAnswers(UUID activity, byte[] sealed) {
        this.activity = activity;
        this.sealed = sealed.clone();
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
