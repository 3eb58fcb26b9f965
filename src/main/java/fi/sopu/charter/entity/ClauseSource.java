package fi.sopu.charter.entity;

import fi.sopu.charter.Provenance;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea that a clause came from, as it stood in the published outcome, or a line that people have agreed on: its words, its question and its rank are copied,
 * so that the charter reads the same whatever happens to the outcome later.
 */
@Entity
@Table(name = "charter_source")
public class ClauseSource extends TenantOwned {

    @Column(name = "clause_id")
    private UUID clause;
    @Column(name = "question_id")
    private UUID question;
    @Column(name = "idea_id")
    private UUID idea;
    private int rank;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "idea_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "idea_sv"))
    private Words words;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "question_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "question_sv"))
    private Words asked;
    @Column(name = "agreed_on")
    private @Nullable LocalDate agreedOn;

    protected ClauseSource() {
    }

    public ClauseSource(UUID clause, Provenance from) {
        this.clause = clause;
        this.question = from.question();
        this.idea = from.idea();
        this.rank = from.rank();
        this.words = from.words();
        this.asked = from.asked();
        this.agreedOn = from.agreedOn();
    }

    public ClauseSource carriedTo(UUID newer) {
        return new ClauseSource(newer, provenance());
    }

    public UUID clause() {
        return clause;
    }

    public Provenance provenance() {
        return new Provenance(question, idea, rank, words, asked, agreedOn);
    }
}
