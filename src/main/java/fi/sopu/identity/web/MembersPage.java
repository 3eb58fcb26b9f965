package fi.sopu.identity.web;

import fi.sopu.identity.FormerMember;
import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberLine;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Role;
import fi.sopu.shared.Sought;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of the council, a page at a time, narrowed as one types a part of a name or an address, or chooses a group or a role. */
@Named
@ViewScoped
public class MembersPage implements Serializable {

    private static final String TABLE = "people:list";
    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("name", Row::place, "group", Row::group, "roles", Row::roles, "email", Row::email, "linked",
            Row::linked);

    @Inject
    KeepingMembers keeping;
    @Inject
    FindingMembers finding;
    @Inject
    Texts texts;

    private String search;
    private String group;
    private Role role;

    /** A line of the list; {@code place} in the order of names, which is that of family names first. */
    public record Row(int place, UUID id, String name, String email, String group, String roles, boolean linked) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public void open() {
        keeping.openList();
    }

    public Found getFound() {
        List<MemberLine> all = keeping.lines();
        Map<UUID, String> groups = finding.groups().stream().collect(Collectors.toMap(GroupFacts::id, g -> g.name().in(texts.language())));
        AtomicInteger place = new AtomicInteger();
        List<Row> found = all.stream().filter(m -> (role == null || m.roles().contains(role)) && (group == null || m.group() != null && group.equals(m.group().toString())))
                .map(m -> row(place.incrementAndGet(), m, groups)).filter(r -> search == null || Sought.holds(r.name + " " + r.email + " " + r.group + " " + r.roles, search))
                .toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }

    private Row row(int place, MemberLine m, Map<UUID, String> groups) {
        return new Row(place, m.id(), m.name(), m.email() == null ? "" : m.email(), m.group() == null ? "" : groups.getOrDefault(m.group(), ""),
                m.roles().stream().sorted().map(r -> texts.of("identity.role." + r.name())).collect(Collectors.joining(", ")), m.linked());
    }

    public List<GroupFacts> getGroups() {
        return finding.groups();
    }

    /** Those that somebody can have here. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(one -> one != Role.LINK_HOLDER).toList();
    }

    public List<FormerMember> getFormer() {
        return keeping.former();
    }

    public String forget(UUID member) {
        keeping.forget(member);
        return "/identity/members.xhtml?faces-redirect=true";
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        LazyRows.narrowed(TABLE, this.search, search);
        this.search = search;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        LazyRows.narrowed(TABLE, this.group, group);
        this.group = group;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        LazyRows.narrowed(TABLE, this.role, role);
        this.role = role;
    }
}
