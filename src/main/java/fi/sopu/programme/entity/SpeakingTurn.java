package fi.sopu.programme.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody wants to speak on a day: they wait, speak, and have spoken. Gone when the day is over. */
@Entity
@Table(name = "speaking_turn")
public class SpeakingTurn extends TenantOwned {

    @Column(name = "gathering_id")
    private UUID gathering;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "raised_at")
    private Instant raisedAt;
    @Column(name = "begun_at")
    private @Nullable Instant begunAt;
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected SpeakingTurn() {
    }

    public SpeakingTurn(UUID gathering, UUID member, Instant now) {
        this.gathering = gathering;
        this.member = member;
        raisedAt = now;
    }

    /** They have the turn from now on. */
    public void begin(Instant now) {
        begunAt = now;
    }

    /** They have spoken. */
    public void end(Instant now) {
        endedAt = now;
    }

    /** They wait again, where they waited before. */
    public void requeue() {
        begunAt = null;
    }

    public boolean isWaiting() {
        return begunAt == null;
    }

    public boolean isSpeaking() {
        return begunAt != null && endedAt == null;
    }

    public boolean isOver() {
        return endedAt != null;
    }

    public UUID gathering() {
        return gathering;
    }

    public UUID member() {
        return member;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** What changes whenever the turn does. */
    public String mark() {
        return id() + (isOver() ? "o" : isSpeaking() ? "s" : "w");
    }
}
