package fi.sopu.mail.entity;

import fi.sopu.mail.MailManner;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A council's own manner of mail, once somebody has changed it. */
@Entity
@Table(name = "mail_manner")
public class StoredManner extends TenantOwned {

    private static final int LONGEST = 80;

    private String sender = "";
    @Column(name = "reply_to")
    private String replyTo = "";

    protected StoredManner() {}

    public StoredManner(MailManner first) {
        change(first);
    }

    /** @throws fi.sopu.shared.Refused when the name is too long or the address is none */
    public final void change(MailManner to) {
        String name = TypedText.line(to.sender(), LONGEST);
        String address = TypedText.email(to.replyTo(), "mail.settings.replyToWrong");
        sender = name == null ? "" : name;
        replyTo = address == null ? "" : address;
    }

    public MailManner manner() {
        return new MailManner(sender, replyTo);
    }
}
