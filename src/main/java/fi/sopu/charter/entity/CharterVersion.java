package fi.sopu.charter.entity;

import fi.sopu.charter.CharterSheet.Adoption;
import fi.sopu.charter.VersionStatus;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a charter. Drafted; put up for approval, when nothing moves until it is adopted or taken back to
 * drafting; adopted by a meeting, after which nothing in it ever changes.
 */
@Entity
@Table(name = "charter_version")
public class CharterVersion extends TenantOwned {

    public static final int LONGEST_SECTION = 40;
    public static final int LONGEST_MEETING = 120;

    @Column(name = "charter_id")
    private UUID charter;
    private int number;
    @Enumerated(EnumType.STRING)
    private VersionStatus status = VersionStatus.DRAFT;
    @Column(name = "based_on")
    private @Nullable UUID basedOn;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "asked_at")
    private @Nullable Instant askedAt;
    @Column(name = "meeting_id")
    private @Nullable UUID meeting;
    @Column(name = "meeting_name")
    private @Nullable String meetingName;
    @Column(name = "adopted_on")
    private @Nullable LocalDate adoptedOn;
    @Column(name = "minutes_section")
    private @Nullable String section;

    protected CharterVersion() {
    }

    /** @param basedOn the adopted version that this one starts from, or null */
    public CharterVersion(UUID charter, int number, @Nullable UUID basedOn, Instant now) {
        this.charter = charter;
        this.number = number;
        this.basedOn = basedOn;
        this.startedAt = now;
    }

    /** @throws Refused when it is up for approval or adopted */
    public void requireDraft() {
        switch (status) {
            case ADOPTED -> throw new Refused("charter.version.frozen");
            case APPROVAL_ASKED -> throw new Refused("charter.version.waits");
            case DRAFT -> {}
        }
    }

    /** @throws Refused when it is not adopted */
    public Adoption requireAdopted() {
        Adoption how = adoption();
        if (how == null) {
            throw new Refused("charter.version.notAdopted");
        }
        return how;
    }

    /** When and where it was adopted; null until then. */
    public @Nullable Adoption adoption() {
        return adoptedOn == null || meeting == null || meetingName == null || section == null ? null : new Adoption(adoptedOn, meeting, meetingName, section);
    }

    public void askApproval(Instant now) {
        requireDraft();
        status = VersionStatus.APPROVAL_ASKED;
        askedAt = now;
    }

    public void takeBack() {
        if (status == VersionStatus.ADOPTED) {
            throw new Refused("charter.version.frozen");
        }
        status = VersionStatus.DRAFT;
        askedAt = null;
    }

    /**
     * @param meeting     the recorded meeting that adopted it
     * @param meetingName how the meeting is called, kept as it was that day
     * @param on          day of the decision, not after today
     * @param section     the section of the minutes, with or without its §
     */
    public void adopt(@Nullable UUID meeting, String meetingName, LocalDate on, String section, LocalDate today) {
        switch (status) {
            case ADOPTED -> throw new Refused("charter.version.frozen");
            case DRAFT -> throw new Refused("charter.version.askFirst");
            case APPROVAL_ASKED -> {}
        }
        if (meeting == null) {
            throw new Refused("charter.adopt.noMeeting");
        }
        if (on == null || on.isAfter(today)) {
            throw new Refused("charter.adopt.notYet");
        }
        String cleaned = TypedText.line(section == null ? null : section.replace("§", " "), LONGEST_SECTION);
        if (cleaned == null) {
            throw new Refused("charter.adopt.noSection");
        }
        this.meeting = meeting;
        this.meetingName = TypedText.line(meetingName, LONGEST_MEETING);
        this.adoptedOn = on;
        this.section = cleaned;
        this.status = VersionStatus.ADOPTED;
    }

    public UUID charter() {
        return charter;
    }

    public int number() {
        return number;
    }

    public VersionStatus status() {
        return status;
    }

    public boolean isAdopted() {
        return status == VersionStatus.ADOPTED;
    }

    public @Nullable UUID basedOn() {
        return basedOn;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant askedAt() {
        return askedAt;
    }

    public @Nullable LocalDate adoptedOn() {
        return adoptedOn;
    }
}
