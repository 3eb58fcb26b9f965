package fi.sopu.unit.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.unit.UnitFileSheet;
import fi.sopu.unit.UnitPlan;
import fi.sopu.unit.boundary.TakingUnitFiles;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One file of who is in which unit: what it would change, and the one button that does it. */
@Named
@ViewScoped
public class UnitFilePage implements Serializable {

    @Inject
    TakingUnitFiles taking;
    @Inject
    Says says;

    private @Nullable String id;
    private @Nullable String shown;
    private boolean making;
    private transient @Nullable UnitFileSheet sheet;

    @CalledFirst
    public void open() {
        making = getSheet().making();
        shown = mark();
    }

    private String mark() {
        UnitPlan plan = getSheet().plan();
        return plan == null ? "" : String.valueOf(plan.seen().mark());
    }

    public UnitFileSheet getSheet() {
        if (sheet == null) {
            sheet = taking.sheet(Ids.of(id));
        }
        return sheet;
    }

    public String choose() {
        taking.choose(Ids.of(id), making);
        return again();
    }

    public String apply() {
        says.done("unit.file.applied", taking.apply(Ids.of(id), shown));
        return again();
    }

    public String drop() {
        taking.drop(Ids.of(id));
        return "/unit/files.xhtml?faces-redirect=true";
    }

    private String again() {
        return "/unit/file.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }

    public boolean isMaking() {
        return making;
    }

    public void setMaking(boolean yes) {
        making = yes;
    }
}
