package fi.sopu.identity.boundary;

import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filling a demo council with its invented people. */
@UseCase
public class SeedingDemo {

    /** eduPersonPrincipalName, which the demo's realms send. */
    static final String KEY = "urn:oid:1.3.6.1.4.1.5923.1.1.1.6";
    static final String IDP = "demo";
    private static final LocalDate TERM_START = LocalDate.of(2025, 6, 1);

    @Inject
    Members members;

    /** An invented person. */
    public record Person(String username, String given, String family, String mail, @Nullable Words group, Set<Role> roles, String language) {
    }

    /** Adds those who are not there yet. */
    @Allowed(system = true)
    public void people(List<Person> people) {
        for (Person p : people) {
            if (members.byLoginKey(p.username()).isEmpty()) {
                Member member = new Member(p.given(), p.family(), Source.FILE);
                UUID group = p.group() == null ? null : members.group(p.group(), Source.FILE);
                member.edit(new MemberWishes(p.given(), p.family(), p.mail(), p.language(), group, p.username()), Source.FILE);
                members.add(member);
                p.roles().forEach(role -> members.add(new MemberRole(member.id(), role, null, TERM_START, null, Source.FILE)));
            }
        }
    }
}
