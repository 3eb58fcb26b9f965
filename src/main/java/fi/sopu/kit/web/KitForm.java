package fi.sopu.kit.web;

import fi.sopu.kit.KitPlan;
import fi.sopu.shared.Words;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed of a kit. Knows no rule. */
public class KitForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 45;

    private @Nullable String titleFi;
    private @Nullable String titleSv;
    private @Nullable String purposeFi;
    private @Nullable String purposeSv;
    private @Nullable String videoFi;
    private @Nullable String videoSv;
    private @Nullable String guideFi;
    private @Nullable String guideSv;
    private @Nullable String exercisesFi;
    private @Nullable String exercisesSv;
    private int minutes = USUAL_MINUTES;

    KitForm() {
    }

    KitForm(KitPlan plan) {
        titleFi = plan.title().getFi();
        titleSv = plan.title().getSv();
        purposeFi = plan.purpose().getFi();
        purposeSv = plan.purpose().getSv();
        videoFi = plan.video().getFi();
        videoSv = plan.video().getSv();
        guideFi = plan.guide().getFi();
        guideSv = plan.guide().getSv();
        exercisesFi = plan.exercises().getFi();
        exercisesSv = plan.exercises().getSv();
        minutes = plan.minutes();
    }

    KitPlan plan() {
        return new KitPlan(Words.of(titleFi, titleSv), Words.of(purposeFi, purposeSv), Words.of(videoFi, videoSv), Words.of(guideFi, guideSv), Words.of(exercisesFi, exercisesSv),
                minutes);
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

    public @Nullable String getPurposeFi() {
        return purposeFi;
    }

    public void setPurposeFi(@Nullable String text) {
        purposeFi = text;
    }

    public @Nullable String getPurposeSv() {
        return purposeSv;
    }

    public void setPurposeSv(@Nullable String text) {
        purposeSv = text;
    }

    public @Nullable String getVideoFi() {
        return videoFi;
    }

    public void setVideoFi(@Nullable String text) {
        videoFi = text;
    }

    public @Nullable String getVideoSv() {
        return videoSv;
    }

    public void setVideoSv(@Nullable String text) {
        videoSv = text;
    }

    public @Nullable String getGuideFi() {
        return guideFi;
    }

    public void setGuideFi(@Nullable String text) {
        guideFi = text;
    }

    public @Nullable String getGuideSv() {
        return guideSv;
    }

    public void setGuideSv(@Nullable String text) {
        guideSv = text;
    }

    public @Nullable String getExercisesFi() {
        return exercisesFi;
    }

    public void setExercisesFi(@Nullable String text) {
        exercisesFi = text;
    }

    public @Nullable String getExercisesSv() {
        return exercisesSv;
    }

    public void setExercisesSv(@Nullable String text) {
        exercisesSv = text;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int typed) {
        minutes = typed;
    }
}
