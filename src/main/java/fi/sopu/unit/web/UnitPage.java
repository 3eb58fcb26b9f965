package fi.sopu.unit.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.PlainForm;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import fi.sopu.unit.UnitSheet;
import fi.sopu.unit.boundary.KeepingUnits;
import fi.sopu.unit.boundary.TakingBack;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One unit: its name, where it stands from which day on, its end; or a new one. */
@Named
@ViewScoped
public class UnitPage implements Serializable {

    private static final String LIST = "/unit/units.xhtml?faces-redirect=true";
    private static final String AGAIN = "/unit/unit.xhtml?faces-redirect=true&id=";

    @Inject
    KeepingUnits keeping;
    @Inject
    TakingBack taking;
    @Inject
    PlainForm plain;
    @Inject
    Says says;

    private final UnitForm form = new UnitForm();
    private @Nullable String id;
    private transient @Nullable UnitSheet sheet;
    private @Nullable Seen seen;

    @CalledFirst
    public void open() {
        if (id == null) {
            keeping.most(); // refuses whoever may not keep units
        } else {
            seen = getSheet().seen();
            form.fill(getSheet());
        }
    }

    /** Takes back what was done a moment ago, if that is what was pressed. */
    public void undo() {
        if (plain.act().equals("back")) {
            taking.takeBack(plain.actId());
            says.done("unit.back.done");
            plain.go("/unit/unit", "id", String.valueOf(id));
        }
    }

    /** Null while a new one is being added. */
    public @Nullable UUID getUnit() {
        return id == null ? null : Ids.of(id);
    }

    public UnitSheet getSheet() {
        if (sheet == null) {
            sheet = keeping.unit(Ids.of(id));
        }
        return sheet;
    }

    public String save() {
        if (id == null) {
            UUID added = keeping.add(form.parent(), Words.of(form.getFi(), form.getSv()), form.getFrom());
            says.done("unit.added.done");
            return AGAIN + added;
        }
        keeping.rename(Ids.of(id), Words.of(form.getFi(), form.getSv()), ConflictView.seen(seen));
        says.done("unit.renamed.done");
        return AGAIN + Ids.of(id);
    }

    public String move() {
        UUID act = keeping.move(Ids.of(id), form.parent(), form.getFrom(), form.standing());
        says.done("unit.moved.done");
        plain.offerUndo("back", act);
        return AGAIN + Ids.of(id);
    }

    public String end() {
        UUID act = keeping.end(Ids.of(id), form.getLast(), form.standing());
        says.done("unit.ended.done");
        plain.offerUndo("back", act);
        return LIST;
    }

    public String turn(boolean up) {
        keeping.turn(Ids.of(id), up);
        return AGAIN + Ids.of(id);
    }

    public UnitForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}
