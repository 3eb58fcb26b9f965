package fi.sopu.provisioning.entity;

import fi.sopu.shared.Role;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group of the council's directory: it gives nothing until an administrator has said what it is. */
@Entity
@Table(name = "scim_group")
public class ScimGroup extends TenantOwned {

    private String name = "";
    @Column(name = "external_id")
    private String externalId = "";
    private String role = "";
    @Column(name = "council_group")
    private @Nullable UUID councilGroup;
    private Instant made;
    private Instant changed;

    protected ScimGroup() {
    }

    public ScimGroup(Instant now) {
        made = now;
        changed = now;
    }

    public void say(String newName, String external, Instant now) {
        name = newName;
        externalId = external;
        changed = now;
    }

    /** What being in it gives: a role, or a council group, or (both null) nothing. */
    public void mean(@Nullable Role newRole, @Nullable UUID group) {
        role = newRole == null ? "" : newRole.name();
        councilGroup = group;
    }

    public String name() {
        return name;
    }

    public String externalId() {
        return externalId;
    }

    public @Nullable Role role() {
        return role.isEmpty() ? null : Role.valueOf(role);
    }

    public @Nullable UUID councilGroup() {
        return councilGroup;
    }

    public Instant made() {
        return made;
    }

    public Instant changed() {
        return changed;
    }
}
