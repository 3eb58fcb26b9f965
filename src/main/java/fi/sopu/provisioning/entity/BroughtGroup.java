package fi.sopu.provisioning.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A group as an IdP tells it at a login, and the role that it would give, or gives once it is switched on. */
@Entity
@Table(name = "brought_group")
public class BroughtGroup extends TenantOwned {

    private static final int LONGEST = 500;

    private String idp;
    private String value;
    @Enumerated(EnumType.STRING)
    private Role role;
    private boolean live;

    protected BroughtGroup() {
    }

    /** @throws Refused when no value is typed, or it is too long */
    public BroughtGroup(String idp, @Nullable String value, Role role) {
        String clean = TypedText.line(value, LONGEST);
        if (clean == null) {
            throw new Refused("provisioning.login.valueMissing");
        }
        this.idp = idp;
        this.value = clean;
        this.role = role;
    }

    public void give(boolean on) {
        live = on;
    }

    public String idp() {
        return idp;
    }

    public String value() {
        return value;
    }

    public Role role() {
        return role;
    }

    public boolean isLive() {
        return live;
    }
}
