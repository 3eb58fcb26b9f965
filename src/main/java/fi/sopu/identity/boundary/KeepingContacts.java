package fi.sopu.identity.boundary;

import fi.sopu.identity.ContactFacts;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.entity.EmergencyContact;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registering whom the council trusts with a break-glass link. Whoever has come in by such a link may look at them and not change them. */
@UseCase
public class KeepingContacts {

    private static final int MOST = 5;

    @Inject
    AdminLinks links;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    @Allowed(group = RoleGroup.CONNECTORS)
    public List<ContactFacts> all() {
        return links.contacts().stream().map(EmergencyContact::facts).toList();
    }

    /** @throws Refused when something typed is wrong, the address is there already, or there are five */
    @Once
    @Allowed(group = RoleGroup.ADMINS)
    public void add(@Nullable String name, @Nullable String address) {
        EmergencyContact contact = new EmergencyContact(name, address, clock.instant());
        List<EmergencyContact> known = links.contacts();
        if (known.size() >= MOST || known.stream().anyMatch(c -> c.address().equalsIgnoreCase(contact.address()))) {
            throw new Refused("identity.contact.enough");
        }
        links.add(contact);
        acted.fire(new Acted("identity.contactAdded", "contact", contact.id(), null));
    }

    @Allowed(group = RoleGroup.ADMINS)
    public void remove(UUID id) {
        links.remove(links.contact(id));
        acted.fire(new Acted("identity.contactRemoved", "contact", id, null));
    }
}
