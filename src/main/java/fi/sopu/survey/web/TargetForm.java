package fi.sopu.survey.web;

import fi.sopu.shared.Words;
import fi.sopu.survey.TargetFacts;
import fi.sopu.survey.TargetWishes;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A chosen target while it is being edited. */
public class TargetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String dimension = "";
    private @Nullable String whatFi;
    private @Nullable String whatSv;
    private @Nullable String who;
    private @Nullable LocalDate until;
    private boolean done;

    TargetForm() {
    }

    TargetForm(TargetFacts target) {
        dimension = target.dimension().toString();
        whatFi = target.what().getFi();
        whatSv = target.what().getSv();
        who = target.who();
        until = target.until();
        done = target.doneOn() != null;
    }

    TargetWishes wishes() {
        return new TargetWishes(Words.of(whatFi, whatSv), who, until, done);
    }

    public String getDimension() {
        return dimension;
    }

    public void setDimension(String chosen) {
        dimension = chosen;
    }

    public @Nullable String getWhatFi() {
        return whatFi;
    }

    public void setWhatFi(String text) {
        whatFi = text;
    }

    public @Nullable String getWhatSv() {
        return whatSv;
    }

    public void setWhatSv(String text) {
        whatSv = text;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(String text) {
        who = text;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate day) {
        until = day;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean now) {
        done = now;
    }
}
