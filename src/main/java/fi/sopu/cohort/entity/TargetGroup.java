package fi.sopu.cohort.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** People who are asked or invited together. */
@Entity
@Table(name = "target_group")
public class TargetGroup extends TenantOwned {

    private static final int LONGEST = 120;

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @SuppressWarnings("UnusedVariable") // for queries alone
    private boolean removed;
    private boolean steers;

    protected TargetGroup() {
    }

    /** @throws Refused as {@link #rename} */
    public TargetGroup(Words name) {
        rename(name);
    }

    /** @throws Refused when the name is missing or too long */
    public final void rename(Words newName) {
        Words clean = TypedText.line(newName, LONGEST);
        if (clean.isEmpty()) {
            throw new Refused("cohort.wrong.name");
        }
        name = clean;
    }

    public Words name() {
        return name;
    }

    /** Whether its people lead the change, and see its page. */
    public boolean steers() {
        return steers;
    }

    public void steer(boolean leads) {
        steers = leads;
    }

    /** Nobody is offered it any more. */
    public void remove() {
        removed = true;
    }
}
