package fi.sopu.identity.entity;

import fi.sopu.identity.Signs;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Objects;

/** An identity provider of the council, by its metadata. Each change gives it a new revision, from which clients are built anew. */
@Entity
@Table(name = "idp")
public class Idp extends TenantOwned {

    private String path;
    @Column(name = "entity_id")
    private String entityId;
    private String metadata;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @Column(name = "key_attribute")
    private String keyAttribute;
    @Enumerated(EnumType.STRING)
    private Signs signs;
    @Column(name = "max_auth_hours")
    private int maxAuthHours = 8;
    @Column(name = "encryption_required")
    private boolean encryptionRequired;
    @Column(name = "cbc_accepted")
    private boolean cbcAccepted;
    private boolean live = true;
    private int revision = 1;

    protected Idp() {
    }

    /**
     * @param path         its name in paths, such as {@code demo}
     * @param keyAttribute Name of the attribute that tells who it is, or null for the NameID
     */
    public Idp(String path, String entityId, String metadata, Words name, String keyAttribute) {
        this.path = path;
        this.entityId = entityId;
        this.metadata = metadata;
        this.name = name;
        this.keyAttribute = keyAttribute;
    }

    /** Takes new metadata of the same IdP; another entityID would be another IdP. */
    public void renew(String newEntityId, String newMetadata) {
        if (!newMetadata.equals(metadata) || !newEntityId.equals(entityId)) {
            if (!newEntityId.equals(entityId)) {
                signs = null;
            }
            entityId = newEntityId;
            metadata = newMetadata;
            revision++;
        }
    }

    /** Remembers what the IdP signed at the first login; from then on less is refused. */
    public void pin(Signs seen) {
        if (signs == null) {
            signs = Objects.requireNonNull(seen);
        }
    }

    /**
     * How its assertions must be encrypted. Off and off is the beginning: AES-GCM is taken, and what comes in the clear too.
     *
     * @param required an assertion in the clear is refused
     * @param cbc      AES-CBC is taken too (AD FS and Entra ID know nothing else), though only inside a Response that is signed as a
     *                 whole: CBC alone lets a stranger find out what is inside by asking often enough
     */
    public void encrypts(boolean required, boolean cbc) {
        encryptionRequired = required;
        cbcAccepted = cbc;
    }

    public boolean isEncryptionRequired() {
        return encryptionRequired;
    }

    public boolean isCbcAccepted() {
        return cbcAccepted;
    }

    public String path() {
        return path;
    }

    public String entityId() {
        return entityId;
    }

    public String metadata() {
        return metadata;
    }

    public Words name() {
        return name;
    }

    public String keyAttribute() {
        return keyAttribute;
    }

    public Signs signs() {
        return signs;
    }

    public Duration oldestAuthentication() {
        return Duration.ofHours(maxAuthHours);
    }

    public boolean isLive() {
        return live;
    }

    public int revision() {
        return revision;
    }
}
