package fi.sopu.notice.entity;

import fi.sopu.notice.Occasion;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a member is to be told by mail: written in the transaction in which it happens, gathered into a letter, and gone. */
@Entity
@Table(name = "tiding")
public class Tiding extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "about_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "about_sv"))
    private @Nullable Words about;

    private String path;
    private int minutes;
    private @Nullable Instant until;
    private Instant at;

    @Column(name = "date_id")
    private @Nullable UUID date;

    @Column(name = "due_at")
    private Instant dueAt;

    protected Tiding() {}

    /**
     * @param about   what it is about: a stage's title; empty where that goes without saying
     * @param minutes how long it takes, or 0
     * @param until   until when, or null
     */
    public Tiding(UUID member, Occasion occasion, Words about, String path, int minutes, @Nullable Instant until, Instant now, Instant dueAt) {
        this.member = member;
        this.occasion = occasion;
        this.about = about;
        this.path = path;
        this.minutes = minutes;
        this.until = until;
        this.at = now;
        this.dueAt = dueAt;
    }

    /** Of a day, whatever is to be said of it when it is told. */
    public Tiding(UUID member, Occasion occasion, Words about, UUID date, String path, Instant now, Instant dueAt) {
        this(member, occasion, about, path, 0, null, now, dueAt);
        this.date = date;
    }

    /** The day that it is about, as calendars know it; null when it is about none. */
    public @Nullable UUID date() {
        return date;
    }

    /** The member has had mail today. */
    public void putOff(Instant next) {
        dueAt = next;
    }

    public UUID member() {
        return member;
    }

    public Occasion occasion() {
        return occasion;
    }

    public Words about() {
        return about == null ? Words.of(null, null) : about;
    }

    public String path() {
        return path;
    }

    public int minutes() {
        return minutes;
    }

    /** Or null. */
    public @Nullable Instant until() {
        return until;
    }

    public Instant at() {
        return at;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
