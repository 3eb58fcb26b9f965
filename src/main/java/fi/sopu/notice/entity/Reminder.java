package fi.sopu.notice.entity;

import fi.sopu.notice.ReminderTo;
import fi.sopu.notice.ReminderTimes;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Tokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That people are reminded of an open stage: one row for each, with no name in it. Half-way first and then on the last day, each once; a node claims it for some minutes, goes
 * through the whole roll and notes how far it has come, whoever is reminded of it or not.
 */
@Entity
@Table(name = "reminder")
public class Reminder extends TenantOwned {

    /** Which of the two it is. */
    public enum Step {
        HALF, LAST
    }

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int MARK = 16;

    @Column(name = "stage_id")
    private UUID stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "reminded")
    private ReminderTo to;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "next_at")
    private Instant nextAt;

    private String addresses = "";
    private String reached = "";
    private String claim = "";

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected Reminder() {}

    public Reminder(UUID stage, ReminderTo to, Step step, Instant nextAt) {
        this.stage = stage;
        this.to = to;
        this.step = step;
        this.nextAt = nextAt;
        this.claimedUntil = Instant.EPOCH;
    }

    /** What tells a member in the order of the roll: another one in each reminder. */
    public String place(UUID member) {
        return Tokens.hash(id() + " " + member).substring(0, MARK);
    }

    /** Where the member's mail went when they came on the roll. */
    public void knows(UUID member, String address) {
        addresses += print(member, address);
    }

    /**
     * False for whom mail goes elsewhere than it did when the stage opened: whoever may change an address would learn from a reminder at it that its owner has not answered.
     */
    public boolean isKnown(UUID member, String address) {
        String print = print(member, address);
        for (int at = 0; at < addresses.length(); at += MARK) {
            if (addresses.startsWith(print, at)) {
                return true;
            }
        }
        return false;
    }

    private String print(UUID member, String address) {
        return Tokens.hash(id() + " " + member + " " + address).substring(0, MARK);
    }

    /** Where it would come now, the stage having these hours; false when nothing is left of it. */
    public boolean plan(Instant opened, Instant closes, Instant now) {
        Instant last = ReminderTimes.last(opened, closes).orElse(null);
        if (last == null) {
            return false;
        }
        if (step == Step.HALF && !last.isAfter(now)) {
            step = Step.LAST;
            reached = "";
        }
        if (step == Step.LAST && nextAt.isBefore(last) && last.isAfter(now)) {
            nextAt = last;
        }
        return true;
    }

    public boolean isDue(String mine, Instant now) {
        return !nextAt.isAfter(now) && (claim.equals(mine) || !claimedUntil.isAfter(now));
    }

    public void claim(String mine, Instant now) {
        claim = mine;
        claimedUntil = now.plus(CLAIM);
    }

    public boolean isClaimed(String mine) {
        return claim.equals(mine);
    }

    /** All up to this place have been looked after. */
    public void reached(String place, Instant now) {
        reached = place;
        claimedUntil = now.plus(CLAIM);
    }

    /** Everybody has been looked after; false when that was the last. */
    public boolean next(@Nullable Instant last) {
        if (step == Step.LAST || last == null) {
            return false;
        }
        step = Step.LAST;
        nextAt = last;
        reached = "";
        claim = "";
        claimedUntil = Instant.EPOCH;
        return true;
    }

    public UUID stage() {
        return stage;
    }

    public ReminderTo to() {
        return to;
    }

    public Step step() {
        return step;
    }

    public Instant nextAt() {
        return nextAt;
    }

    /** The place up to which all have been looked after, or "". */
    public String reached() {
        return reached;
    }
}
