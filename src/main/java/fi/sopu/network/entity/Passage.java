package fi.sopu.network.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A login at a network that ends with the login here from which it was begun. */
@Entity
@Table(name = "passage")
public class Passage extends TenantOwned {

    @Column(name = "membership_id")
    private UUID membership;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "login_id")
    private UUID login;
    @Column(name = "arrived_id")
    private UUID arrived;

    protected Passage() {
    }

    /**
     * @param login   here
     * @param arrived there
     */
    public Passage(UUID membership, UUID member, UUID login, UUID arrived) {
        this.membership = membership;
        this.member = member;
        this.login = login;
        this.arrived = arrived;
    }

    public UUID membership() {
        return membership;
    }

    public UUID member() {
        return member;
    }

    public UUID login() {
        return login;
    }

    public UUID arrived() {
        return arrived;
    }
}
