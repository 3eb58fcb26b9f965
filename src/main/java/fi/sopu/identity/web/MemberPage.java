package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.RoleFacts;
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

    private final MemberForm form = new MemberForm();
    private String id;

    /** A role as the page lists it; {@code when}: before, now or over. */
    public record RoleRow(UUID id, Role role, BodyFacts body, LocalDate starts, LocalDate ends, String when) {
    }

    public void open() {
        if (id == null) {
            keeping.givable();
        } else {
            form.fill(sheet());
        }
    }

    private MemberSheet sheet() {
        return keeping.sheet(uuid());
    }

    private UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new NotFound("member");
        }
    }

    public boolean isNew() {
        return id == null;
    }

    public MemberSheet getSheet() {
        return isNew() ? null : sheet();
    }

    public List<RoleRow> getRoles() {
        List<BodyFacts> bodies = councils.bodies();
        return sheet().roles().stream().map(r -> new RoleRow(r.id(), r.role(),
                bodies.stream().filter(b -> b.id().equals(r.body())).findFirst().orElse(null), r.starts(), r.ends(), when(r))).toList();
    }

    private String when(RoleFacts r) {
        LocalDate today = LocalDate.now(clock);
        return today.isBefore(r.starts()) ? "before" : r.ends() != null && today.isAfter(r.ends()) ? "over" : "now";
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
        return "/identity/members.xhtml?faces-redirect=true";
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
        return "/identity/members.xhtml?faces-redirect=true";
    }

    private static String again(UUID id) {
        return "/identity/member.xhtml?faces-redirect=true&id=" + id;
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
