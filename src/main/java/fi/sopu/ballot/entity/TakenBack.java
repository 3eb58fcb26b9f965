package fi.sopu.ballot.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * That an answer was taken back: so that the same answer, arriving late, is not stored again. Sealed like a ballot; goes when the token is
 * answered anew, and with the ballots when the activity closes.
 */
@Entity
@Table(name = "taken_back")
public class TakenBack extends TenantOwned {

    @Column(name = "activity_id")
    private UUID activity;
    private UUID token;
    private byte[] sealed;

    protected TakenBack() {
    }

    public TakenBack(UUID activity, UUID token, byte[] sealed) {
        this.activity = activity;
        this.token = token;
        this.sealed = sealed.clone();
    }

    public void replace(byte[] next) {
        sealed = next.clone();
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
