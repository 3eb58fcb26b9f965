package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberLine;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Role;
import fi.sopu.shared.Sought;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members as a table shows and a spreadsheet takes them. They are read once in a request, however often a component asks. */
@RequestScoped
public class MemberTable {

    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("name", Row::place, "group", Row::group, "roles", Row::roles, "email", Row::email, "linked",
            Row::login);

    @Inject
    KeepingMembers keeping;
    @Inject
    FindingMembers finding;
    @Inject
    Texts texts;

    private final Map<Wanted, Found> found = new HashMap<>();
    private @Nullable List<Row> all;
    private @Nullable List<GroupFacts> groups;

    /**
     * What the list is narrowed by; each may be null.
     *
     * @param search words of a name, an address, a group or a role
     * @param group  a group's id
     */
    public record Wanted(@Nullable String search, @Nullable String group, @Nullable Role role) {
    }

    /** A line of the list; {@code place} in the order of names, which is that of family names first. */
    public record Row(int place, UUID id, String name, String email, String group, String roles, String login, MemberLine line) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, List<UUID> ids, int found, int all) {
    }

    public Found find(Wanted wanted) {
        return found.computeIfAbsent(wanted, this::narrowed);
    }

    public List<GroupFacts> groups() {
        if (groups == null) {
            groups = finding.groups();
        }
        return groups;
    }

    private Found narrowed(Wanted wanted) {
        List<Row> rows = all().stream().filter(row -> wanted.role == null || row.line.roles().contains(wanted.role))
                .filter(row -> wanted.group == null || row.line.group() != null && wanted.group.equals(row.line.group().toString()))
                .filter(row -> wanted.search == null || Sought.holds(row.name + " " + row.email + " " + row.group + " " + row.roles, wanted.search)).toList();
        return new Found(new LazyRows<>(rows, COLUMNS), rows.stream().map(Row::id).toList(), rows.size(), all().size());
    }

    private List<Row> all() {
        if (all == null) {
            Map<UUID, String> names = groups().stream().collect(Collectors.toMap(GroupFacts::id, group -> group.name().in(texts.language())));
            AtomicInteger place = new AtomicInteger();
            all = keeping.lines().stream().map(line -> row(place.incrementAndGet(), line, names)).toList();
        }
        return all;
    }

    private Row row(int place, MemberLine line, Map<UUID, String> names) {
        return new Row(place, line.id(), line.name(), line.email() == null ? "" : line.email(), line.group() == null ? "" : names.getOrDefault(line.group(), ""),
                line.roles().stream().sorted().map(role -> texts.of("identity.role." + role.name())).collect(Collectors.joining(", ")), texts.of(line.login()), line);
    }
}
