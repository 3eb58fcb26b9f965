package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as it was when a round opened. The whole is one too, whose id is the series'. */
@Entity
@Table(name = "round_unit")
public class RoundUnit extends TenantOwned {

    @Column(name = "round_id")
    private UUID round;
    @Column(name = "unit_id")
    private UUID unit;
    @Column(name = "parent_id")
    private @Nullable UUID parent;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private @Nullable Words name;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private int position;
    private int people;

    protected RoundUnit() {
    }

    /** @param people on the roll, in it and below it */
    public RoundUnit(UUID round, UUID unit, @Nullable UUID parent, Words name, int position, int people) {
        this.round = round;
        this.unit = unit;
        this.parent = parent;
        this.name = name;
        this.position = position;
        this.people = people;
    }

    public UUID unit() {
        return unit;
    }

    public @Nullable UUID parent() {
        return parent;
    }

    public Words name() {
        return Objects.requireNonNullElseGet(name, () -> Words.of(null, null));
    }

    public int people() {
        return people;
    }
}
