package fi.sopu.unit.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.unit.ActKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Something that was done to units or their people, with what was before it: for a day it can be taken back, and then it goes. */
@Entity
@Table(name = "unit_act")
public class UnitAct extends TenantOwned {

    /** How long it can be taken back. */
    public static final Duration UNDOABLE = Duration.ofHours(24);

    @Enumerated(EnumType.STRING)
    private ActKind kind;
    private Instant made;
    private String change;
    private boolean undone;

    protected UnitAct() {}

    /** @param change as it is stored */
    public UnitAct(ActKind kind, Instant made, String change) {
        this.kind = kind;
        this.made = made;
        this.change = change;
    }

    /** @throws Refused when it was taken back already, or is longer ago than a day */
    public void takeBack(Instant now) {
        if (!isUndoable(now)) {
            throw new Refused("unit.back.late");
        }
        undone = true;
    }

    public boolean isUndoable(Instant now) {
        return !undone && made.plus(UNDOABLE).isAfter(now);
    }

    public ActKind kind() {
        return kind;
    }

    public String change() {
        return change;
    }
}
