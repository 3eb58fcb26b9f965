package fi.sopu.ballot.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That an answer was taken back, as older versions remembered it; read once, when its box is renewed at the first start of this one. */
@Entity
@Table(name = "taken_back")
public class TakenBack extends TenantOwned {

    @Column(name = "activity_id")
    private UUID activity;
    private UUID token;
    private byte[] sealed;

    protected TakenBack() {
    }

    public UUID token() {
        return token;
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
