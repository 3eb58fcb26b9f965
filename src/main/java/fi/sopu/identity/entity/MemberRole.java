package fi.sopu.identity.entity;

import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A role of a member, in the council or in one body, for a time. It ends by itself; ending it by hand sets the last day. */
@Entity
@Table(name = "member_role")
public class MemberRole extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "body_id")
    private UUID body;
    private LocalDate starts;
    private LocalDate ends;
    @Enumerated(EnumType.STRING)
    private Source source;

    protected MemberRole() {
    }

    /** @throws Refused when it would end before it starts */
    public MemberRole(UUID member, Role role, UUID body, LocalDate starts, LocalDate ends, Source source) {
        if (ends != null && ends.isBefore(starts)) {
            throw new Refused("identity.role.endsBeforeStart");
        }
        this.member = member;
        this.role = role;
        this.body = body;
        this.starts = starts;
        this.ends = ends;
        this.source = source;
    }

    /** Over today at the latest; one that has not begun never does. */
    public void end(LocalDate today) {
        LocalDate last = today.minusDays(1);
        if (ends == null || ends.isAfter(last)) {
            ends = last;
            if (starts.isAfter(last)) {
                starts = last;
            }
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }

    /** True when the other is the same role in the same body at some same time. */
    public boolean overlaps(MemberRole other) {
        return role == other.role && Objects.equals(body, other.body)
                && (ends == null || !ends.isBefore(other.starts)) && (other.ends == null || !other.ends.isBefore(starts));
    }

    public UUID member() {
        return member;
    }

    public Role role() {
        return role;
    }

    public UUID body() {
        return body;
    }

    public RoleFacts facts() {
        return new RoleFacts(id(), role, body, starts, ends, source);
    }
}
