package fi.sopu.duel.entity;

import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.IdeaText;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/**
 * An idea: worded by somebody (known by a pseudonym until the closing, by nothing after it) or seeded by a facilitator, frozen
 * when the first voter is asked about it, hidden and shown again with a reason. Carries no time and no order.
 */
@Entity
@Table(name = "idea")
public class Idea extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    /** The page's own random token of the sending: the same idea sent twice is one idea. */
    private UUID token;
    @Embedded
    private Words words;
    private String author;
    private boolean asked;
    private boolean seeded;
    @Column(name = "hidden_reason")
    private String hiddenReason;
    @Column(name = "hidden_by")
    private UUID hiddenBy;
    @Column(name = "group_id")
    private UUID group;

    protected Idea() {
    }

    /** @param author pseudonym, or null for a seeded one */
    public Idea(UUID question, UUID token, Words words, String author) {
        this.words = cleaned(words);
        this.question = question;
        this.token = token;
        this.author = author;
        this.seeded = author == null;
    }

    /**
     * The author rewords what nobody has been asked about yet, and author or facilitator add the language that is missing.
     *
     * @throws Refused "duel.idea.frozen" when a text would change that somebody has been asked about, or somebody else's
     */
    public void reword(Words wanted, boolean byAuthor) {
        Words next = cleaned(wanted);
        boolean onlyAdds = keeps(words.getFi(), next.getFi()) && keeps(words.getSv(), next.getSv());
        if (!onlyAdds && (asked || !byAuthor)) {
            throw new Refused("duel.idea.frozen");
        }
        words = next;
    }

    private static Words cleaned(Words words) {
        Words cleaned = TypedText.line(words, IdeaText.MOST);
        if (cleaned.isEmpty()) {
            throw new Refused("duel.idea.empty");
        }
        return cleaned;
    }

    private static boolean keeps(String before, String after) {
        return before == null || Objects.equals(before, after);
    }

    public void freeze() {
        asked = true;
    }

    public void hide(String reason, UUID by) {
        String cleaned = TypedText.line(reason, IdeaText.MOST);
        if (cleaned == null) {
            throw new Refused("duel.hide.reasonMissing");
        }
        hiddenReason = cleaned;
        hiddenBy = by;
    }

    public void show() {
        hiddenReason = null;
        hiddenBy = null;
    }

    /** Counts it as one with the others of a group, or (null) by itself. */
    public void join(UUID next) {
        group = next;
    }

    /** At the closing: nothing leads from an idea to its author any more, nor from one idea to another of the same author. */
    public void forgetAuthor() {
        author = null;
    }

    public boolean isBy(String pseudonym) {
        return author != null && author.equals(pseudonym);
    }

    public boolean wasSentAs(UUID sending) {
        return token.equals(sending);
    }

    public boolean isHidden() {
        return hiddenReason != null;
    }

    public boolean isAsked() {
        return asked;
    }

    public UUID question() {
        return question;
    }

    /** The group it was put in, or null; {@link IdeaGroup} says when a group counts. */
    public UUID group() {
        return group;
    }

    public Words words() {
        return words;
    }

    public IdeaFacts facts() {
        return new IdeaFacts(id(), words, asked, seeded, isHidden(), hiddenReason);
    }
}
