package fi.sopu.survey.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.boundary.KeepingInstruments;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One instrument: what it asks, and, as long as no round has asked it, editing it. */
@Named
@ViewScoped
public class InstrumentPage implements Serializable {

    @Inject
    KeepingInstruments keeping;
    @Inject
    Says says;

    private String id = "";
    private @Nullable InstrumentForm form;

    @CalledFirst
    public void open() {
        form = new InstrumentForm(keeping.sheet(Ids.of(id)));
    }

    public InstrumentSheet getSheet() {
        return keeping.sheet(Ids.of(id));
    }

    public String save() {
        keeping.save(getForm().sheet(getSheet()), getForm().seen());
        says.done("survey.instrument.saved");
        return again(id);
    }

    public String next() {
        String next = keeping.next(Ids.of(id)).toString();
        says.done("survey.instrument.nextMade");
        return again(next);
    }

    public String copy() {
        InstrumentSheet from = getSheet();
        return again(keeping.copy(from.id(), from.facts().name()).toString());
    }

    public String remove() {
        keeping.remove(Ids.of(id));
        says.done("survey.instrument.removed");
        return "/survey/instruments?faces-redirect=true";
    }

    private static String again(String id) {
        return "/survey/instrument?faces-redirect=true&id=" + id;
    }

    public void addDimension() {
        getForm().getDimensions().add(DimensionForm.blank());
    }

    public void removeDimension(DimensionForm dimension) {
        getForm().getDimensions().remove(dimension);
    }

    public void raise(DimensionForm dimension) {
        List<DimensionForm> all = getForm().getDimensions();
        int at = all.indexOf(dimension);
        Collections.swap(all, at, Math.max(0, at - 1));
    }

    public void addStatement(DimensionForm dimension) {
        dimension.getStatements().add(StatementForm.blank());
    }

    public void removeStatement(DimensionForm dimension, StatementForm statement) {
        dimension.getStatements().remove(statement);
    }

    /** @throws ViewExpiredException where the page was opened by another login, whose form is gone with it */
    public InstrumentForm getForm() {
        if (form == null) {
            throw new ViewExpiredException();
        }
        return Objects.requireNonNull(form);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
