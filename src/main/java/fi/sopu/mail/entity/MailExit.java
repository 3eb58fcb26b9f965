package fi.sopu.mail.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** By its random id a mail's own link knows whose it is, without a login. Made with the first mail, kept while the member is. */
@Entity
@Table(name = "mail_exit")
public class MailExit extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;

    protected MailExit() {
    }

    public MailExit(UUID member) {
        this.member = member;
    }

    public UUID member() {
        return member;
    }
}
