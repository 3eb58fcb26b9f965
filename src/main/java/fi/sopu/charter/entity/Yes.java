package fi.sopu.charter.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A member's word that they commit themselves to a version of the charter; goes when they take it back. */
@Entity
@Table(name = "charter_yes")
public class Yes extends TenantOwned {

    @Column(name = "version_id")
    private UUID version;
    @Column(name = "member_id")
    private UUID member;

    protected Yes() {
    }

    public Yes(UUID version, UUID member) {
        this.version = version;
        this.member = member;
    }
}
