package fi.sopu.process.entity;

import fi.sopu.process.Audience;
import fi.sopu.process.Opening;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.Release;
import fi.sopu.process.ResultPromise;
import fi.sopu.process.Schedule;
import fi.sopu.process.StageKind;
import fi.sopu.process.StageState;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import fi.sopu.tenant.CouncilSettings;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a process. Planned and freely edited; opened once, by date, by hand or after meetings, which fixes its
 * questions, its roll and who will see the result; closed once, for good.
 */
@Entity
@Table(name = "stage")
public class Stage extends TenantOwned {

    /** A stage opens in the morning of its first day and closes in the evening of its last. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);
    public static final LocalTime EVENING = LocalTime.of(20, 0);
    /** The follow-up is overdue after this many meetings since the charter was adopted. */
    public static final int MEETINGS_TO_BE_OVERDUE = 4;

    @Column(name = "process_id")
    private UUID process;
    private int position;
    @Enumerated(EnumType.STRING)
    private StageKind kind;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "purpose_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "purpose_sv"))
    private Words purpose = Words.of(null, null);
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "note_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "note_sv"))
    private Words note = Words.of(null, null);
    private int minutes = 10;
    private int smallest = CouncilSettings.SMALLEST;
    @Enumerated(EnumType.STRING)
    private Opening opening = Opening.DATE;
    @Column(name = "opens_on")
    private @Nullable LocalDate opensOn;
    @Column(name = "closes_on")
    private @Nullable LocalDate closesOn;
    private int days = 14;
    @Enumerated(EnumType.STRING)
    private Audience audience = Audience.COUNCIL;
    @Enumerated(EnumType.STRING)
    @Column(name = "released_when")
    private Release release = Release.AT_CLOSING;
    private boolean deputies;
    @Column(name = "opened_at")
    private @Nullable Instant openedAt;
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;
    @Column(name = "released_at")
    private @Nullable Instant releasedAt;
    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;
    private int roll;

    protected Stage() {
    }

    public Stage(UUID process, int position, StageKind kind, Words title, Words purpose, int minutes) {
        this.process = process;
        this.position = position;
        this.kind = kind;
        describe(title, purpose, minutes);
    }

    public final void describe(Words nextTitle, Words nextPurpose, int nextMinutes) {
        refuseUnlessPlanned();
        title = Checked.title(nextTitle);
        purpose = Checked.note(nextPurpose);
        minutes = Checked.within(nextMinutes, 1, 60, "process.minutesRange");
    }

    /**
     * When it opens and closes. A stage opened by hand or by meetings stays open for the days of its schedule; its first day is
     * an expectation alone.
     *
     * @throws Refused when the last day is before the first, or a dated stage lacks one of them
     */
    public void schedule(Schedule next) {
        LocalDate from = next.opensOn();
        LocalDate until = next.closesOn();
        refuseUnlessPlanned();
        if (next.opening() == Opening.DATE && (from == null || until == null)) {
            throw new Refused("process.datesMissing");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new Refused("process.datesReversed");
        }
        opening = next.opening();
        opensOn = from;
        closesOn = next.opening() == Opening.DATE ? until : null;
        days = Checked.within(next.days(), 1, 120, "process.daysRange");
    }

    /** Who will see the result and when: a promise to those who answer, so it is fixed at the opening. */
    public void promise(ResultPromise next, boolean inviteDeputies) {
        refuseUnlessPlanned();
        audience = next.audience();
        release = next.release();
        deputies = inviteDeputies;
    }

    public void moveTo(int next) {
        position = next;
    }

    /** A dated stage's last day can be moved while it is open; it can not end in the past. */
    public void extend(@Nullable LocalDate until, Instant now) {
        refuseUnlessOpen();
        if (until == null || !evening(until).isAfter(now)) {
            throw new Refused("process.datePassed");
        }
        closesOn = until;
    }

    /** From how many people on anything is told of what is answered: a promise to those who answer, so it is fixed at the opening. */
    public void tellFrom(int people) {
        refuseUnlessPlanned();
        smallest = Math.max(CouncilSettings.SMALLEST, people);
    }

    /**
     * Opens the stage and fixes its roll.
     *
     * @param members how many may answer
     * @throws Refused when it was opened before, or nobody could answer
     */
    public void open(int questions, int members, Instant now) {
        if (state() == StageState.OPEN) {
            throw new Refused("process.alreadyOpen");
        }
        if (state() == StageState.CLOSED) {
            throw new Refused("process.alreadyClosed");
        }
        if (questions == 0) {
            throw new Refused("process.noQuestions");
        }
        if (members == 0) {
            throw new Refused("process.emptyRoll");
        }
        overdueAt = null;
        closesOn = lastDayIfOpened(now);
        openedAt = now;
        roll = members;
    }

    /** The last day if it opened now: as planned, or as many days as planned when it opens before its first day or after its last. */
    public LocalDate lastDayIfOpened(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zone.HERE);
        if (closesOn == null || !evening(closesOn).isAfter(now)) {
            return today.plusDays(days);
        }
        return opening == Opening.DATE && opensOn != null && today.isBefore(opensOn)
                ? today.plusDays(ChronoUnit.DAYS.between(opensOn, closesOn)) : closesOn;
    }

    /** Closes the stage for good. */
    public void close(Instant now) {
        refuseUnlessOpen();
        closedAt = now;
        if (release == Release.AT_CLOSING) {
            releasedAt = now;
        }
    }

    /** Shows the result to its audience before the latest day. */
    public void releaseResult(Instant now) {
        if (state() != StageState.CLOSED) {
            throw new Refused("process.notClosed");
        }
        if (releasedAt == null) {
            releasedAt = now;
        }
    }

    /** The coach's note may be written at any time, also after the closing. */
    public void writeNote(Words next) {
        note = Checked.note(next);
    }

    /** Counts one more or one fewer on the roll of an open stage. */
    public void rollChangedBy(int change) {
        refuseUnlessOpen();
        roll += change;
    }

    public boolean isDueToOpen(Instant now) {
        return state() == StageState.PLANNED && opening == Opening.DATE && opensOn != null
                && !morning(opensOn).isAfter(now) && closesOn != null && evening(closesOn).isAfter(now);
    }

    public boolean isDueToClose(Instant now) {
        return state() == StageState.OPEN && closesOn != null && !evening(closesOn).isAfter(now);
    }

    /** True when this many meetings since the adoption of the charter open the stage. */
    public boolean opensAfterMeetings(int meetings) {
        return state() == StageState.PLANNED && opening == Opening.MEETINGS && meetings >= Opening.MEETINGS_NEEDED;
    }

    /** True when the follow-up should have been finished by now: the council has met too often since the adoption. */
    public boolean isOverdueAfter(int meetings) {
        return state() != StageState.CLOSED && kind == StageKind.FOLLOWUP && meetings >= MEETINGS_TO_BE_OVERDUE;
    }

    /** Marks a stage that is late; true the first time, so that people are told once. Opening it takes the mark away. */
    public boolean markOverdue(Instant now) {
        boolean first = state() != StageState.CLOSED && overdueAt == null;
        if (first) {
            overdueAt = now;
        }
        return first;
    }

    public int smallest() {
        return smallest;
    }

    public boolean isOverdue() {
        return overdueAt != null && state() != StageState.CLOSED;
    }

    public StageState state() {
        return closedAt != null ? StageState.CLOSED : openedAt != null ? StageState.OPEN : StageState.PLANNED;
    }

    public boolean isReleased(Instant now) {
        return releasedAt != null
                || closedAt != null && !now.isBefore(closedAt.plus(Duration.ofDays(Release.LATEST_DAYS)));
    }

    /** When its audience may read the result, or null while it has not closed. */
    public @Nullable Instant readableAt() {
        return releasedAt != null ? releasedAt : closedAt == null ? null : closedAt.plus(Duration.ofDays(Release.LATEST_DAYS));
    }

    /** When it opened or will open; null when a meeting or a person decides. */
    public @Nullable Instant opensAt() {
        return openedAt != null ? openedAt : opensOn == null || opening != Opening.DATE ? null : morning(opensOn);
    }

    /** When it closed or will close; null while that is unknown. */
    public @Nullable Instant closesAt() {
        return closedAt != null ? closedAt : closesOn == null ? null : evening(closesOn);
    }

    public void refuseUnlessOpen() {
        if (state() != StageState.OPEN) {
            throw new Refused(state() == StageState.PLANNED ? "process.notOpen" : "process.alreadyClosed");
        }
    }

    public void refuseUnlessPlanned() {
        if (state() != StageState.PLANNED) {
            throw new Refused("process.notEditable");
        }
    }

    public PlannedStage planned(Words processTitle, Instant now) {
        boolean over = state() == StageState.CLOSED || isDueToClose(now);
        return new PlannedStage(id(), process, processTitle, position, kind, title, purpose(), note(), minutes, smallest, roll,
                new PlannedStage.When(state(), opening, opensAt(), closesAt(), days, over, isReleased(now)), new ResultPromise(audience, release));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Zone.HERE).toInstant();
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(Zone.HERE).toInstant();
    }

    public UUID process() {
        return process;
    }

    public int position() {
        return position;
    }

    public StageKind kind() {
        return kind;
    }

    public Words title() {
        return title;
    }

    public Words purpose() {
        return orEmpty(purpose);
    }

    public Words note() {
        return orEmpty(note);
    }

    /** A text without any language is read back as null. */
    private static Words orEmpty(Words words) {
        return words == null ? Words.of(null, null) : words;
    }

    public int minutes() {
        return minutes;
    }

    public Opening opening() {
        return opening;
    }

    public @Nullable LocalDate opensOn() {
        return opensOn;
    }

    public @Nullable LocalDate closesOn() {
        return closesOn;
    }

    public int days() {
        return days;
    }

    public Audience audience() {
        return audience;
    }

    public Release release() {
        return release;
    }

    public boolean invitesDeputies() {
        return deputies;
    }

    public int roll() {
        return roll;
    }

}
