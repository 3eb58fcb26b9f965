package fi.sopu.process.entity;

import fi.sopu.process.KnownProcess;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process in one body of the council, or a template that nobody runs: the council's own pattern to copy.
 * Started from a template, filled with stages, closed into the archive when all of them are.
 */
@Entity
@Table(name = "process")
public class CouncilProcess extends TenantOwned {

    @Column(name = "body_id")
    private UUID body;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    @Column(name = "is_template")
    private boolean template;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "charter_adopted_on")
    private @Nullable LocalDate charterAdoptedOn;
    @Column(name = "charter_version")
    private int charterVersion;
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected CouncilProcess() {
    }

    /** @throws Refused when the title is empty or too long */
    public CouncilProcess(UUID body, Words title, LocalDate startsOn, boolean template, Instant now) {
        this.body = body;
        this.startsOn = startsOn;
        this.template = template;
        this.createdAt = now;
        this.title = Checked.title(title);
    }

    public void rename(Words next) {
        refuseClosed();
        title = Checked.title(next);
    }

    /** A later adoption counts from its own day; an earlier one than the present is an old message and ignored. */
    public void charterAdopted(int version, LocalDate on) {
        if (version >= charterVersion) {
            charterVersion = version;
            charterAdoptedOn = on;
        }
    }

    /** Its first stage has opened: from now on that day is its first day, whatever was planned. */
    public void began(LocalDate day) {
        startsOn = day;
    }

    /** Whether a meeting of that day counts towards the follow-up: after the charter's adoption, and not before the process began. */
    public boolean countsMeeting(LocalDate heldOn) {
        LocalDate made = LocalDate.ofInstant(createdAt, Zone.HERE);
        LocalDate began = made.isBefore(startsOn) ? made : startsOn;
        return charterAdoptedOn != null && heldOn.isAfter(charterAdoptedOn) && !heldOn.isBefore(began);
    }

    /** @throws Refused when a stage is still planned or open */
    public void close(boolean everyStageClosed, Instant now) {
        refuseClosed();
        if (!everyStageClosed) {
            throw new Refused("process.stagesLeft");
        }
        closedAt = now;
    }

    public void refuseClosed() {
        if (closedAt != null) {
            throw new Refused("process.archived");
        }
    }

    public KnownProcess known() {
        return new KnownProcess(id(), body, title, startsOn, charterAdoptedOn, charterVersion, closedAt);
    }

    public UUID body() {
        return body;
    }

    public Words title() {
        return title;
    }

    public boolean isTemplate() {
        return template;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate charterAdoptedOn() {
        return charterAdoptedOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
