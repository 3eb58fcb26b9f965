package fi.sopu.provisioning.entity;

import fi.sopu.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group of the council's directory: it gives nothing until an administrator has said what it is. */
@Entity
@Table(name = "scim_group")
public class ScimGroup extends ScimResource {

    private String name = "";
    private String role = "";
    @Column(name = "council_group")
    private @Nullable UUID councilGroup;

    protected ScimGroup() {
    }

    public ScimGroup(Instant now) {
        super(now);
    }

    public void say(String newName, String external, Instant now) {
        name = newName;
        heard(external, now);
    }

    /** What being in it gives: a role, or a council group, or (both null) nothing. */
    public void mean(@Nullable Role newRole, @Nullable UUID group) {
        role = newRole == null ? "" : newRole.name();
        councilGroup = group;
    }

    public String name() {
        return name;
    }

    public @Nullable Role role() {
        return role.isEmpty() ? null : Role.valueOf(role);
    }

    public @Nullable UUID councilGroup() {
        return councilGroup;
    }
}
