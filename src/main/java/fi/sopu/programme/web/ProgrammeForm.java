package fi.sopu.programme.web;

import fi.sopu.programme.ProgrammePlan;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed of a programme. Knows no rule. */
public class ProgrammeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String nameFi;
    private @Nullable String nameSv;
    private @Nullable String purposeFi;
    private @Nullable String purposeSv;
    private @Nullable String owners;
    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;

    ProgrammeForm() {
    }

    ProgrammeForm(ProgrammePlan plan) {
        nameFi = plan.name().getFi();
        nameSv = plan.name().getSv();
        purposeFi = plan.purpose().getFi();
        purposeSv = plan.purpose().getSv();
        owners = plan.owners();
        starts = plan.starts();
        ends = plan.ends();
    }

    ProgrammePlan plan() {
        if (starts == null || ends == null) {
            throw new Refused("portal.badDate");
        }
        return new ProgrammePlan(Words.of(nameFi, nameSv), Words.of(purposeFi, purposeSv), Objects.requireNonNullElse(owners, ""), starts, ends);
    }

    public @Nullable String getNameFi() {
        return nameFi;
    }

    public void setNameFi(@Nullable String text) {
        nameFi = text;
    }

    public @Nullable String getNameSv() {
        return nameSv;
    }

    public void setNameSv(@Nullable String text) {
        nameSv = text;
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

    public @Nullable String getOwners() {
        return owners;
    }

    public void setOwners(@Nullable String text) {
        owners = text;
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
