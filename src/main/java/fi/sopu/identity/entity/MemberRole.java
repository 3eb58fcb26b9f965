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
import org.jspecify.annotations.Nullable;

/** A role of a member, in the council or in one body, for a time. It ends by itself; ending it by hand sets the last day. */
@Entity
@Table(name = "member_role")
public class MemberRole extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "body_id")
    private @Nullable UUID body;
    @Column(name = "process_id")
    private @Nullable UUID process;
    private LocalDate starts;
    private @Nullable LocalDate ends;
    @Enumerated(EnumType.STRING)
    private Source source;

    protected MemberRole() {
    }

    /** @throws Refused when it would end before it starts */
    public MemberRole(UUID member, Role role, @Nullable UUID body, LocalDate starts, @Nullable LocalDate ends, Source source) {
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

    /**
     * An outside expert's way into one process, until a day.
     *
     * @throws Refused when no last day is given, or it is over already
     */
    public static MemberRole expert(UUID member, UUID process, LocalDate starts, @Nullable LocalDate ends, Source source) {
        if (ends == null) {
            throw new Refused("identity.expert.needsLastDay");
        }
        MemberRole role = new MemberRole(member, Role.OUTSIDE_EXPERT, null, starts, ends, source);
        role.process = process;
        return role;
    }

    /** @throws Refused when it would end before it starts, or an outside expert's would have no end */
    public void move(LocalDate newStarts, @Nullable LocalDate newEnds) {
        if (newEnds == null && role == Role.OUTSIDE_EXPERT) {
            throw new Refused("identity.expert.needsLastDay");
        }
        if (newEnds != null && newEnds.isBefore(newStarts)) {
            throw new Refused("identity.role.endsBeforeStart");
        }
        starts = newStarts;
        ends = newEnds;
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

    public boolean isOver(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }

    /** True when the other is the same role in the same body at some same time. */
    public boolean overlaps(MemberRole other) {
        return role == other.role && Objects.equals(body, other.body) && Objects.equals(process, other.process)
                && (ends == null || !ends.isBefore(other.starts)) && (other.ends == null || !other.ends.isBefore(starts));
    }

    public Source source() {
        return source;
    }

    public UUID member() {
        return member;
    }

    public Role role() {
        return role;
    }

    public @Nullable UUID body() {
        return body;
    }

    public @Nullable UUID process() {
        return process;
    }

    public RoleFacts facts() {
        return new RoleFacts(id(), role, body, process, starts, ends, source);
    }
}
