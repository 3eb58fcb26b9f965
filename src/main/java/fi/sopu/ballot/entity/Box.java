package fi.sopu.ballot.entity;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity's ballot box: opened with the activity, closed once, its keys destroyed, then sealed. */
@Entity
@Table(name = "ballot_box")
public class Box extends TenantOwned {

    @Column(name = "activity_id")
    private UUID activity;
    @Enumerated(EnumType.STRING)
    private BoxState state = BoxState.OPEN;
    private long answers;
    private int participants;
    private boolean lost;
    private int longest;
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;
    @Column(name = "closed_by")
    private @Nullable UUID closedBy;
    @Column(name = "keys_destroyed_at")
    private @Nullable Instant keysDestroyedAt;
    @Column(name = "sealed_at")
    private @Nullable Instant sealedAt;
    /** Null: no longer than anything is that may be counted anew. */
    @Column(name = "kept_until")
    private @Nullable Instant keptUntil;

    protected Box() {
    }

    /** @param longest payload that it takes, in bytes */
    public Box(UUID activity, int longest) {
        this.activity = activity;
        this.longest = longest;
    }

    /** @throws Refused "ballot.closed" once answers are no longer taken */
    public void requireOpen() {
        if (state != BoxState.OPEN) {
            throw new Refused("ballot.closed");
        }
    }

    /** @param by the member who closed it, or null when Sopu did so by its schedule */
    public void close(long counted, int people, @Nullable UUID by, Instant now) {
        requireOpen();
        state = BoxState.CLOSED;
        answers = counted;
        participants = people;
        closedAt = now;
        closedBy = by;
    }

    /** What is kept of it is wanted longer than for counting anew. */
    public void keepUntil(Instant latest) {
        keptUntil = latest;
    }

    /** Whether all keys that are of no more use are destroyed. */
    public boolean keysAreDestroyed() {
        return keysDestroyedAt != null;
    }

    /** Whether the keys of closed answers only, or the key of kept ones too, are of no more use. */
    public boolean isSealed() {
        return state == BoxState.SEALED;
    }

    /** The keys are gone, and somebody who may decides not to wait for them. */
    public void giveUp(long unread, @Nullable UUID by, Instant now) {
        close(unread, 0, by, now);
        lost = true;
    }

    /** Notes whether the key store has the activity's keys; keys that come back make it readable again. */
    public void note(boolean keysLost) {
        requireOpen();
        lost = keysLost;
    }

    public void keysDestroyed(Instant now) {
        keysDestroyedAt = now;
    }

    /**
     * @param kept whether single answers were kept till now: then their key has to be destroyed too
     * @throws Refused "ballot.notClosed" while answers are still taken
     */
    public void seal(boolean kept, Instant now) {
        if (state == BoxState.OPEN) {
            throw new Refused("ballot.notClosed");
        }
        state = BoxState.SEALED;
        sealedAt = now;
        keysDestroyedAt = kept ? null : keysDestroyedAt;
    }

    /** Everything in it has been sealed anew, each as long as this longest payload wants it. */
    public void renew(int payload) {
        requireOpen();
        longest = payload;
    }

    /** Longest payload that it takes, in bytes; 0 for a box that an older version opened and nobody has renewed yet. */
    public int longest() {
        return longest;
    }

    public UUID activity() {
        return activity;
    }

    public BoxState state() {
        return state;
    }

    public boolean isLost() {
        return lost;
    }

    public @Nullable UUID closedBy() {
        return closedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public BoxFacts facts() {
        return new BoxFacts(state, answers, participants, lost);
    }
}
