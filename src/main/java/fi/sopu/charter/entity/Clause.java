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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clause of one version. Its root lasts: the same clause in the next version has the same root, by which
 * differences, commitments and follow-ups are told apart. A removed clause stays until its version is adopted, and can
 * be put back.
 */
@Entity
@Table(name = "charter_clause")
public class Clause extends TenantOwned {

    public static final int LONGEST = 600;

    @Column(name = "version_id")
    private UUID version;
    @Column(name = "root_id")
    private UUID root;
    /** What the council avoids, and not what it promises. */
    private boolean avoid;
    private int place;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "text_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "text_sv"))
    private Words text;
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected Clause() {
    }

    /**
     * @param avoid what the council avoids, and not what it promises
     * @param place order on the page within its part
     */
    public Clause(UUID version, boolean avoid, int place, Words text) {
        this.version = version;
        this.avoid = avoid;
        this.place = place;
        this.root = UUID.randomUUID();
        this.text = TypedText.lines(text, LONGEST);
    }

    /** The same clause in a newer version. */
    public Clause carriedTo(UUID newer) {
        Clause carried = new Clause(newer, avoid, place, text);
        carried.root = root;
        return carried;
    }

    /** @throws Refused when it has been removed, or the text is empty or too long */
    public void reword(Words words) {
        requirePresent();
        Words cleaned = TypedText.lines(words, LONGEST);
        if (cleaned.isEmpty()) {
            throw new Refused("charter.clause.empty");
        }
        text = cleaned;
    }

    public void moveTo(int newPlace) {
        place = newPlace;
    }

    /** Puts it into a part of the charter, as the last one there. */
    public void turn(boolean avoided, int lastPlace) {
        requirePresent();
        if (avoid != avoided) {
            avoid = avoided;
            place = lastPlace;
        }
    }

    public void remove(Instant now) {
        requirePresent();
        removedAt = now;
    }

    /** @return whether it had been removed; its place is the one that it had then */
    public boolean restore() {
        boolean gone = removedAt != null;
        removedAt = null;
        return gone;
    }

    /**
     * @param languages fi, sv
     * @param number    number on the page, for the message
     * @throws Refused when the clause lacks one of them
     */
    public void requireIn(List<String> languages, int number) {
        if (languages.contains("fi") && text.getFi() == null || languages.contains("sv") && text.getSv() == null) {
            throw new Refused("charter.clause.languageMissing", number);
        }
    }

    private void requirePresent() {
        if (removedAt != null) {
            throw new Refused("charter.clause.removed");
        }
    }

    public UUID version() {
        return version;
    }

    public UUID root() {
        return root;
    }

    public boolean isAvoid() {
        return avoid;
    }

    public int place() {
        return place;
    }

    public Words text() {
        return text;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
