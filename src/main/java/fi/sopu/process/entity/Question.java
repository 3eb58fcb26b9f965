package fi.sopu.process.entity;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.QuestionPlan;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of a stage: the activity that has its own ideas, ranking and key. Edited only while its stage is planned. */
@Entity
@Table(name = "question")
public class Question extends TenantOwned {

    @Column(name = "stage_id")
    private UUID stage;
    private int position;
    @Enumerated(EnumType.STRING)
    private QuestionKind kind;
    @Enumerated(EnumType.STRING)
    private Pole pole;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "words_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "words_sv"))
    private Words words;
    @Enumerated(EnumType.STRING)
    private Format format = Format.BEST_WORST;
    @Column(name = "top_k")
    private int topK = 10;
    @Column(name = "idea_limit")
    private int ideaLimit = 140;

    /** Null where the kind knows by itself. */
    @Column(name = "asks_by")
    private @Nullable UUID by;
    /** Null for everybody in the body. */
    @Column(name = "asks_of")
    private @Nullable UUID of;

    protected Question() {
    }

    public Question(UUID stage, int position, QuestionKind kind, Pole pole, Words words) {
        this.stage = stage;
        this.position = position;
        this.kind = kind;
        ask(pole, words);
    }

    public final void ask(Pole nextPole, Words nextWords) {
        pole = nextPole;
        words = Checked.question(nextWords);
    }

    public void prioritiseBy(Format next, int best, int characters) {
        format = next;
        topK = Checked.within(best, 1, 20, "process.topKRange");
        ideaLimit = Checked.within(characters, 40, 500, "process.ideaLimitRange");
    }

    /**
     * @param what what its kind asks by, such as an instrument
     * @param whom whom of the body it asks, such as a target group
     */
    public void askBy(@Nullable UUID what, @Nullable UUID whom) {
        by = what;
        of = whom;
    }

    public void moveTo(int next) {
        position = next;
    }

    public QuestionPlan plan() {
        return new QuestionPlan(id(), kind, pole, words, format, topK, ideaLimit, by, of);
    }

    public AskedQuestion asked(UUID body, PlannedStage in, boolean onRoll, int positions) {
        return new AskedQuestion(plan(), body, in, onRoll, position, positions);
    }

    public UUID stage() {
        return stage;
    }

    public int position() {
        return position;
    }

    public QuestionKind kind() {
        return kind;
    }

    public Pole pole() {
        return pole;
    }

    public Words words() {
        return words;
    }

    public Format format() {
        return format;
    }

    public int topK() {
        return topK;
    }

    public int ideaLimit() {
        return ideaLimit;
    }
}
