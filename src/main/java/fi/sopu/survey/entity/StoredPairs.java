package fi.sopu.survey.entity;

import fi.sopu.estimate.Moments;
import fi.sopu.shared.TenantOwned;
import fi.sopu.survey.Changed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** By how much a unit's people have changed in a dimension since the round before: those who answered both times, each compared with themselves. */
@Entity
@Table(name = "measured_change")
public class StoredPairs extends TenantOwned {

    @Column(name = "round_id")
    private UUID round;
    @Column(name = "unit_id")
    private UUID unit;
    private UUID dimension;
    private int people;
    private double total;
    private double squares;

    protected StoredPairs() {
    }

    public StoredPairs(UUID round, Changed counted) {
        this.round = round;
        unit = counted.unit();
        dimension = counted.dimension();
        people = counted.differences().n();
        total = counted.differences().sum();
        squares = counted.differences().squares();
    }

    public UUID round() {
        return round;
    }

    public Changed changed() {
        return new Changed(unit, dimension, new Moments(people, total, squares));
    }
}
