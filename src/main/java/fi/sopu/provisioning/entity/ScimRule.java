package fi.sopu.provisioning.entity;

import fi.sopu.provisioning.KeyFrom;
import fi.sopu.provisioning.ScimRuleFacts;
import fi.sopu.shared.Role;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a council makes of people of its directory; one for each council. */
@Entity
@Table(name = "scim_rule")
public class ScimRule extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(name = "key_from")
    private KeyFrom keyFrom = KeyFrom.USER_NAME;
    private String role = "";

    public ScimRuleFacts facts() {
        return new ScimRuleFacts(keyFrom, role.isEmpty() ? null : Role.valueOf(role));
    }

    /** @param newRole or null for none */
    public void change(KeyFrom from, @Nullable Role newRole) {
        keyFrom = from;
        role = newRole == null ? "" : newRole.name();
    }
}
