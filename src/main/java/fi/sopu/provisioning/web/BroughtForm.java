package fi.sopu.provisioning.web;

import fi.sopu.provisioning.BroughtSheet;
import fi.sopu.provisioning.boundary.KeepingScim;
import fi.sopu.shared.Role;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is chosen on the page of what logins bring. Knows no rule. */
public class BroughtForm implements Serializable {

    private boolean fields;
    private @Nullable String attribute;
    private @Nullable String value;
    private @Nullable Role role;

    void fill(BroughtSheet sheet) {
        fields = sheet.fields();
        attribute = sheet.attribute();
    }

    /** What a group may give. */
    public List<Role> getRoles() {
        return KeepingScim.ROLES;
    }

    public boolean isFields() {
        return fields;
    }

    public void setFields(boolean on) {
        fields = on;
    }

    public @Nullable String getAttribute() {
        return attribute;
    }

    public void setAttribute(@Nullable String name) {
        attribute = name;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String text) {
        value = text;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role chosen) {
        role = chosen;
    }
}
