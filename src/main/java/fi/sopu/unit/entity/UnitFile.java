package fi.sopu.unit.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.unit.UnitFileFacts.Counts;
import fi.sopu.unit.UnitFileFacts.State;
import fi.sopu.unit.UnitFileFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of who is in which unit: read, looked at, applied once, and for a day taken back. Its rows go when it is applied. */
@Entity
@Table(name = "unit_file")
public class UnitFile extends TenantOwned {

    private static final int LONGEST_NAME = 120;

    private String name;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant taken;
    @Column(name = "taken_by")
    private UUID by;
    private String grid;
    private boolean making;
    @Column(name = "act_id")
    private @Nullable UUID act;
    private int added;
    private int moved;
    private int made;

    protected UnitFile() {}

    /** @param grid its cells, as they are stored */
    public UnitFile(String name, UUID by, Instant now, String grid) {
        String clean = TypedText.foreign(name, LONGEST_NAME);
        this.name = clean == null ? "" : clean;
        this.state = State.READ;
        this.taken = now;
        this.by = by;
        this.grid = grid;
    }

    /** @throws Refused when its changes have been made already */
    public void requireRead() {
        if (state != State.READ) {
            throw new Refused("unit.file.done");
        }
    }

    /** @throws Refused when its changes have been made already */
    public void make(boolean missingUnits) {
        requireRead();
        making = missingUnits;
    }

    /** @throws Refused when its changes have been made already */
    public void apply(UUID by, Counts counts) {
        requireRead();
        state = State.APPLIED;
        act = by;
        added = counts.added();
        moved = counts.moved();
        made = counts.made();
        grid = "";
    }

    /** @throws Refused when there is nothing to take back */
    public UUID takeBack() {
        UUID done = act;
        if (state != State.APPLIED || done == null) {
            throw new Refused("unit.back.late");
        }
        state = State.UNDONE;
        act = null;
        return done;
    }

    public boolean isMaking() {
        return making;
    }

    public String grid() {
        return grid;
    }

    /** @param undoable whether its changes can still be taken back */
    public UnitFileFacts facts(boolean undoable) {
        return new UnitFileFacts(id(), name, state, taken, by, undoable ? act : null, new Counts(added, moved, made));
    }

    public @Nullable UUID act() {
        return act;
    }
}
