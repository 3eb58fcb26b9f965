package fi.sopu.shared;

import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row that belongs to one council. The council's number is part of the key, so that not even an UPDATE or a
 * DELETE by id reaches another council's row; row-level security in the database is the second lock.
 * Ids are random (UUID version 4) and tell neither time nor order.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", discriminatorType = DiscriminatorType.INTEGER, primaryKey = true)
public abstract class TenantOwned {

    @Id
    private UUID id;

    protected TenantOwned() {
        this(UUID.randomUUID());
    }

    protected TenantOwned(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other != null && getClass() == other.getClass() && id.equals(((TenantOwned) other).id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
