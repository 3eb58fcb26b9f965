package fi.sopu.process.entity;

import fi.sopu.shared.Role;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person who plans and runs one process together with the others: chair, coach, participation expert, facilitator. */
@Entity
@Table(name = "process_planner")
public class Planner extends TenantOwned {

    @Column(name = "process_id")
    private UUID process;
    @Column(name = "member_id")
    private UUID member;
    @Enumerated(EnumType.STRING)
    @Column(name = "acts_as")
    private Role actsAs;

    protected Planner() {
    }

    public Planner(UUID process, UUID member, Role actsAs) {
        this.process = process;
        this.member = member;
        this.actsAs = actsAs;
    }

    public UUID member() {
        return member;
    }

    public Role actsAs() {
        return actsAs;
    }
}
