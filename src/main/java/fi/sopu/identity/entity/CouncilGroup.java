package fi.sopu.identity.entity;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A council group. */
@Entity
@Table(name = "council_group")
public class CouncilGroup extends TenantOwned {

    private static final int LONGEST = 120;

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // for the database alone
    private Source source;

    protected CouncilGroup() {
    }

    public CouncilGroup(Words name, Source source) {
        rename(name, source);
    }

    /** @throws Refused when the name is missing or too long */
    public final void rename(Words newName, Source by) {
        Words clean = TypedText.line(newName, LONGEST);
        if (clean.isEmpty()) {
            throw new Refused("identity.group.nameMissing");
        }
        name = clean;
        source = by;
    }

    public Words name() {
        return name;
    }

    public GroupFacts facts() {
        return new GroupFacts(id(), name);
    }
}
