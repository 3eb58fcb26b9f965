package fi.sopu.calendar.entity;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.Span;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What calendars have been told of a day: first said, changed some times, gone, perhaps back. Each time the sequence rises, by which a calendar knows the later word
 * (RFC 5545, 3.8.7.4).
 */
@Entity
@Table(name = "calendar_date")
public class StoredDate extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private DateKind kind;
    private UUID about;
    @Column(name = "body_id")
    private UUID body;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private @Nullable Words title;
    private int number;
    private LocalDate day;
    private @Nullable LocalTime starts;
    private @Nullable LocalTime ends;
    private String place;
    private int sequence;
    @Column(name = "changed_at")
    private Instant changedAt;
    private boolean gone;
    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    protected StoredDate() {}

    public StoredDate(DateKind kind, UUID about, UUID body, Words title, int number, Span when, String place, Instant now) {
        this.kind = kind;
        this.about = about;
        this.body = body;
        this.title = title;
        this.number = number;
        this.place = place;
        changedAt = now.truncatedTo(ChronoUnit.SECONDS);
        at(when);
    }

    /** The last day on which whose day it is can say that they come; null where there is none. */
    public StoredDate answeredBy(@Nullable LocalDate last) {
        answerBy = last;
        return this;
    }

    private void at(Span when) {
        day = when.day();
        starts = when.starts();
        ends = when.ends();
    }

    /**
     * Takes what is the case now.
     *
     * @return whether it is something else than was said before
     */
    public boolean take(StoredDate now) {
        if (!gone && facts(0).equals(now.facts(0))) {
            return false;
        }
        body = now.body;
        title = now.title;
        number = now.number;
        place = now.place;
        answerBy = now.answerBy;
        at(now.when());
        gone = false;
        rise(now.changedAt);
        return true;
    }

    /** What is said of it is said anew. */
    public void rise(Instant now) {
        sequence++;
        changedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** It will not be. */
    public void go(Instant now) {
        gone = true;
        rise(now);
    }

    public boolean isGone() {
        return gone;
    }

    /** Under which it is found again. */
    public String key() {
        return kind + " " + about;
    }

    private Span when() {
        return new Span(day, starts, ends);
    }

    public CalendarDate facts() {
        return new CalendarDate(id(), kind, about, body, words(), number, when(), place, answerBy, sequence, changedAt);
    }

    /** What is compared: whatever a reader sees. */
    private CalendarDate facts(int none) {
        return new CalendarDate(about, kind, about, body, words(), number, when(), place, answerBy, none, Instant.EPOCH);
    }

    private Words words() {
        return Objects.requireNonNullElse(title, Words.of(null, null));
    }
}
