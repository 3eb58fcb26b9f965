package fi.sopu.programme.entity;

import fi.sopu.programme.FileKind;
import fi.sopu.programme.GivenFile;
import fi.sopu.programme.MaterialItem;
import fi.sopu.programme.Where;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file or an address that belongs to a day; taken away, it can be put back. */
@Entity
@Table(name = "gathering_material")
public class GatheringMaterial extends TenantOwned {

    private static final int LONGEST = 200;

    @Column(name = "gathering_id")
    private UUID gathering;
    private int position;
    private String title;
    private String link;
    @Enumerated(EnumType.STRING)
    private @Nullable FileKind kind;
    private int bytes;
    private boolean removed;

    protected GatheringMaterial() {
    }

    private GatheringMaterial(UUID id, UUID gathering, int position, @Nullable String title, String link) {
        super(id);
        String typed = TypedText.line(title, LONGEST);
        if (typed == null) {
            throw new Refused("programme.wrong.materialTitle");
        }
        this.gathering = gathering;
        this.position = position;
        this.title = typed;
        this.link = link;
    }

    /** @throws Refused when it has no title, or the address is none of the web that is read in secret */
    public static GatheringMaterial link(UUID gathering, int position, String title, String address) {
        return new GatheringMaterial(UUID.randomUUID(), gathering, position, title, Where.secure(address));
    }

    /**
     * @param id by which the page knows it that sends it
     * @throws Refused when it has no name
     */
    public static GatheringMaterial file(UUID id, UUID gathering, int position, GivenFile file) {
        GatheringMaterial made = new GatheringMaterial(id, gathering, position, file.name(), "");
        made.kind = file.kind();
        made.bytes = file.content().length;
        return made;
    }

    public void remove() {
        removed = true;
    }

    public void putBack() {
        removed = false;
    }

    public boolean isRemoved() {
        return removed;
    }

    public UUID gathering() {
        return gathering;
    }

    public int position() {
        return position;
    }

    public MaterialItem facts() {
        return new MaterialItem(id(), title, link, kind, bytes);
    }
}
