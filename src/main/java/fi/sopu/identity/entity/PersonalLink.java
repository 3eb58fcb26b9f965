package fi.sopu.identity.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A link in a mail by which somebody without an account at the IdP comes in, once. When it was used stands nowhere but in the login that it made. */
@Entity
@Table(name = "personal_link")
public class PersonalLink extends TenantOwned {

    /** How long it waits to be used. */
    public static final Duration LIFE = Duration.ofDays(14);

    @Column(name = "member_id")
    private UUID member;
    @Column(name = "link_hash")
    private String linkHash;
    private Instant until;
    private boolean used;

    protected PersonalLink() {
    }

    public PersonalLink(UUID member, String linkHash, Instant now) {
        this.member = member;
        this.linkHash = linkHash;
        this.until = now.plus(LIFE);
    }

    public UUID member() {
        return member;
    }

    public boolean isWaiting(Instant now) {
        return !used && now.isBefore(until);
    }
}
