package fi.sopu.tenant.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A body of a council: the council itself, its executive, a committee. Processes belong to a body. */
@Entity
@Table(name = "body")
public class Body extends TenantOwned {

    private String kind;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    private int seats;
    private int position;

    protected Body() {
    }

    public Body(String kind, Words name, int seats, int position) {
        this.kind = kind;
        this.name = name;
        this.seats = seats;
        this.position = position;
    }

    public BodyFacts facts() {
        return new BodyFacts(id(), kind, name, seats);
    }
}
