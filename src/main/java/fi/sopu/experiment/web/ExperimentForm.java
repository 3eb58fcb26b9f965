package fi.sopu.experiment.web;

import fi.sopu.experiment.ExperimentPlan;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed of an experiment. Knows no rule. */
public class ExperimentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String titleFi;
    private @Nullable String titleSv;
    private @Nullable String questionFi;
    private @Nullable String questionSv;
    private @Nullable String watchedFi;
    private @Nullable String watchedSv;
    private @Nullable String place;
    private @Nullable String who;
    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;

    ExperimentForm() {
    }

    ExperimentForm(ExperimentPlan plan) {
        titleFi = plan.title().getFi();
        titleSv = plan.title().getSv();
        questionFi = plan.question().getFi();
        questionSv = plan.question().getSv();
        watchedFi = plan.watched().getFi();
        watchedSv = plan.watched().getSv();
        place = plan.place();
        who = plan.who();
        starts = plan.starts();
        ends = plan.ends();
    }

    ExperimentPlan plan() {
        if (starts == null || ends == null) {
            throw new Refused("portal.badDate");
        }
        return new ExperimentPlan(Words.of(titleFi, titleSv), Words.of(questionFi, questionSv), Words.of(watchedFi, watchedSv), Objects.requireNonNullElse(place, ""),
                Objects.requireNonNullElse(who, ""), starts, ends);
    }

    public @Nullable String getTitleFi() {
        return titleFi;
    }

    public void setTitleFi(@Nullable String text) {
        titleFi = text;
    }

    public @Nullable String getTitleSv() {
        return titleSv;
    }

    public void setTitleSv(@Nullable String text) {
        titleSv = text;
    }

    public @Nullable String getQuestionFi() {
        return questionFi;
    }

    public void setQuestionFi(@Nullable String text) {
        questionFi = text;
    }

    public @Nullable String getQuestionSv() {
        return questionSv;
    }

    public void setQuestionSv(@Nullable String text) {
        questionSv = text;
    }

    public @Nullable String getWatchedFi() {
        return watchedFi;
    }

    public void setWatchedFi(@Nullable String text) {
        watchedFi = text;
    }

    public @Nullable String getWatchedSv() {
        return watchedSv;
    }

    public void setWatchedSv(@Nullable String text) {
        watchedSv = text;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String text) {
        place = text;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String text) {
        who = text;
    }

    public @Nullable LocalDate getStarts() {
        return starts;
    }

    public void setStarts(@Nullable LocalDate day) {
        starts = day;
    }

    public @Nullable LocalDate getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalDate day) {
        ends = day;
    }
}
