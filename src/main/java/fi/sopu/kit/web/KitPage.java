package fi.sopu.kit.web;

import fi.sopu.kit.KitSheet;
import fi.sopu.kit.boundary.HoldingKits;
import fi.sopu.kit.boundary.KeepingKits;
import fi.sopu.kit.boundary.ReadingKits;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One video workshop, for whoever runs it: its video, guide and exercises; those who run things remove it. What has been held is recorded by {@link KitHeld}. */
@Named
@RequestScoped
public class KitPage {

    @Inject
    ReadingKits reading;
    @Inject
    KeepingKits keeping;
    @Inject
    HoldingKits holding;
    @Inject
    PlainForm form;

    private @Nullable KitSheet sheet;

    /** Opens the page, or does what was pressed, if it is one of these. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "removekit" -> {
                keeping.remove(id);
                form.sayUndoable("kit.removedDone", "putback", id);
                form.go("/kit/kits");
            }
            case "removeheld" -> {
                UUID held = form.actId();
                holding.remove(held);
                form.sayUndoable("kit.heldRemovedDone", "putheldback", held);
                form.go("/kit/kit", "id", id, "#", "held");
            }
            case "putheldback" -> {
                holding.putBack(form.actId());
                form.say("kit.heldIsBack");
                form.go("/kit/kit", "id", id, "#", "held");
            }
            default -> getSheet();
        }
    }

    public KitSheet getSheet() {
        sheet = sheet == null ? reading.sheet(form.id("id")) : sheet;
        return sheet;
    }

    /** The video in the reader's language, or else the other one; "" where there is none. */
    public String video(String language) {
        return getSheet().facts().plan().video().in(language);
    }
}
