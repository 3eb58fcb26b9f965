package fi.sopu.programme.entity;

import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.ProgrammePlan;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme: planned by runners alone, then its people are invited, and in the end it is removed or simply over. */
@Entity
@Table(name = "programme")
public class Programme extends TenantOwned {

    @Column(name = "target_id")
    private UUID target;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "purpose_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "purpose_sv"))
    private @Nullable Words purpose;
    private String owners;
    private LocalDate starts;
    private LocalDate ends;
    private boolean invited;
    private boolean removed;

    protected Programme() {
    }

    public Programme(UUID target, ProgrammePlan plan) {
        this.target = target;
        plan(plan);
    }

    public final void plan(ProgrammePlan plan) {
        name = plan.name();
        purpose = plan.purpose();
        owners = plan.owners();
        starts = plan.starts();
        ends = plan.ends();
    }

    /** @throws Refused when its people have been invited already */
    public void invite() {
        if (invited) {
            throw new Refused("programme.wrong.invited");
        }
        invited = true;
    }

    /** Its days will not be. */
    public void remove() {
        removed = true;
    }

    public boolean isRemoved() {
        return removed;
    }

    public ProgrammeFacts facts() {
        return new ProgrammeFacts(id(), new ProgrammePlan(name, Objects.requireNonNullElse(purpose, Words.of(null, null)), owners, starts, ends), target, invited);
    }
}
