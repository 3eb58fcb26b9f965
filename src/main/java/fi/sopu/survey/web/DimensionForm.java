package fi.sopu.survey.web;

import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Wording;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A dimension of an instrument while it is being edited. */
public class DimensionForm implements Serializable {

    private static final int LONGEST = 80;

    private final UUID lasting;
    private final WordingForm name;
    private boolean overall;
    private final List<StatementForm> statements = new ArrayList<>();

    DimensionForm(DimensionSheet sheet) {
        lasting = sheet.lasting();
        name = new WordingForm(sheet.name());
        overall = sheet.overall();
        sheet.statements().forEach(one -> statements.add(new StatementForm(one)));
    }

    static DimensionForm blank() {
        DimensionForm form = new DimensionForm(new DimensionSheet(UUID.randomUUID(), Wording.NONE, false, List.of()));
        form.statements.add(StatementForm.blank());
        return form;
    }

    DimensionSheet sheet() {
        return new DimensionSheet(lasting, name.wording(LONGEST), overall, statements.stream().map(StatementForm::sheet).toList());
    }

    /** Under which unsent text is kept in the browser. */
    public String getKey() {
        return lasting.toString();
    }

    public WordingForm getName() {
        return name;
    }

    public boolean isOverall() {
        return overall;
    }

    public void setOverall(boolean overall) {
        this.overall = overall;
    }

    public List<StatementForm> getStatements() {
        return statements;
    }
}
