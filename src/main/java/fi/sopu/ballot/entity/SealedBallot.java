package fi.sopu.ballot.entity;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * One answer as the database knows it: council, activity, the question's random token, and bytes of constant length. Nothing else
 * may ever be added here: no time, no sequence, no user, no foreign key that leads to one.
 */
@Entity
@Table(name = "ballot")
@IdClass(SealedBallot.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", discriminatorType = DiscriminatorType.INTEGER, primaryKey = true)
public class SealedBallot {

    @Id
    @Column(name = "activity_id")
    private UUID activity;
    @Id
    private UUID token;
    private byte[] sealed;

    protected SealedBallot() {
    }

    public SealedBallot(UUID activity, UUID token, byte[] sealed) {
        this.activity = activity;
        this.token = token;
        this.sealed = sealed.clone();
    }

    public void replace(byte[] next) {
        sealed = next.clone();
    }

    public UUID token() {
        return token;
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    /** Activity and token; the council is added by the discriminator. */
    @SuppressWarnings("NullAway.Init") // set by EclipseLink
    public static class Key implements Serializable {
        private UUID activity;
        private UUID token;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(activity, key.activity) && Objects.equals(token, key.token);
        }

        @Override
        public int hashCode() {
            return Objects.hash(activity, token);
        }
    }
}
