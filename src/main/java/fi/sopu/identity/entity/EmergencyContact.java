package fi.sopu.identity.entity;

import fi.sopu.identity.ContactFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody whom the council trusts with the way in when its IdP is broken. Registered beforehand: nobody else gets a break-glass link. */
@Entity
@Table(name = "emergency_contact")
public class EmergencyContact extends TenantOwned {

    private static final int LONGEST = 120;

    private String name;
    private String address;
    private Instant since;

    protected EmergencyContact() {
    }

    /** @throws Refused when the name is missing or the address is none */
    public EmergencyContact(@Nullable String name, @Nullable String address, Instant now) {
        String clean = TypedText.line(name, LONGEST);
        if (clean == null) {
            throw new Refused("identity.contact.nameMissing");
        }
        String mail = TypedText.email(address, "identity.member.emailWrong");
        if (mail == null) {
            throw new Refused("identity.member.emailWrong");
        }
        this.name = clean;
        this.address = mail;
        this.since = now;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public ContactFacts facts() {
        return new ContactFacts(id(), name, address, since);
    }
}
