package fi.sopu.identity.entity;

import fi.sopu.identity.LinkFacts;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link for one named person to the council's IdP page. Works once, with the code that goes another way, in the
 * browser that used it; five wrong codes end it. The first administrator's lasts until an IdP is live, a break-glass one minutes.
 */
@Entity
@Table(name = "admin_link")
public class AdminLink extends TenantOwned {

    /** Why there is a link at all. */
    public enum Purpose { FIRST_ADMIN, BREAK_GLASS }

    private static final int MOST_ATTEMPTS = 5;
    private static final int LONGEST = 254;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @Column(name = "member_id")
    private @Nullable UUID member;
    private String name;
    private String address;
    @Column(name = "secret_hash")
    private @Nullable String secretHash;
    @Column(name = "link_hash")
    private @Nullable String linkHash;
    private int attempts;
    private Instant issued;
    private Instant expires;
    private @Nullable Instant used;
    @Column(name = "session_hash")
    private @Nullable String sessionHash;
    private @Nullable Instant ended;

    protected AdminLink() {
    }

    /** @param life how long it may wait to be used, and how long it then lasts */
    public AdminLink(Purpose purpose, @Nullable UUID member, String name, String address, Instant now, Duration life) {
        this.purpose = purpose;
        this.member = member;
        this.name = Objects.toString(TypedText.line(name, LONGEST), "");
        this.address = Objects.toString(TypedText.line(address, LONGEST), "");
        this.issued = now;
        this.expires = now.plus(life);
    }

    /** Only hashes are kept: of the link, and of link and code together. */
    public void guard(String hashOfLink, String hashOfBoth) {
        linkHash = hashOfLink;
        secretHash = hashOfBoth;
    }

    /**
     * Tries a code.
     *
     * @return true when it was right: from now on the link is this session's alone
     */
    public boolean use(String hashOfBoth, String hashOfSession, Instant now) {
        if (!isWaiting(now)) {
            return false;
        }
        attempts++;
        if (!hashOfBoth.equals(secretHash)) {
            return false;
        }
        used = now;
        sessionHash = hashOfSession;
        if (purpose == Purpose.BREAK_GLASS) {
            expires = now.plus(Duration.between(issued, expires));
        }
        return true;
    }

    /** Not used yet, not over, and the code not guessed at too often. */
    public boolean isWaiting(Instant now) {
        return used == null && ended == null && now.isBefore(expires) && attempts < MOST_ATTEMPTS;
    }

    /** Somebody has come in by it and may still work. */
    public boolean isOpen(Instant now) {
        return used != null && ended == null && now.isBefore(expires);
    }

    public void end(Instant now) {
        if (ended == null) {
            ended = now;
        }
    }

    public Purpose purpose() {
        return purpose;
    }

    public @Nullable UUID member() {
        return member;
    }

    public String name() {
        return name;
    }

    public LinkFacts facts(Instant now) {
        return new LinkFacts(id(), purpose == Purpose.BREAK_GLASS, name, address, issued, expires, used,
                isWaiting(now) ? "waiting" : isOpen(now) ? "open" : "over");
    }
}
