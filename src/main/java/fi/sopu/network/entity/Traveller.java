package fi.sopu.network.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A member who has agreed to be passed on to a network, and the key by which that network knows them. Random, and another one for each network. */
@Entity
@Table(name = "traveller")
public class Traveller extends TenantOwned {

    @Column(name = "membership_id")
    private UUID membership;
    @Column(name = "member_id")
    private UUID member;
    private UUID key = UUID.randomUUID();

    protected Traveller() {
    }

    public Traveller(UUID membership, UUID member) {
        this.membership = membership;
        this.member = member;
    }

    public UUID membership() {
        return membership;
    }

    public UUID member() {
        return member;
    }

    public UUID key() {
        return key;
    }
}
