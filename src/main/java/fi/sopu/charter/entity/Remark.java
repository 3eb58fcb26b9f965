package fi.sopu.charter.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's comment on a clause while it is drafted, under the member's own name. Its author may take it away. */
@Entity
@Table(name = "charter_remark")
public class Remark extends TenantOwned {

    public static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 250;

    @Column(name = "clause_id")
    private UUID clause;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "member_name")
    private String name;
    private String text;
    @Column(name = "said_at")
    private Instant saidAt;
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected Remark() {
    }

    public Remark(UUID clause, UUID member, @Nullable String name, @Nullable String text, Instant now) {
        String cleaned = TypedText.lines(text, LONGEST);
        if (cleaned == null) {
            throw new Refused("charter.remark.empty");
        }
        this.text = cleaned;
        this.clause = clause;
        this.member = member;
        this.name = Objects.requireNonNull(TypedText.line(name, LONGEST_NAME), "the author's name");
        this.saidAt = now;
    }

    /** Taken away by its author, who may put it back for a while. */
    public void takeAway(Instant now) {
        removedAt = now;
    }

    public void putBack() {
        removedAt = null;
    }

    public UUID clause() {
        return clause;
    }

    public UUID member() {
        return member;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
