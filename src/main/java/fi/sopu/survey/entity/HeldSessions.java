package fi.sopu.survey.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** How often something was held in a unit before a round: workshops, say. A unit without it has no row. */
@Entity
@Table(name = "held_sessions")
public class HeldSessions extends TenantOwned {

    public static final int MOST = 999;

    @Column(name = "round_id")
    private UUID round;
    @Column(name = "unit_id")
    private UUID unit;
    private int sessions;

    protected HeldSessions() {
    }

    /** @throws Refused when they are fewer than one or too many */
    public HeldSessions(UUID round, UUID unit, int sessions) {
        if (sessions < 1 || sessions > MOST) {
            throw new Refused("survey.sessions.wrong", MOST);
        }
        this.round = round;
        this.unit = unit;
        this.sessions = sessions;
    }

    public UUID round() {
        return round;
    }

    public UUID unit() {
        return unit;
    }

    public int sessions() {
        return sessions;
    }
}
