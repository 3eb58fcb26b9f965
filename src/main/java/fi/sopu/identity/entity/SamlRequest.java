package fi.sopu.identity.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An AuthnRequest on its way: whose browser sent it (a nonce's hash), where to go afterwards, until when. Consumed once. */
@Entity
@Table(name = "saml_request")
public class SamlRequest extends TenantOwned {

    private static final Duration LIFE = Duration.ofMinutes(10);

    @Column(name = "idp_id")
    private UUID idp;
    @Column(name = "request_id")
    private String requestId;
    @Column(name = "nonce_hash")
    private String nonceHash;
    @Column(name = "return_path")
    private String returnPath;
    private boolean forced;
    private boolean test;
    @Column(name = "asked_by")
    private @Nullable UUID askedBy;
    private Instant expires;

    protected SamlRequest() {
    }

    public SamlRequest(UUID idp, String requestId, String nonceHash, String returnPath, boolean forced, Instant now) {
        this.idp = idp;
        this.requestId = requestId;
        this.nonceHash = nonceHash;
        this.returnPath = returnPath;
        this.forced = forced;
        this.expires = expiryOf(now);
    }

    /** When a request that was made then expires. */
    public static Instant expiryOf(Instant made) {
        return made.plus(LIFE);
    }

    /** True when this browser asked this IdP and the ten minutes are not over. */
    public boolean waitsFor(UUID fromIdp, String browserNonceHash, Instant now) {
        return idp.equals(fromIdp) && nonceHash.equals(browserNonceHash) && now.isBefore(expires);
    }

    public Instant made() {
        return expires.minus(LIFE);
    }

    /** Which IdP was asked. */
    public UUID idp() {
        return idp;
    }

    public String requestId() {
        return requestId;
    }

    public String nonceHash() {
        return nonceHash;
    }

    public String returnPath() {
        return returnPath;
    }

    /**
     * The answer will be shown to the admin who tries the IdP, and open nothing.
     *
     * @param admin the member who tries it, or null for the holder of a one-time link
     */
    public SamlRequest forTest(@Nullable UUID admin) {
        test = true;
        askedBy = admin;
        return this;
    }

    public @Nullable UUID askedBy() {
        return askedBy;
    }

    public boolean isTest() {
        return test;
    }

    public boolean isForced() {
        return forced;
    }
}
