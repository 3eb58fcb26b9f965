package fi.sopu.provisioning.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a person of the council's directory is in a group of it. */
@Entity
@Table(name = "scim_seat")
public class ScimSeat extends TenantOwned {

    @Column(name = "group_id")
    private UUID group;
    private UUID person;

    protected ScimSeat() {
    }

    public ScimSeat(UUID group, UUID person) {
        this.group = group;
        this.person = person;
    }

    public UUID group() {
        return group;
    }

    public UUID person() {
        return person;
    }
}
