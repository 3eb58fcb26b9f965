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
import org.jspecify.annotations.Nullable;

/** A programme, of a target group or of a stage of a process: planned by runners alone, then its people are invited, and in the end it is removed or simply over. */
@Entity
@Table(name = "programme")
public class Programme extends TenantOwned {

    @Column(name = "target_id")
    private @Nullable UUID target;
    @Column(name = "stage_id")
    private @Nullable UUID stage;
    @Column(name = "process_id")
    private @Nullable UUID process;
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

    /** Of a stage: its days are the stage's workshops. */
    public Programme(UUID process, UUID stage, ProgrammePlan plan) {
        this.process = process;
        this.stage = stage;
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
        return new ProgrammeFacts(id(), new ProgrammePlan(name, Objects.requireNonNullElse(purpose, Words.of(null, null)), owners, starts, ends),
                Objects.requireNonNull(stage == null ? target : stage, "it is of one of them"), stage, invited);
    }

    /** The process whose stage it is of; null of a target group's. */
    public @Nullable UUID process() {
        return process;
    }

    /** Its period takes in this day too. */
    public void reach(LocalDate day) {
        ProgrammePlan now = facts().plan();
        plan(new ProgrammePlan(now.name(), now.purpose(), now.owners(), day.isBefore(starts) ? day : starts, day.isAfter(ends) ? day : ends));
    }
}
