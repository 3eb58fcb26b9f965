package fi.sopu.mail.entity;

import fi.sopu.mail.Letter;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One mail to one person. Due, claimed by a node for some minutes, and then sent, or due again later, or failed; a claim that ran out is as good as none. Its id makes its
 * Message-ID, so that a mail which may have been sent already is recognised when it is sent again.
 */
@Entity
@Table(name = "mail")
public class Mail extends TenantOwned {

    /** A mail's life; from SENDING it also goes back to DUE. */
    public enum State {
        DUE, SENDING, SENT, FAILED
    }

    @Column(name = "member_id")
    private UUID member;
    private String purpose;
    private String language;
    private String title;
    private String content;
    @Column(name = "calendar_method")
    private String calendarMethod;
    private String calendar;
    @Enumerated(EnumType.STRING)
    private State state;
    private int tries;
    private String claim;
    @Column(name = "next_at")
    private Instant nextAt;
    @Column(name = "created_at")
    private Instant createdAt;
    private String trouble;

    protected Mail() {
    }

    /** @param content the letter's parts, as they are stored */
    public Mail(Letter letter, String content, Instant dueAt, Instant now) {
        this.member = letter.member();
        this.purpose = letter.purpose();
        this.language = letter.language();
        this.title = letter.title();
        this.content = content;
        this.calendarMethod = letter.calendar().method();
        this.calendar = letter.calendar().text();
        this.state = State.DUE;
        this.claim = "";
        this.nextAt = dueAt;
        this.createdAt = now;
        this.trouble = "";
    }

    /** Tried anew from the beginning, since an administrator wants it; a mail that has not failed stays as it is. */
    public boolean tryAgain(Instant now) {
        boolean failed = state == State.FAILED;
        if (failed) {
            state = State.DUE;
            tries = 0;
            nextAt = now;
            createdAt = now;
        }
        return failed;
    }

    /** The word of the node that has it, or "". */
    public String claim() {
        return claim;
    }

    public UUID member() {
        return member;
    }

    public String purpose() {
        return purpose;
    }

    public String language() {
        return language;
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }

    public String calendarMethod() {
        return calendarMethod;
    }

    public String calendar() {
        return calendar;
    }

    public State state() {
        return state;
    }

    /** How often the relay has been asked. */
    public int tries() {
        return tries;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String trouble() {
        return trouble;
    }
}
