package fi.sopu.unit.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.unit.Days;
import fi.sopu.unit.PlaceFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a unit stands for a time. What is true of all of them together, that nothing stands in a circle or below what is not there, is the forest's to say. */
@Entity
@Table(name = "unit_place")
public class UnitPlace extends TenantOwned {

    @Column(name = "unit_id")
    private UUID unit;
    @Column(name = "parent_id")
    private @Nullable UUID parent;
    @Column(name = "from_day")
    private LocalDate starts;
    @Column(name = "until_day")
    private @Nullable LocalDate ends;

    protected UnitPlace() {}

    /** @throws Refused when a unit would stand below itself */
    public UnitPlace(PlaceFacts facts) {
        super(facts.id());
        become(facts);
    }

    /** @throws Refused when a unit would stand below itself */
    public final void become(PlaceFacts facts) {
        if (facts.unit().equals(facts.parent())) {
            throw new Refused("unit.wrong.circle");
        }
        unit = facts.unit();
        parent = facts.parent();
        starts = facts.days().from();
        ends = facts.days().until();
    }

    public PlaceFacts facts() {
        return new PlaceFacts(id(), unit, parent, new Days(starts, ends));
    }
}
