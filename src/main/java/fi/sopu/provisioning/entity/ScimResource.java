package fi.sopu.provisioning.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What a directory keeps here, under an id of its own: when it was made, and when the directory has last said something of it. */
@MappedSuperclass
public abstract class ScimResource extends TenantOwned {

    @Column(name = "external_id")
    private String externalId = "";
    private Instant made;
    private Instant changed;

    protected ScimResource() {
        this(Instant.EPOCH);
    }

    protected ScimResource(Instant now) {
        made = now;
        changed = now;
    }

    protected void heard(String external, Instant now) {
        externalId = external;
        changed = now;
    }

    public String externalId() {
        return externalId;
    }

    public Instant made() {
        return made;
    }

    public Instant changed() {
        return changed;
    }
}
