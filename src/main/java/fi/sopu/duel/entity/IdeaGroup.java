package fi.sopu.duel.entity;

import fi.sopu.duel.IdeaText;
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

/**
 * A title over ideas of one question that mean the same. Begun by a person with two ideas at least; ideas come and go (each knows
 * its group), and with fewer than two of them left it counts for nothing. Answers know nothing of it.
 */
@Entity
@Table(name = "idea_group")
public class IdeaGroup extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;

    protected IdeaGroup() {
    }

    public IdeaGroup(UUID question, Words title) {
        this(question, UUID.randomUUID(), title);
    }

    /** A group as it was noted in the ballot box. */
    public IdeaGroup(UUID question, UUID id, Words title) {
        super(id);
        this.question = question;
        name(title);
    }

    /** @throws Refused "duel.idea.empty" when no language has a title */
    public final void name(Words next) {
        Words cleaned = TypedText.line(next, IdeaText.MOST);
        if (cleaned.isEmpty()) {
            throw new Refused("duel.idea.empty");
        }
        title = cleaned;
    }

    public UUID question() {
        return question;
    }

    public Words title() {
        return title;
    }
}
