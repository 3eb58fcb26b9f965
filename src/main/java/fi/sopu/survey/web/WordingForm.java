package fi.sopu.survey.web;

import fi.sopu.survey.Wording;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A text of an instrument while it is being edited. */
public class WordingForm implements Serializable {

    private @Nullable String fi;
    private @Nullable String sv;
    private @Nullable String en;

    public WordingForm(Wording wording) {
        fi = wording.getFi();
        sv = wording.getSv();
        en = wording.getEn();
    }

    /** @param most longest, in characters */
    Wording wording(int most) {
        return Wording.of(fi, sv, en, most);
    }

    public @Nullable String getFi() {
        return fi;
    }

    public void setFi(String text) {
        fi = text;
    }

    public @Nullable String getSv() {
        return sv;
    }

    public void setSv(String text) {
        sv = text;
    }

    public @Nullable String getEn() {
        return en;
    }

    public void setEn(String text) {
        en = text;
    }
}
