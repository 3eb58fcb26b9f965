package fi.sopu.charter.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
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
 * A practice that a clause is kept by: what is done, by whom and by when. Belongs to the clause through all its versions
 * (by root), so a new version of the charter does not lose what is under way. Done, undone and removed without loss.
 */
@Entity
@Table(name = "charter_commitment")
public class Commitment extends TenantOwned {

    public static final int LONGEST_WHAT = 300;
    public static final int LONGEST_WHO = 120;

    @Column(name = "charter_id")
    private UUID charter;
    @Column(name = "root_id")
    private UUID root;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "what_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "what_sv"))
    private Words what;
    private String who;
    private @Nullable LocalDate until;
    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;
    @Column(name = "made_at")
    private Instant madeAt;

    protected Commitment() {
    }

    public Commitment(UUID charter, UUID root, Words what, String who, @Nullable LocalDate until, Instant now) {
        this.charter = charter;
        this.root = root;
        this.madeAt = now;
        agree(what, who, until);
    }

    /** @throws Refused when what or who is missing */
    public final void agree(Words newWhat, String newWho, @Nullable LocalDate newUntil) {
        Words cleaned = TypedText.line(newWhat, LONGEST_WHAT);
        String cleanedWho = TypedText.line(newWho, LONGEST_WHO);
        if (cleaned.isEmpty()) {
            throw new Refused("charter.commitment.noWhat");
        }
        if (cleanedWho == null) {
            throw new Refused("charter.commitment.noWho");
        }
        what = cleaned;
        who = cleanedWho;
        until = newUntil;
    }

    public void done(LocalDate today) {
        if (doneOn == null) {
            doneOn = today;
        }
    }

    public void undone() {
        doneOn = null;
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public void restore() {
        removedAt = null;
    }

    /** Late: the day has passed and it is not done. */
    public boolean isLate(LocalDate today) {
        return doneOn == null && until != null && until.isBefore(today);
    }

    public UUID charter() {
        return charter;
    }

    public UUID root() {
        return root;
    }

    public Words what() {
        return what;
    }

    public String who() {
        return who;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
