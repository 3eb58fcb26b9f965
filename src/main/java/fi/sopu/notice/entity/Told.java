package fi.sopu.notice.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the clock has told of something, so that it does so once. */
@Entity
@Table(name = "told")
public class Told extends TenantOwned {

    private String occasion;
    private UUID about;
    private Instant at;

    protected Told() {}

    public Told(String occasion, UUID about, Instant now) {
        this.occasion = occasion;
        this.about = about;
        this.at = now;
    }

    public String occasion() {
        return occasion;
    }

    public UUID about() {
        return about;
    }

    public Instant at() {
        return at;
    }
}
