package fi.sopu.identity.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who a user of an IdP is here: the IdP's entityID, the name of the key, its exact value. Linked at the first login. */
@Entity
@Table(name = "account")
public class Account extends TenantOwned {

    @Column(name = "idp_entity_id")
    private String idpEntityId;
    @Column(name = "key_name")
    private String keyName;
    @Column(name = "key_value")
    private String keyValue;
    @Column(name = "member_id")
    private UUID member;
    private Instant linked;

    protected Account() {
    }

    public Account(String idpEntityId, String keyName, String keyValue, UUID member, Instant now) {
        this.idpEntityId = idpEntityId;
        this.keyName = keyName;
        this.keyValue = keyValue;
        link(member, now);
    }

    /** Links the user to a member: at the first login, and when a removed person has come back under a new row. */
    public final void link(UUID newMember, Instant now) {
        member = newMember;
        linked = now;
    }

    public boolean wasLinkedBefore(Instant moment) {
        return linked.isBefore(moment);
    }

    /** Nobody comes in by it again; the value, which tells who somebody is, goes. */
    public void retire() {
        keyValue = "retired:" + id();
    }

    public boolean isRetired() {
        return keyValue.equals("retired:" + id());
    }

    public String idpEntityId() {
        return idpEntityId;
    }

    public String keyName() {
        return keyName;
    }

    public String keyValue() {
        return keyValue;
    }

    public UUID member() {
        return member;
    }
}
