package fi.sopu.calendar.entity;

import fi.sopu.calendar.FeedFacts;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's secret address for calendars. Only its hash is kept. */
@Entity
@Table(name = "calendar_feed")
public class FeedAddress extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    private String hash;
    private Instant made;
    @Column(name = "used_on")
    private @Nullable LocalDate usedOn;

    protected FeedAddress() {}

    public FeedAddress(UUID member, String hash, Instant now) {
        this.member = member;
        renew(hash, now);
    }

    /** A new one in place of the old, which is good no more. */
    public final void renew(String nextHash, Instant now) {
        hash = nextHash;
        made = now;
        usedOn = null;
    }

    /** Whether it is the one of this hash. */
    public boolean opens(String hashed) {
        return hash.equals(hashed);
    }

    /** Remembered to the day: not each look of a calendar writes. */
    public void use(LocalDate today) {
        if (!today.equals(usedOn)) {
            usedOn = today;
        }
    }

    public UUID member() {
        return member;
    }

    public FeedFacts facts() {
        return new FeedFacts(made, usedOn);
    }
}
