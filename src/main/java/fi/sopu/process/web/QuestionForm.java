package fi.sopu.process.web;

import fi.sopu.process.Format;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.QuestionPlan;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question while it is being edited. */
public class QuestionForm implements Serializable {

    private final @Nullable UUID id;
    private final QuestionKind kind;
    private Pole pole;
    private final WordsForm words;
    private Format format;
    private int topK;
    private int ideaLimit;
    private @Nullable UUID by;
    private @Nullable UUID of;

    public QuestionForm(QuestionPlan plan) {
        id = plan.id();
        kind = plan.kind();
        pole = plan.pole();
        words = new WordsForm(plan.words());
        format = plan.format();
        topK = plan.topK();
        ideaLimit = plan.ideaLimit();
        by = plan.by();
        of = plan.of();
    }

    /** A new one with the usual settings. */
    static QuestionForm blank(QuestionKind kind) {
        return new QuestionForm(QuestionPlan.of(kind, Pole.NEUTRAL, Words.of(null, null)));
    }

    public QuestionPlan plan() {
        return new QuestionPlan(id, kind, pole, words.words(), format, topK, ideaLimit, by, of);
    }

    /** Under which unsent text is kept in the browser. */
    public String getKey() {
        return id == null ? "new" : id.toString();
    }

    public QuestionKind getKind() {
        return kind;
    }

    public Pole getPole() {
        return pole;
    }

    public void setPole(Pole pole) {
        this.pole = pole;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }

    public int getTopK() {
        return topK;
    }

    public void setTopK(int topK) {
        this.topK = topK;
    }

    public int getIdeaLimit() {
        return ideaLimit;
    }

    public void setIdeaLimit(int ideaLimit) {
        this.ideaLimit = ideaLimit;
    }

    /** What its kind asks by, as a text; empty for what the kind takes by itself. */
    public String getBy() {
        return by == null ? "" : by.toString();
    }

    public void setBy(@Nullable String chosen) {
        by = chosen == null || chosen.isEmpty() ? null : UUID.fromString(chosen);
    }

    /** Whom it asks, as a text; empty for everybody in the body. */
    public String getOf() {
        return of == null ? "" : of.toString();
    }

    public void setOf(@Nullable String chosen) {
        of = chosen == null || chosen.isEmpty() ? null : UUID.fromString(chosen);
    }

    public WordsForm getWords() {
        return words;
    }
}
