package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.portal.Texts;
import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The members of the council, all on one page, found by typing a part of a name, an address or a group. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    KeepingMembers keeping;
    @Inject
    FindingMembers finding;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    private String search;
    private String groupFi;
    private String groupSv;
    private List<MemberSheet> all;

    /** A line of the list. */
    public record Row(UUID id, String name, String email, String group, String roles, boolean linked) {
    }

    public List<Row> getRows() {
        Map<UUID, String> groups = finding.groups().stream().collect(Collectors.toMap(GroupFacts::id, g -> g.name().in(texts.language())));
        String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        return all().stream().map(m -> row(m, groups)).filter(r -> (r.name() + " " + r.email() + " " + r.group() + " " + r.roles())
                .toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    private Row row(MemberSheet m, Map<UUID, String> groups) {
        LocalDate today = LocalDate.now(clock);
        String roles = m.roles().stream().filter(r -> r.when(today).equals("now")).map(RoleFacts::role).distinct().map(this::name).collect(Collectors.joining(", "));
        return new Row(m.id(), m.family() + " " + m.given(), m.email() == null ? "" : m.email(),
                m.group() == null ? "" : groups.getOrDefault(m.group(), ""), roles, m.linked());
    }

    private String name(Role role) {
        return texts.of("identity.role." + role.name());
    }

    public int getTotal() {
        return all().size();
    }

    private List<MemberSheet> all() {
        if (all == null) {
            all = keeping.all();
        }
        return all;
    }

    public List<GroupFacts> getGroups() {
        return finding.groups();
    }

    public String addGroup() {
        keeping.addGroup(Words.of(groupFi, groupSv));
        return "/identity/members.xhtml?faces-redirect=true";
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getGroupFi() {
        return groupFi;
    }

    public void setGroupFi(String text) {
        groupFi = text;
    }

    public String getGroupSv() {
        return groupSv;
    }

    public void setGroupSv(String text) {
        groupSv = text;
    }
}
