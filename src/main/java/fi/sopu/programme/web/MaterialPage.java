package fi.sopu.programme.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.programme.DayMaterial;
import fi.sopu.programme.GivenFile;
import fi.sopu.programme.boundary.KeepingMaterial;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day's material, for those who give it. A file comes by a call of its own ({@link MaterialCalls}); this page is asked for anew then. */
@Named
@RequestScoped
public class MaterialPage {

    @Inject
    KeepingMaterial keeping;
    @Inject
    PlainForm form;

    private @Nullable DayMaterial sheet;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "link" -> {
                keeping.link(id, form.text("title"), form.text("address"));
                back("programme.material.linked");
            }
            case "show", "hide" -> {
                keeping.open(id, form.act().equals("show"));
                back(form.act().equals("show") ? "programme.material.shown" : "programme.material.hidden");
            }
            case "remove" -> {
                keeping.remove(form.actId());
                form.sayUndoable("programme.material.removed", "putback", form.actId());
                form.go("/programme/material", "id", id);
            }
            case "putback" -> {
                keeping.putBack(form.actId());
                back("programme.material.isBack");
            }
            default -> getSheet();
        }
    }

    private void back(String said) {
        form.say(said);
        form.go("/programme/material", "id", form.id("id"));
    }

    public DayMaterial getSheet() {
        sheet = sheet == null ? keeping.sheet(form.id("id")) : sheet;
        return sheet;
    }

    /** Whether this file has just come. */
    public boolean isBrought() {
        return form.maybe("brought").filter(id -> getSheet().items().stream().anyMatch(one -> one.id().equals(id))).isPresent();
    }

    /** In bytes. */
    public int getMost() {
        return GivenFile.MOST;
    }
}
