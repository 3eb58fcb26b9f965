package fi.sopu.programme.entity;

import fi.sopu.programme.OutcomeLine;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A line on which a day's people have agreed: written after the day, reworded, perhaps taken away and put back. */
@Entity
@Table(name = "policy_line")
public class PolicyLine extends TenantOwned {

    /** As much as a rule of a charter takes. */
    private static final int LONGEST = 600;

    @Column(name = "gathering_id")
    private UUID gathering;
    private int position;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "text_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "text_sv"))
    private Words text;
    private boolean removed;

    protected PolicyLine() {
    }

    public PolicyLine(UUID gathering, int position, Words text) {
        this.gathering = gathering;
        this.position = position;
        word(text);
    }

    /** @throws Refused when nothing is said, or it is too long */
    private void word(Words words) {
        Words typed = TypedText.lines(words, LONGEST);
        if (typed.isEmpty()) {
            throw new Refused("programme.wrong.line");
        }
        text = typed;
    }

    /** @throws Refused when nothing is said, it is too long, or it has been taken away */
    public void reword(Words words) {
        if (removed) {
            throw new Refused("programme.wrong.lineRemoved");
        }
        word(words);
    }

    public void remove() {
        removed = true;
    }

    public void putBack() {
        removed = false;
    }

    public boolean isRemoved() {
        return removed;
    }

    public UUID gathering() {
        return gathering;
    }

    public int position() {
        return position;
    }

    public OutcomeLine facts(int number) {
        return new OutcomeLine(id(), number, text);
    }
}
