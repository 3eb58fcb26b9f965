package fi.sopu.identity.entity;

import fi.sopu.identity.IdpUseFacts;
import fi.sopu.shared.PlatformOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a council logs in, or wants to, through an IdP. Names and dates; who logs in is not here. */
@Entity
@Table(name = "idp_use")
@PlatformOwned("warnings of expiry and the sharing of an IdP concern all councils at once")
public class IdpUse {

    @Id
    private UUID id = UUID.randomUUID();
    @Column(name = "council_id")
    private int council;
    private String path;
    @Column(name = "entity_id")
    private String entityId = "";
    private boolean live;
    private @Nullable Instant expires;
    private @Nullable Instant shared;

    protected IdpUse() {
    }

    public IdpUse(int council, String path) {
        this.council = council;
        this.path = path;
    }

    /** Brings the line up to date; a confirmation holds for the entityID that it was given for. */
    public void note(Idp idp) {
        if (!idp.issuer().equals(entityId)) {
            shared = null;
        }
        entityId = idp.issuer();
        live = idp.isLive();
        expires = idp.expires();
    }

    public void confirm(Instant now) {
        if (shared == null) {
            shared = now;
        }
    }

    public IdpUseFacts facts() {
        return new IdpUseFacts(council, path, entityId, live, expires, shared != null);
    }
}
