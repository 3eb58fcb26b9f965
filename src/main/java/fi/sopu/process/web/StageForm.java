package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.process.Audience;
import fi.sopu.process.Opening;
import fi.sopu.process.Release;
import fi.sopu.process.ResultPromise;
import fi.sopu.process.Schedule;
import fi.sopu.process.StagePlan;
import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage while it is being edited; what can not be edited comes back from the plan that was read. */
public class StageForm implements Serializable {

    private final WordsForm title;
    private final WordsForm purpose;
    private int minutes;
    private Opening opening;
    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate closesOn;
    private int days;
    private Audience audience;
    private Release release;
    private boolean deputies;
    private final Seen seen;
    private final List<QuestionForm> questions = new ArrayList<>();

    public StageForm(StagePlan plan) {
        title = new WordsForm(plan.title());
        purpose = new WordsForm(plan.purpose());
        minutes = plan.minutes();
        opening = plan.schedule().opening();
        opensOn = plan.schedule().opensOn();
        closesOn = plan.schedule().closesOn();
        days = plan.schedule().days();
        audience = plan.promise().audience();
        release = plan.promise().release();
        deputies = plan.deputies();
        seen = plan.seen();
        plan.questions().forEach(question -> questions.add(new QuestionForm(question)));
    }

    /** What the plan was when the page was opened. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    StagePlan plan(StagePlan read) {
        return new StagePlan(read.id(), read.process(), read.kind(), title.words(), purpose.words(),
                minutes, new Schedule(opening, opensOn, closesOn, days), new ResultPromise(audience, release), deputies,
                questions.stream().map(QuestionForm::plan).toList());
    }

    public List<QuestionForm> getQuestions() {
        return questions;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public Opening getOpening() {
        return opening;
    }

    public void setOpening(Opening opening) {
        this.opening = opening;
    }

    public @Nullable LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate day) {
        opensOn = day;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate day) {
        closesOn = day;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public Release getRelease() {
        return release;
    }

    public void setRelease(Release release) {
        this.release = release;
    }

    public boolean isDeputies() {
        return deputies;
    }

    public void setDeputies(boolean deputies) {
        this.deputies = deputies;
    }

    public WordsForm getTitle() {
        return title;
    }

    public WordsForm getPurpose() {
        return purpose;
    }
}
