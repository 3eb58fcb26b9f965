package fi.sopu.identity.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The id of a message that was believed once; the database's constraint refuses it a second time. */
@Entity
@Table(name = "saml_replay")
public class SamlReplay extends TenantOwned {

    @SuppressWarnings("UnusedVariable") // for the database alone
    private String issuer;
    @Column(name = "message_id")
    private String messageId;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private Instant expires;

    protected SamlReplay() {
    }

    public SamlReplay(String issuer, String messageId, Instant expires) {
        this.issuer = issuer;
        this.messageId = messageId;
        this.expires = expires;
    }
}
