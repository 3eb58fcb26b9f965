package fi.sopu.identity.entity;

import fi.sopu.identity.ContactFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody whom the council trusts with the way in when its IdP is broken. Registered beforehand: nobody else gets a break-glass link. */
@Entity
@Table(name = "emergency_contact")
public class EmergencyContact extends TenantOwned {

    private String name;
    private String address;
    private Instant since;

    protected EmergencyContact() {
    }

    /** @throws Refused when the name is missing or the address is none */
    public EmergencyContact(String name, String address, Instant now) {
        if (name == null || name.isBlank() || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("identity.contact.nameMissing");
        }
        if (address == null || !address.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || address.length() > 254) {
            throw new Refused("identity.member.emailWrong");
        }
        this.name = name.strip();
        this.address = address.strip();
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
