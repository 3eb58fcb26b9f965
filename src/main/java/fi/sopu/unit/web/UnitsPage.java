package fi.sopu.unit.web;

import fi.sopu.portal.LazyRows;
import fi.sopu.portal.PlainForm;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.unit.boundary.TakingBack;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The council's units: a tree, read from above, narrowed as one types. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {

    private static final String TABLE = "units:list";

    @Inject
    UnitTable table;
    @Inject
    TakingBack taking;
    @Inject
    PlainForm form;
    @Inject
    Says says;

    private @Nullable String search;

    @CalledFirst
    public void open() {
        table.getSheet(); // refuses whoever may not keep units
    }

    /** Takes back what was done a moment ago, if that is what was pressed. */
    public void undo() {
        if (form.act().equals("back")) {
            taking.takeBack(form.actId());
            says.done("unit.back.done");
            form.go("/unit/units");
        }
    }

    public UnitTable.Found getFound() {
        return table.find(search);
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        LazyRows.narrowed(TABLE, this.search, search);
        this.search = search;
    }
}
