package fi.sopu.kit.web;

import fi.sopu.kit.KitSessionSheet;
import fi.sopu.kit.boundary.HoldingKits;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Correcting what was recorded of a video workshop that was held, or removing it. */
@Named
@RequestScoped
public class KitSessionPage {

    @Inject
    HoldingKits holding;
    @Inject
    HoldingForm typed;
    @Inject
    PlainForm form;
    @Inject
    CurrentActor actor;

    private @Nullable KitSessionSheet sheet;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        switch (form.act()) {
            case "saveheld" -> {
                UUID kit = getSheet().session().kit();
                holding.save(id, typed.typed(), form.seen());
                form.say("kit.heldSaved");
                back(kit);
            }
            case "removeheld" -> {
                UUID kit = getSheet().session().kit();
                holding.remove(id);
                form.sayUndoable("kit.heldRemovedDone", "putheldback", id);
                back(kit);
            }
            default -> getSheet();
        }
    }

    /** Who looks after all of them goes on to all. */
    private void back(UUID kit) {
        if (actor.get().isIn(RoleGroup.RUNNERS)) {
            form.go("/kit/sessions");
        } else {
            form.go("/kit/kit", "id", kit, "#", "held");
        }
    }

    public KitSessionSheet getSheet() {
        sheet = sheet == null ? holding.sheet(form.id("id")) : sheet;
        return sheet;
    }

    /** Today's units, and the one that it was recorded in where it is none of them any more. */
    public List<HoldingForm.Choice> getChoices() {
        KitSessionSheet shown = getSheet();
        List<HoldingForm.Choice> choices = new ArrayList<>(typed.choices(shown.tree(), shown.lowest()));
        UUID unit = shown.session().holding().unit();
        if (!shown.lowest().contains(unit)) {
            choices.add(0, new HoldingForm.Choice(unit, shown.session().unitName().in(actor.get().language())));
        }
        return choices;
    }

    public boolean chosen(UUID unit) {
        return typed.chosen(unit, getSheet().session().holding().unit().toString());
    }
}
