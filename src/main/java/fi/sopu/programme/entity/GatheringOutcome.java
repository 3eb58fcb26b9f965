package fi.sopu.programme.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was noted of a day afterwards. */
@Entity
@Table(name = "gathering_outcome")
public class GatheringOutcome extends TenantOwned {

    private static final int LONGEST = 4_000;

    @Column(name = "gathering_id")
    private UUID gathering;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "notes_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "notes_sv"))
    private @Nullable Words notes;

    protected GatheringOutcome() {
    }

    public GatheringOutcome(UUID gathering) {
        this.gathering = gathering;
    }

    /** @throws fi.sopu.shared.Refused when they are too long */
    public void note(Words text) {
        notes = TypedText.lines(text, LONGEST);
    }

    public UUID gathering() {
        return gathering;
    }

    public Words notes() {
        return Objects.requireNonNullElse(notes, Words.of(null, null));
    }
}
