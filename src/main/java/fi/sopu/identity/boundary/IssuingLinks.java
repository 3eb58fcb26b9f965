package fi.sopu.identity.boundary;

import fi.sopu.identity.ContactFacts;
import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.AdminLink;
import fi.sopu.identity.entity.AdminLink.Purpose;
import fi.sopu.identity.entity.EmergencyContact;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Making one-time links to a council's IdP page, for its first administrator and for the day on which its IdP breaks. The platform's
 * admin asks for them through the platform component, which works here as Sopu itself; link and code are seen once and kept as hashes.
 */
@UseCase
public class IssuingLinks {

    private static final Duration FIRST = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    AdminLinks links;
    @Inject
    Members members;
    @Inject
    Idps idps;
    @Inject
    Settings settings;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** What is handed over, by two different ways: the link's secret part, and the code. */
    public record Issued(String token, String code, String name, String address, Instant until) {
    }

    /** How a council's door stands, for the platform's admin: nothing about who goes through it. */
    public record Door(List<String> live, List<ContactFacts> contacts, List<LinkFacts> links) {
    }

    @Allowed(system = true)
    public Door door() {
        Instant now = clock.instant();
        return new Door(idps.live().stream().map(Idp::path).toList(), links.contacts().stream().map(EmergencyContact::facts).toList(),
                links.all().stream().map(l -> l.facts(now)).limit(10).toList());
    }

    /**
     * For a council nobody can log in to yet: its first administrator becomes a member, and an earlier such link ends.
     *
     * @throws Refused when an IdP is in use already, or something typed is wrong
     */
    @Allowed(system = true)
    public Issued forFirstAdmin(@Nullable String given, @Nullable String family, @Nullable String address, String language) {
        if (!idps.live().isEmpty()) {
            throw new Refused("identity.link.alreadyLive");
        }
        EmergencyContact checked = new EmergencyContact(given + " " + family, address, clock.instant());
        links.endFirst(clock.instant());
        Member member = members.all().stream().filter(m -> checked.address().equalsIgnoreCase(m.email())).findFirst().orElseGet(() -> {
            Member fresh = new Member(given, family, Source.HAND);
            fresh.edit(new MemberWishes(given, family, checked.address(), language, null, null), Source.HAND);
            members.add(fresh);
            return fresh;
        });
        if (!members.rolesInForce(member.id()).contains(Role.REGIONAL_ADMIN)) {
            members.add(new MemberRole(member.id(), Role.REGIONAL_ADMIN, null, LocalDate.now(clock), null, Source.HAND));
        }
        return issue(new AdminLink(Purpose.FIRST_ADMIN, member.id(), member.name(), checked.address(), clock.instant(), FIRST));
    }

    /**
     * For somebody whom the council has registered beforehand, for the minutes of {@code sopu.glass.minutes}.
     *
     * @throws fi.sopu.shared.NotFound when the council has registered no such contact
     */
    @Allowed(system = true)
    public Issued breakGlass(UUID contact) {
        EmergencyContact to = links.contact(contact);
        UUID admin = members.facts().stream().filter(m -> m.isAny(Role.REGIONAL_ADMIN) && to.address().equalsIgnoreCase(Objects.toString(m.email(), "")))
                .map(m -> m.id()).findFirst().orElse(null);
        return issue(new AdminLink(Purpose.BREAK_GLASS, admin, to.name(), to.address(), clock.instant(),
                Duration.ofMinutes(Math.max(5, settings.number("sopu.glass.minutes", 60)))));
    }

    private Issued issue(AdminLink link) {
        String token = Tokens.fresh();
        String digits = "%08d".formatted(RANDOM.nextInt(100_000_000));
        link.guard(Tokens.hash(token), Tokens.hash(token + digits));
        links.add(link);
        LinkFacts facts = link.facts(clock.instant());
        acted.fire(new Acted(facts.glass() ? "identity.glassLinkIssued" : "identity.firstLinkIssued", "adminLink", link.id(), null));
        return new Issued(token, digits.substring(0, 4) + " " + digits.substring(4), facts.name(), facts.address(), facts.expires());
    }
}
