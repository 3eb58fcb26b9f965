package fi.sopu.programme.entity;

import fi.sopu.programme.Came;
import fi.sopu.programme.Marked;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has said of a day, and whether they were there. */
@Entity
@Table(name = "gathering_seat")
public class GatheringSeat extends TenantOwned {

    /** Wrong codes; of a million that could be, nobody guesses one by so many. */
    private static final int MOST_TRIES = 10;

    @Column(name = "gathering_id")
    private UUID gathering;
    @Column(name = "member_id")
    private UUID member;
    @Enumerated(EnumType.STRING)
    private @Nullable SeatAnswer answer;
    @Column(name = "said_at")
    private @Nullable Instant saidAt;
    @Enumerated(EnumType.STRING)
    private @Nullable Came came;
    private int tries;
    private boolean seated;

    protected GatheringSeat() {
    }

    public GatheringSeat(UUID gathering, UUID member) {
        this.gathering = gathering;
        this.member = member;
    }

    /** Who says the same again keeps their place in the queue. */
    public void say(SeatAnswer next, Instant now) {
        if (next != answer) {
            answer = next;
            saidAt = now;
        }
        seated = seated && next == SeatAnswer.COMING;
    }

    /** A runner gives them a place, beside those that are counted: nobody loses theirs by it. */
    public void seat(Instant now) {
        say(SeatAnswer.COMING, now);
        seated = true;
    }

    public boolean isSeated() {
        return seated;
    }

    /** The day is theirs no more: they neither come nor wait. */
    public void unsay() {
        answer = null;
        saidAt = null;
        seated = false;
    }

    /** By the code that was shown in the room; null when there is none. */
    public Marked mark(@Nullable String code, String typed) {
        if (came != null) {
            return Marked.HERE;
        }
        if (code == null) {
            return Marked.CLOSED;
        }
        if (tries >= MOST_TRIES) {
            return Marked.TOO_OFTEN;
        }
        if (!code.equals(typed.replaceAll("\\D", ""))) {
            tries++;
            return Marked.WRONG;
        }
        came = Came.CODE;
        return Marked.HERE;
    }

    /** By the runner's list, who may also take it back. */
    public void list(boolean there) {
        came = there ? came == null ? Came.LIST : came : null;
    }

    public UUID gathering() {
        return gathering;
    }

    public UUID member() {
        return member;
    }

    public @Nullable SeatAnswer answer() {
        return answer;
    }

    /** When they said it; null of one who has said nothing. */
    public @Nullable Instant saidAt() {
        return saidAt;
    }

    public @Nullable Came came() {
        return came;
    }
}
