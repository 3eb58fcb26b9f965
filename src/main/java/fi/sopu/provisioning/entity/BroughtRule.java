package fi.sopu.provisioning.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Seen;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is taken from the logins by one IdP; without one, nothing is. */
@Entity
@Table(name = "brought_rule")
public class BroughtRule extends TenantOwned {

    private static final int LONGEST = 500;

    private String idp;
    @Column(name = "takes_fields")
    private boolean takesFields;
    private String attribute = "";

    protected BroughtRule() {
    }

    public BroughtRule(String idp) {
        this.idp = idp;
    }

    /**
     * @param fields whether name and address are taken from the attributes that are mapped
     * @param groups Name of the attribute that tells groups, or empty
     * @throws Refused when the attribute's Name is too long
     */
    public void change(boolean fields, @Nullable String groups) {
        attribute = Objects.requireNonNullElse(TypedText.line(groups, LONGEST), "");
        takesFields = fields;
    }

    public boolean takesFields() {
        return takesFields;
    }

    /** Empty when no groups are read. */
    public String attribute() {
        return attribute;
    }

    public String idp() {
        return idp;
    }

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(takesFields, attribute);
    }
}
