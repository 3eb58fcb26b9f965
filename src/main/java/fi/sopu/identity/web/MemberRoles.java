package fi.sopu.identity.web;

import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.boundary.GivingRoles;
import fi.sopu.portal.Ids;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.TermFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles on a member's page: given, moved, ended. */
@Named
@ViewScoped
public class MemberRoles implements Serializable {

    @Inject
    GivingRoles giving;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;

    private final RoleForm form = new RoleForm();
    private final RoleForm moving = new RoleForm();

    /** A role as the page lists it; {@code when}: before, now or over. */
    public record Row(UUID id, Role role, @Nullable BodyFacts body, @Nullable UUID process, LocalDate starts, @Nullable LocalDate ends, String when, Source source) {
    }

    /** @param bodies all of the council's */
    public List<Row> rows(MemberSheet member, List<BodyFacts> bodies) {
        LocalDate today = LocalDate.now(clock);
        return member.roles().stream().map(r -> new Row(r.id(), r.role(), body(bodies, r), r.process(), r.starts(), r.ends(), r.when(today), r.source())).toList();
    }

    private static @Nullable BodyFacts body(List<BodyFacts> bodies, RoleFacts role) {
        return bodies.stream().filter(b -> b.id().equals(role.body())).findFirst().orElse(null);
    }

    public List<Role> getGivable() {
        return giving.givable();
    }

    public List<BodyFacts> getBodies() {
        return councils.bodies();
    }

    /** Last day of the present term, or null. */
    public @Nullable LocalDate getTermEnds() {
        LocalDate today = LocalDate.now(clock);
        return councils.terms().stream().filter(term -> term.includes(today)).map(TermFacts::ends).findFirst().orElse(null);
    }

    public String give(String member) {
        giving.give(Ids.of(member), form.role(), form.bodyId(), form.getStarts(), form.getEnds());
        return again(member);
    }

    /** Opens the days of a role for typing. */
    public void edit(Row row) {
        moving.setId(row.id());
        moving.setSeen(Seen.of(row.starts(), row.ends()));
        moving.setStarts(row.starts());
        moving.setEnds(row.ends());
    }

    public String move(String member) {
        giving.move(Objects.requireNonNull(moving.getId(), "opened"), moving.getStarts(), moving.getEnds(), moving.seen());
        return again(member);
    }

    public String end(UUID role, String member) {
        giving.end(role);
        return again(member);
    }

    private static String again(String member) {
        return "/identity/member.xhtml?faces-redirect=true&id=" + Ids.of(member);
    }

    public RoleForm getForm() {
        return form;
    }

    public RoleForm getMoving() {
        return moving;
    }
}
