package fi.sopu.identity.entity;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.Source;
import fi.sopu.shared.TenantOwned;
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

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @Enumerated(EnumType.STRING)
    private Source source;

    protected CouncilGroup() {
    }

    public CouncilGroup(Words name, Source source) {
        this.name = name;
        this.source = source;
    }

    public void rename(Words newName, Source by) {
        name = newName;
        source = by;
    }

    public Words name() {
        return name;
    }

    public GroupFacts facts() {
        return new GroupFacts(id(), name);
    }
}
