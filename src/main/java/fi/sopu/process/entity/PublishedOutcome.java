package fi.sopu.process.entity;

import fi.sopu.process.OutcomeDraft;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The figures of a closed question, without its items. One for each question; published anew, it replaces itself. */
@Entity
@Table(name = "outcome")
public class PublishedOutcome extends TenantOwned {

    @Column(name = "question_id")
    private UUID question;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "asked_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "asked_sv"))
    private Words asked;
    private int roll;
    private int participants;
    private long answers;
    @Convert(converter = CountsConverter.class)
    private Map<String, Integer> counts;
    private int revision;
    @Column(name = "published_at")
    private Instant publishedAt;

    protected PublishedOutcome() {
    }

    public PublishedOutcome(Question question) {
        this.question = question.id();
        this.asked = question.words();
    }

    public void take(OutcomeDraft draft, Map<String, Integer> aboutTheWhole, Instant now) {
        roll = draft.roll();
        participants = draft.participants();
        answers = draft.answers();
        counts = aboutTheWhole;
        publishedAt = now;
        revision++;
    }

    public UUID question() {
        return question;
    }

    public Words asked() {
        return asked;
    }

    public int roll() {
        return roll;
    }

    public int participants() {
        return participants;
    }

    public long answers() {
        return answers;
    }

    public Map<String, Integer> counts() {
        return counts;
    }

    public int revision() {
        return revision;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
