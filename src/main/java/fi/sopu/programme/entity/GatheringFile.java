package fi.sopu.programme.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is in a file that is a day's material. */
@Entity
@Table(name = "gathering_file")
public class GatheringFile extends TenantOwned {

    @Column(name = "material_id")
    private UUID material;
    private byte[] content;

    protected GatheringFile() {
    }

    public GatheringFile(UUID material, byte[] content) {
        this.material = material;
        this.content = content;
    }

    public UUID material() {
        return material;
    }

    /** Not copied: it can be large. */
    public byte[] content() {
        return content;
    }
}
