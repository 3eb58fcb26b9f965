package fi.sopu.network.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A member who may go to a network whatever their role. */
@Entity
@Table(name = "network_goer")
public class NetworkGoer extends TenantOwned {

    @Column(name = "membership_id")
    private UUID membership;
    @Column(name = "member_id")
    private UUID member;

    protected NetworkGoer() {
    }

    public NetworkGoer(UUID membership, UUID member) {
        this.membership = membership;
        this.member = member;
    }

    public UUID membership() {
        return membership;
    }

    public UUID member() {
        return member;
    }
}
