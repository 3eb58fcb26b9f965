package fi.sopu.unit.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.stream.Stream;

/** A unit, whatever it is called and wherever it stands. When there is one, and below which, its {@link UnitPlace}s say. */
@Entity
@Table(name = "unit")
public class Unit extends TenantOwned {

    private static final int LONGEST = 120;

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    private int position;

    protected Unit() {}

    /** @throws Refused as {@link #rename} */
    public Unit(Words name, int position) {
        rename(name);
        this.position = position;
    }

    /** @throws Refused when the name is missing or too long, or has the sign between the steps of a path in it */
    public final void rename(Words newName) {
        Words clean = TypedText.line(newName, LONGEST);
        if (clean.isEmpty()) {
            throw new Refused("unit.wrong.name");
        }
        if (Stream.of(clean.in("fi"), clean.in("sv")).anyMatch(one -> one.contains(" /") || one.contains("/ "))) {
            throw new Refused("unit.wrong.nameStep");
        }
        name = clean;
    }

    public void stand(int at) {
        position = at;
    }

    public Words name() {
        return name;
    }

    public int position() {
        return position;
    }
}
