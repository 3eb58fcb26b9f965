package fi.sopu.survey.entity;

import fi.sopu.estimate.Association;
import fi.sopu.estimate.Reliability;
import fi.sopu.shared.TenantOwned;
import fi.sopu.survey.Weight;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a round told of a dimension by itself. */
@Entity
@Table(name = "measured_weight")
public class StoredWeight extends TenantOwned {

    @Column(name = "round_id")
    private UUID round;
    private UUID dimension;
    private double strength;
    @Column(name = "strength_low")
    private double strengthLow;
    @Column(name = "strength_high")
    private double strengthHigh;
    private int people;
    private @Nullable Double alpha;
    @Column(name = "alpha_low")
    private @Nullable Double alphaLow;
    @Column(name = "alpha_high")
    private @Nullable Double alphaHigh;
    @Column(name = "alpha_people")
    private @Nullable Integer alphaPeople;

    protected StoredWeight() {
    }

    public StoredWeight(UUID round, Weight weight) {
        this.round = round;
        dimension = weight.dimension();
        strength = weight.importance().strength();
        strengthLow = weight.importance().low();
        strengthHigh = weight.importance().high();
        people = weight.importance().people();
        Reliability reliability = weight.reliability();
        if (reliability != null) {
            alpha = reliability.alpha();
            alphaLow = reliability.low();
            alphaHigh = reliability.high();
            alphaPeople = reliability.people();
        }
    }

    public UUID round() {
        return round;
    }

    public Weight weight() {
        return new Weight(dimension, new Association(strength, strengthLow, strengthHigh, people), alpha == null ? null
                : new Reliability(alpha, Objects.requireNonNull(alphaLow), Objects.requireNonNull(alphaHigh), Objects.requireNonNull(alphaPeople)));
    }
}
