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
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea: worded by somebody (known by a pseudonym until the closing, by nothing after it) or seeded by a facilitator, frozen
 * when the first voter is asked about it, hidden and shown again with a reason. Carries no time and no order. Its row is there before its
 * question opens, for seeds, and anew with another id after the closing; while it is open an idea lies in the ballot box, sealed.
 */
@Entity
@Table(name = "idea")
public class Idea extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Embedded
    private Words words;
    @Transient
    private @Nullable String author;
    @Transient
    private boolean asked;
    private boolean seeded;
    @Column(name = "hidden_reason")
    private @Nullable String hiddenReason;
    @Column(name = "group_id")
    private @Nullable UUID group;

    protected Idea() {
    }

    /**
     * @param sending the page's own random token: the same idea sent twice is one idea
     * @param author  pseudonym, or null for a seeded one
     */
    public Idea(UUID question, UUID sending, Words words, @Nullable String author) {
        this(question, idOf(question, sending), words, author, author == null, null);
    }

    private Idea(UUID question, UUID id, Words words, @Nullable String author, boolean seeded, @Nullable UUID group) {
        super(id);
        this.question = question;
        this.words = cleaned(words);
        this.author = author;
        this.seeded = seeded;
        this.group = group;
    }

    /** An idea as it was noted in the ballot box. */
    public static Idea noted(UUID question, UUID id, Words words, @Nullable String author) {
        return new Idea(question, id, words, author, author == null, null);
    }

    /**
     * The idea after its question's closing, under a new id: its text, whether it is hidden, and its group; nothing of who gave it, or when, or in
     * which language first.
     */
    public Idea closed(@Nullable UUID newGroup) {
        Idea closed = new Idea(question, UUID.randomUUID(), words, null, false, newGroup);
        closed.hiddenReason = hiddenReason;
        return closed;
    }

    /** Depends on the sending and cannot be chosen by whoever sends. */
    private static UUID idOf(UUID question, UUID sending) {
        return UUID.nameUUIDFromBytes((question + "|" + sending).getBytes(StandardCharsets.US_ASCII));
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

    private static boolean keeps(@Nullable String before, @Nullable String after) {
        return before == null || Objects.equals(before, after);
    }

    public void freeze() {
        asked = true;
    }

    public void hide(@Nullable String reason) {
        String cleaned = TypedText.line(reason, IdeaText.LONGEST_REASON);
        if (cleaned == null) {
            throw new Refused("duel.hide.reasonMissing");
        }
        hiddenReason = cleaned;
    }

    public void show() {
        hiddenReason = null;
    }

    /** Counts it as one with the others of a group, or (null) by itself. */
    public void join(@Nullable UUID next) {
        group = next;
    }

    public boolean isBy(String pseudonym) {
        return author != null && author.equals(pseudonym);
    }

    public boolean wasSentAs(UUID sending) {
        return id().equals(idOf(question, sending));
    }

    public boolean isHidden() {
        return hiddenReason != null;
    }

    /** Why it is hidden, or null. */
    public @Nullable String hiddenReason() {
        return hiddenReason;
    }

    public boolean isSeeded() {
        return seeded;
    }

    /** Pseudonym; null for a seeded one, and after the closing. */
    public @Nullable String author() {
        return author;
    }

    public boolean isAsked() {
        return asked;
    }

    public UUID question() {
        return question;
    }

    /** The group it was put in, or null; {@link IdeaGroup} says when a group counts. */
    public @Nullable UUID group() {
        return group;
    }

    public Words words() {
        return words;
    }

    public IdeaFacts facts() {
        return new IdeaFacts(id(), words, asked, seeded, isHidden(), hiddenReason);
    }
}
