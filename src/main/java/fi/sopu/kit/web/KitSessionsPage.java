package fi.sopu.kit.web;

import fi.sopu.kit.HeldKits;
import fi.sopu.kit.boundary.HoldingKits;
import fi.sopu.portal.LazyRows;
import fi.sopu.portal.PlainForm;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** All video workshops that have been held, and how many units have begun. */
@Named
@ViewScoped
public class KitSessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "held:list";

    @Inject
    KitSessionTable table;
    @Inject
    HoldingKits holding;
    @Inject
    PlainForm form;
    @Inject
    Says says;

    private @Nullable String search;

    @CalledFirst
    public void open() {
        table.getSheet(); // refuses whoever may not see them
    }

    /** Takes back what was removed a moment ago, if that is what was pressed. */
    public void undo() {
        if (form.act().equals("putheldback")) {
            holding.putBack(form.actId());
            says.done("kit.heldIsBack");
            form.go("/kit/sessions");
        }
    }

    public HeldKits getByUnit() {
        return table.getSheet().byUnit();
    }

    public KitSessionTable.Found getFound() {
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
