package fi.sopu.duel.entity;

import fi.sopu.duel.IdeaText;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An idea of an open question as older versions stored it, in the clear; read once, at the first start of this one. */
@Entity
@Table(name = "idea_unsealed")
public class UnsealedIdea extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Embedded
    private Words words;
    private String author;
    private boolean asked;
    @Column(name = "hidden_reason")
    private String hiddenReason;
    @Column(name = "group_id")
    private UUID group;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    /** Ids of ideas that it is not to be grouped with, by commas. */
    private String apart;

    protected UnsealedIdea() {
    }

    public UUID question() {
        return question;
    }

    public Idea idea() {
        Idea idea = Idea.noted(question, id(), words, author);
        if (asked) {
            idea.freeze();
        }
        if (hiddenReason != null) {
            idea.hide(hiddenReason.substring(0, Math.min(hiddenReason.length(), IdeaText.LONGEST_REASON)));
        }
        idea.join(group);
        return idea;
    }

    /** The group that it is in, or null. */
    public @Nullable IdeaGroup group() {
        return group == null ? null : new IdeaGroup(question, group, title);
    }

    public List<IdeasApart> apart() {
        return apart == null ? List.of() : Arrays.stream(apart.split(",")).map(other -> new IdeasApart(question, Set.of(id(), UUID.fromString(other)))).toList();
    }
}
