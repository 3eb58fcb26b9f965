package fi.sopu.ballot.entity;

import fi.sopu.ballot.Ballot;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** An answer after the closing and before the sealing: which answers came from one voter can be told, from whom cannot. */
@Entity
@Table(name = "cluster_answer")
public class ClusterAnswer extends TenantOwned {

    @Column(name = "activity_id")
    private UUID activity;
    private UUID cluster;
    private byte[] payload;

    protected ClusterAnswer() {
    }

    public ClusterAnswer(UUID activity, UUID cluster, byte[] payload) {
        this.activity = activity;
        this.cluster = cluster;
        this.payload = payload.clone();
    }

    /** With the row's own random id for a token: the token that the voter's browser knew is gone. */
    public Ballot ballot() {
        return new Ballot(id(), cluster.toString(), payload);
    }
}
