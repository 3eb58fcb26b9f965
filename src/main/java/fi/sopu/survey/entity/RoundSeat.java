package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** In which unit somebody on an open round's roll is. Gone when the round closes: who answered says it, sealed, in the answer. */
@Entity
@Table(name = "round_seat")
public class RoundSeat extends TenantOwned {

    @Column(name = "round_id")
    private UUID round;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "unit_id")
    private UUID unit;

    protected RoundSeat() {
    }

    public RoundSeat(UUID round, UUID member, UUID unit) {
        this.round = round;
        this.member = member;
        this.unit = unit;
    }

    public UUID round() {
        return round;
    }

    public UUID member() {
        return member;
    }

    public UUID unit() {
        return unit;
    }
}
