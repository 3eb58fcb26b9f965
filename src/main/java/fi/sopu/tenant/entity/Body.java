package fi.sopu.tenant.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
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

    private static final int LONGEST = 120;
    private static final int MOST_SEATS = 999;

    private String kind;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    private int seats;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private int position;

    protected Body() {
    }

    /** @throws Refused as {@link #edit} */
    public Body(String kind, Words name, int seats, int position) {
        this.kind = kind;
        edit(name, seats);
        this.position = position;
    }

    /** @throws Refused when the name is missing or too long, or the seats are beyond any body's */
    public final void edit(Words newName, int newSeats) {
        Words clean = TypedText.line(newName, LONGEST);
        if (clean.isEmpty()) {
            throw new Refused("tenant.body.nameWrong");
        }
        if (newSeats < 0 || newSeats > MOST_SEATS) {
            throw new Refused("tenant.body.seatsWrong");
        }
        name = clean;
        seats = newSeats;
    }

    public BodyFacts facts() {
        return new BodyFacts(id(), kind, name, seats);
    }
}
