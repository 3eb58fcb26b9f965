package fi.sopu.identity.control;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The council's people as one request has read them, for the several parts of a page that name them; forgotten when the request does anything.
 * Never for a rule: that reads anew.
 */
@RequestScoped
public class SeenMembers {

    private @Nullable List<Member> named;
    private @Nullable Map<UUID, String> names;
    private @Nullable List<MemberFacts> facts;
    private @Nullable List<GroupFacts> groups;
    private final Map<UUID, List<MemberRole>> roles = new HashMap<>();

    /** Whoever has a name, removed or not. */
    public List<Member> named(Supplier<List<Member>> reading) {
        named = named == null ? List.copyOf(reading.get()) : named;
        return named;
    }

    public Map<UUID, String> names(Supplier<Map<UUID, String>> reading) {
        names = names == null ? Map.copyOf(reading.get()) : names;
        return names;
    }

    public List<MemberFacts> facts(Supplier<List<MemberFacts>> reading) {
        facts = facts == null ? List.copyOf(reading.get()) : facts;
        return facts;
    }

    public List<GroupFacts> groups(Supplier<List<GroupFacts>> reading) {
        groups = groups == null ? List.copyOf(reading.get()) : groups;
        return groups;
    }

    /** Those of a member, also those that are over. */
    public List<MemberRole> roles(UUID member, Supplier<List<MemberRole>> reading) {
        return roles.computeIfAbsent(member, one -> List.copyOf(reading.get()));
    }

    /** The same, of which the login was told anyway. */
    public void saw(UUID member, List<MemberRole> read) {
        roles.put(member, List.copyOf(read));
    }

    void acted(@Observes Acted acted) {
        named = null;
        names = null;
        facts = null;
        groups = null;
        roles.clear();
    }
}
