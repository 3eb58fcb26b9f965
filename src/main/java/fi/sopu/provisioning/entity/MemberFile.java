package fi.sopu.provisioning.entity;

import fi.sopu.provisioning.FileFacts;
import fi.sopu.provisioning.FileFacts.State;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of members: read, looked at, applied once, and for a day taken back. Its rows go when it is applied, and what they wrote over after the day. */
@Entity
@Table(name = "member_file")
public class MemberFile extends TenantOwned {

    /** How long its changes can be taken back. */
    public static final Duration UNDOABLE = Duration.ofHours(24);
    private static final int LONGEST_NAME = 120;

    private String name;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant taken;
    @jakarta.persistence.Column(name = "taken_by")
    private UUID by;
    private String grid;
    private String mapping;
    private String choices;
    private int planned;
    private int done;
    private int added;
    private int changed;
    private int ended;
    private @Nullable Instant applied;
    private String before;

    protected MemberFile() {
    }

    public MemberFile(String name, UUID by, Instant now, String grid) {
        String clean = TypedText.foreign(name, LONGEST_NAME);
        this.name = clean == null ? "" : clean;
        this.state = State.READ;
        this.taken = now;
        this.by = by;
        this.grid = grid;
        this.mapping = "";
        this.choices = "";
        this.before = "";
    }

    /** @throws Refused when its changes have been made already */
    public void requireRead() {
        if (state != State.READ) {
            throw new Refused("provisioning.file.done");
        }
    }

    /** @throws Refused when its changes have been made already */
    public void understand(String newMapping, String newChoices) {
        requireRead();
        mapping = newMapping;
        choices = newChoices;
    }

    /** @throws Refused when its changes have been made already */
    public void apply(Instant now, String whatWas, int howManyAdded, int howManyChanged, int howManyEnded) {
        requireRead();
        state = State.APPLIED;
        applied = now;
        before = whatWas;
        added = howManyAdded;
        changed = howManyChanged;
        ended = howManyEnded;
        grid = "";
        choices = "";
    }

    /** @throws Refused when it was taken back already, never applied, or longer than a day ago */
    public void takeBack(Instant now) {
        if (!isUndoable(now)) {
            throw new Refused("provisioning.file.notUndoable");
        }
        state = State.UNDONE;
        before = "";
    }

    /** Nothing can be taken back any more, and so nothing is kept for it. */
    public void settle() {
        before = "";
    }

    public boolean isUndoable(Instant now) {
        return state == State.APPLIED && !before.isEmpty() && applied != null && applied.plus(UNDOABLE).isAfter(now);
    }

    public FileFacts facts(Instant now) {
        return new FileFacts(id(), name, state, taken, by, applied, isUndoable(now), added, changed, ended);
    }

    public String grid() {
        return grid;
    }

    public String mapping() {
        return mapping;
    }

    public String choices() {
        return choices;
    }

    public String before() {
        return before;
    }

    /** Of the changes that are being made, in per cent. */
    public int percent() {
        return state != State.READ ? 100 : planned == 0 ? 0 : Math.min(99, done * 100 / planned);
    }
}
