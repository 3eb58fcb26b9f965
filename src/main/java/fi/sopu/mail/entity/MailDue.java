package fi.sopu.mail.entity;

import fi.sopu.shared.PlatformOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a council has mail to be sent, and when: written with the mail, taken away when a node has looked. */
@Entity
@Table(name = "mail_due")
@PlatformOwned("a node looks for what is due before it works for a council; says a council and a time, nothing else")
public class MailDue {

    @Id
    private UUID id;
    @Column(name = "tenant_id")
    private int tenant;
    @Column(name = "next_at")
    private Instant nextAt;

    protected MailDue() {
    }

    public MailDue(int tenant, Instant nextAt) {
        this.id = UUID.randomUUID();
        this.tenant = tenant;
        this.nextAt = nextAt;
    }

    public UUID id() {
        return id;
    }

    public int tenant() {
        return tenant;
    }
}
