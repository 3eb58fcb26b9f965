package fi.sopu.survey.entity;

import fi.sopu.estimate.Moments;
import fi.sopu.shared.TenantOwned;
import fi.sopu.survey.Measured;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** What a unit's people answered about a dimension: sums that isolate nobody. */
@Entity
@Table(name = "measured_cell")
public class StoredCell extends TenantOwned {

    @Column(name = "round_id")
    private UUID round;
    @Column(name = "unit_id")
    private UUID unit;
    private UUID dimension;
    private int people;
    private double total;
    private double squares;
    private int ones;
    private int twos;
    private int threes;
    private int fours;
    private int fives;

    protected StoredCell() {
    }

    /** @param counted of which everything is told */
    public StoredCell(UUID round, Measured counted) {
        this.round = round;
        unit = counted.unit();
        dimension = counted.dimension();
        people = counted.people().n();
        total = counted.people().sum();
        squares = counted.people().squares();
        ones = counted.answers().get(0);
        twos = counted.answers().get(1);
        threes = counted.answers().get(2);
        fours = counted.answers().get(3);
        fives = counted.answers().get(4);
    }

    public UUID round() {
        return round;
    }

    public Measured measured() {
        return new Measured(unit, dimension, new Moments(people, total, squares), List.of(ones, twos, threes, fours, fives));
    }
}
