package fi.sopu.process.entity;

import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilSettings;
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
    private int smallest = CouncilSettings.SMALLEST;
    @Convert(converter = CountsConverter.class)
    private Map<String, Integer> counts = Map.of();
    private int revision;
    /** The revision that is being counted, or the last one that was. */
    private int counting;
    @Column(name = "counted_percent")
    private int countedPercent;
    @Column(name = "leased_until")
    private Instant leasedUntil = Instant.EPOCH;
    @Column(name = "published_at")
    private Instant publishedAt = Instant.EPOCH;

    protected PublishedOutcome() {
    }

    /** @param smallest from how many participants on anything is told */
    public PublishedOutcome(Question question, int smallest) {
        this.question = question.id();
        this.asked = question.words();
        this.smallest = smallest;
    }

    public void take(OutcomeDraft draft, Map<String, Integer> aboutTheWhole, Instant now) {
        know(draft, aboutTheWhole, now);
        revision = Math.max(revision + 1, counting);
        counting = revision;
    }

    /** What is known before the answers are counted. */
    public void await(OutcomeDraft draft, Map<String, Integer> aboutTheWhole, Instant now) {
        know(draft, aboutTheWhole, now);
        countAnew();
    }

    private void know(OutcomeDraft draft, Map<String, Integer> aboutTheWhole, Instant now) {
        roll = draft.roll();
        participants = draft.participants();
        answers = draft.answers();
        counts = aboutTheWhole;
        publishedAt = now;
    }

    /** From now on another revision is counted; whoever counts an earlier one does so in vain. */
    public void countAnew() {
        counting = Math.max(counting, revision) + 1;
        countedPercent = 0;
        leasedUntil = Instant.EPOCH;
    }

    /** Nothing can be counted any more: what there is stands. */
    public void giveUpCounting() {
        revision = counting;
    }

    public boolean isCounting() {
        return counting > revision;
    }

    /** The revision that is being counted, or the last one that was. */
    public int counting() {
        return counting;
    }

    /** In per cent, of what is being counted; {@link Outcome#WHOLE} when nothing is. */
    public int counted() {
        return isCounting() ? countedPercent : Outcome.WHOLE;
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

    public int smallest() {
        return smallest;
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
