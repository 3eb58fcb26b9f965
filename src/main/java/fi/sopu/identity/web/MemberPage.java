package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One member: who it is, what roles, until when. Without an id in the address, a new one. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    @Inject
    KeepingMembers keeping;
    @Inject
    FindingMembers finding;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;
    private static final String LIST = "/identity/members.xhtml?faces-redirect=true";
    private final MemberForm form = new MemberForm();
    private String id;

    /** A role as the page lists it; {@code when}: before, now or over. */
    public record RoleRow(UUID id, Role role, BodyFacts body, LocalDate starts, LocalDate ends, String when) {
    }

    public void open() {
        keeping.givable(); // refuses whoever may not keep members
        if (!isNew()) {
            form.fill(getSheet());
        }
    }

    private UUID uuid() {
        if (id == null || !id.matches("[0-9a-f-]{36}")) {
            throw new NotFound("member");
        }
        return UUID.fromString(id);
    }

    public MemberSheet getSheet() {
        return isNew() ? null : keeping.sheet(uuid());
    }

    public boolean isNew() {
        return id == null;
    }

    public List<RoleRow> getRoles() {
        List<BodyFacts> bodies = getBodies();
        LocalDate today = LocalDate.now(clock);
        return getSheet().roles().stream().map(r -> new RoleRow(r.id(), r.role(), bodies.stream().filter(b -> b.id().equals(r.body()))
                .findFirst().orElse(null), r.starts(), r.ends(), r.when(today))).toList();
    }

    public List<Role> getGivable() {
        return keeping.givable();
    }

    public List<BodyFacts> getBodies() {
        return councils.bodies();
    }

    public List<GroupFacts> getGroups() {
        return finding.groups();
    }

    public String save() {
        if (isNew()) {
            return again(keeping.add(form.wishes()));
        }
        keeping.edit(uuid(), form.wishes());
        return LIST;
    }

    public String giveRole() {
        keeping.giveRole(uuid(), Role.valueOf(form.getRole()), form.bodyId(), form.getStarts(), form.getEnds());
        return again(uuid());
    }

    public String endRole(UUID role) {
        keeping.endRole(role);
        return again(uuid());
    }

    public String remove() {
        keeping.remove(uuid());
        return LIST;
    }

    private static String again(UUID member) {
        return "/identity/member.xhtml?faces-redirect=true&id=" + member;
    }

    public MemberForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
