package fi.sopu.provisioning.entity;

import fi.sopu.provisioning.ScimTokenFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the council's directory in until it is over or revoked. Only its hash is kept. */
@Entity
@Table(name = "scim_token")
public class ScimToken extends TenantOwned {

    private static final int LONGEST = 80;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private String name;
    private String hash;
    private Instant made;
    @Column(name = "made_by")
    private UUID by;
    private Instant expires;
    private @Nullable Instant revoked;
    private @Nullable Instant used;

    protected ScimToken() {
    }

    /** @throws Refused when it has no name */
    public ScimToken(@Nullable String name, String hash, UUID by, Instant now, Instant expires) {
        String clean = TypedText.line(name, LONGEST);
        if (clean == null) {
            throw new Refused("provisioning.scim.nameMissing");
        }
        this.name = clean;
        this.hash = hash;
        this.by = by;
        this.made = now;
        this.expires = expires;
    }

    /** Whether it is the one of this hash, and good now. */
    public boolean opens(String hashed, Instant now) {
        return hash.equals(hashed) && isLive(now);
    }

    private boolean isLive(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    public void revoke(Instant now) {
        if (revoked == null) {
            revoked = now;
        }
    }

    /** Remembered to the minute: not each request writes. */
    public void use(Instant now) {
        if (used == null || used.plus(MINUTE).isBefore(now)) {
            used = now;
        }
    }

    public String name() {
        return name;
    }

    public ScimTokenFacts facts(Instant now) {
        return new ScimTokenFacts(id(), name, made, by, expires, isLive(now), used);
    }
}
