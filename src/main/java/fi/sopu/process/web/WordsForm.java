package fi.sopu.process.web;

import fi.sopu.shared.Words;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A text in the council's languages while it is being edited. */
public class WordsForm implements Serializable {

    private @Nullable String fi;
    private @Nullable String sv;

    public WordsForm(Words words) {
        fi = words.getFi();
        sv = words.getSv();
    }

    public Words words() {
        return Words.of(fi, sv);
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
}
