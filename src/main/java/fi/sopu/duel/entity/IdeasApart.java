package fi.sopu.duel.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** Two ideas of which a person has said that they mean different things, however alike they look. */
@Entity
@Table(name = "idea_apart")
public class IdeasApart extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Column(name = "one_id")
    private UUID one;
    @Column(name = "other_id")
    private UUID other;

    protected IdeasApart() {
    }

    /** @param pair two ideas, which are kept in one order so that a pair is there once */
    public IdeasApart(UUID question, Set<UUID> pair) {
        if (pair.size() != 2) {
            throw new IllegalArgumentException("a pair is two");
        }
        this.question = question;
        // by their letters, as the database does: UUID.compareTo takes the halves as signed numbers
        this.one = pair.stream().min((a, b) -> a.toString().compareTo(b.toString())).orElseThrow();
        this.other = pair.stream().filter(idea -> !idea.equals(one)).findFirst().orElseThrow();
    }

    public Set<UUID> pair() {
        return Set.of(one, other);
    }
}
