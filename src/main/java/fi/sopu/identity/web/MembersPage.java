package fi.sopu.identity.web;

import fi.sopu.identity.FormerMember;
import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.identity.web.MemberTable.Found;
import fi.sopu.identity.web.MemberTable.Wanted;
import fi.sopu.portal.AddressQuery;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of the council, a page at a time, narrowed as one types a part of a name or an address, or chooses a group or a role. */
@Named
@ViewScoped
public class MembersPage implements Serializable {

    private static final String TABLE = "people:list";

    @Inject
    KeepingMembers keeping;
    @Inject
    MemberTable table;
    @Inject
    MemberColumns columns;

    private @Nullable String search;
    private @Nullable String group;
    private @Nullable Role role;

    /** @param words of the address, once: a view parameter would put them back at each turn of a page */
    @CalledFirst
    public void open(String words) {
        search = words;
        keeping.openList();
    }

    public Found getFound() {
        return table.find(new Wanted(search, group, role));
    }

    /** What a spreadsheet is asked for, as a part of an address: the list as it is narrowed, ordered and shown now. */
    public String getExport() {
        String sort = LazyRows.sorting(TABLE).map(by -> AddressQuery.of("sort", by.field(), "down", by.down())).orElse("");
        String narrowed = AddressQuery.of("q", search, "group", group, "role", role);
        return Stream.concat(Stream.of(sort, narrowed), columns.getShown().stream().map(column -> "columns=" + column)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    public List<GroupFacts> getGroups() {
        return table.groups();
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

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        LazyRows.narrowed(TABLE, this.search, search);
        this.search = search;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        LazyRows.narrowed(TABLE, this.group, group);
        this.group = group;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        LazyRows.narrowed(TABLE, this.role, role);
        this.role = role;
    }
}
