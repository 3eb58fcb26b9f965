package fi.sopu.process.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A member who may answer the questions of a stage, or might until struck off. Written when the stage opens; says nothing about having
 * answered.
 */
@Entity
@Table(name = "stage_roll")
public class OnRoll extends TenantOwned {

    @Column(name = "stage_id")
    private UUID stage;
    @Column(name = "member_id")
    private UUID member;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private boolean struck;

    protected OnRoll() {
    }

    public OnRoll(UUID stage, UUID member) {
        this.stage = stage;
        this.member = member;
    }

    public UUID member() {
        return member;
    }

    public UUID stage() {
        return stage;
    }
}
