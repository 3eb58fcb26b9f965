package fi.sopu.identity.web;

import fi.sopu.identity.FormerMember;
import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.shared.Role;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The members of the council, all on one page, narrowed as one types a part of a name, an address, a group or a role. */
@Named
@ViewScoped
public class MembersPage implements Serializable {

    @Inject
    KeepingMembers keeping;
    @Inject
    FindingMembers finding;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    private String search;
    private transient List<Row> rows;

    /** A line of the list. */
    public record Row(UUID id, String name, String email, String group, String roles, boolean linked) {
    }

    public List<Row> getRows() {
        if (rows == null) {
            Map<UUID, String> groups = finding.groups().stream().collect(Collectors.toMap(GroupFacts::id, g -> g.name().in(texts.language())));
            LocalDate today = LocalDate.now(clock);
            rows = keeping.all().stream().map(m -> row(m, groups, today)).toList();
        }
        return rows;
    }

    private Row row(MemberSheet m, Map<UUID, String> groups, LocalDate today) {
        String roles = m.roles().stream().filter(r -> r.when(today).equals("now")).map(RoleFacts::role).distinct().map(this::name).collect(Collectors.joining(", "));
        return new Row(m.id(), m.family() + " " + m.given(), m.email() == null ? "" : m.email(),
                m.group() == null ? "" : groups.getOrDefault(m.group(), ""), roles, m.linked());
    }

    private String name(Role role) {
        return texts.of("identity.role." + role.name());
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
        this.search = search;
    }
}
