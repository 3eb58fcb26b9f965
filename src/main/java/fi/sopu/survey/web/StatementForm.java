package fi.sopu.survey.web;

import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import java.io.Serializable;

/** A statement while it is being edited. */
public class StatementForm implements Serializable {

    static final int LONGEST = 200;

    private final WordingForm text;
    private boolean reversed;

    StatementForm(StatementSheet sheet) {
        text = new WordingForm(sheet.text());
        reversed = sheet.reversed();
    }

    static StatementForm blank() {
        return new StatementForm(new StatementSheet(Wording.NONE, false));
    }

    StatementSheet sheet() {
        return new StatementSheet(text.wording(LONGEST), reversed);
    }

    public WordingForm getText() {
        return text;
    }

    public boolean isReversed() {
        return reversed;
    }

    public void setReversed(boolean reversed) {
        this.reversed = reversed;
    }
}
