package fi.sopu.survey.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.survey.SmallestChange;
import fi.sopu.survey.Wording;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instrument of the council's own. Edited until a round asks it; then the next version is another row. */
@Entity
@Table(name = "instrument")
public class Instrument extends TenantOwned {

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private @Nullable Wording name;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "about_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "about_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "about_en"))
    private @Nullable Wording about;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "changed_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "changed_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "changed_en"))
    private @Nullable Wording changed;
    @Column(name = "smallest_change")
    private double smallest = SmallestChange.USUAL.steps();
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "smallest_why_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "smallest_why_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "smallest_why_en"))
    private @Nullable Wording smallestWhy;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "open_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "open_sv"))
    @AttributeOverride(name = "en", column = @Column(name = "open_en"))
    private @Nullable Wording open;
    private int version;
    @Column(name = "former_id")
    private @Nullable UUID former;
    private boolean asked;
    @SuppressWarnings("UnusedVariable") // for queries alone
    private boolean gone;

    protected Instrument() {
    }

    /** @param former the version before; null for the first, whose number is 1 */
    public Instrument(int version, @Nullable UUID former) {
        this.version = version;
        this.former = former;
    }

    /** @throws Refused when it has been asked, or the name is missing */
    public void write(Wording newName, Wording newAbout, SmallestChange newSmallest, Wording newOpen, Wording newChanged) {
        refuseAsked();
        if (newName.isEmpty()) {
            throw new Refused("survey.instrument.nameMissing");
        }
        name = newName;
        about = newAbout;
        smallest = newSmallest.steps();
        smallestWhy = newSmallest.why();
        open = newOpen;
        changed = newChanged;
    }

    public void refuseAsked() {
        if (asked) {
            throw new Refused("survey.instrument.frozen");
        }
    }

    /** From now on nothing of it changes. */
    public void freeze() {
        asked = true;
    }

    public Wording name() {
        return some(name);
    }

    public Wording about() {
        return some(about);
    }

    public SmallestChange smallest() {
        return new SmallestChange(smallest, some(smallestWhy));
    }

    public Wording open() {
        return some(open);
    }

    public Wording changed() {
        return some(changed);
    }

    private static Wording some(@Nullable Wording wording) {
        // the provider reads three empty columns as none
        return Objects.requireNonNullElse(wording, Wording.NONE);
    }

    public int version() {
        return version;
    }

    public @Nullable UUID former() {
        return former;
    }

    /** Nobody is offered it any more; a stage that had chosen it before asks it all the same. */
    public void remove() {
        refuseAsked();
        gone = true;
    }

    public boolean isAsked() {
        return asked;
    }
}
