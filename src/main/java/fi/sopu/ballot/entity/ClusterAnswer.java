package fi.sopu.ballot.entity;

import fi.sopu.ballot.Ballot;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** An answer as older versions kept it between closing and sealing, each in a row; read once, at the first start of this one. */
@Entity
@Table(name = "cluster_answer")
public class ClusterAnswer extends TenantOwned {

    @Column(name = "activity_id")
    private UUID activity;
    private UUID cluster;
    private byte[] payload;

    protected ClusterAnswer() {
    }

    public UUID activity() {
        return activity;
    }

    /** With the row's own random id for a token: the token that the voter's browser knew is gone. */
    public Ballot ballot() {
        return new Ballot(id(), cluster.toString(), payload);
    }
}
