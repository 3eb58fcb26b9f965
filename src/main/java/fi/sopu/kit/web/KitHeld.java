package fi.sopu.kit.web;

import fi.sopu.kit.KitSheet;
import fi.sopu.kit.boundary.HoldingKits;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On the page of a video workshop: that one has been held. */
@Named
@RequestScoped
public class KitHeld {

    @Inject
    HoldingKits holding;
    @Inject
    HoldingForm typed;
    @Inject
    PlainForm form;
    @Inject
    Clock clock;

    private @Nullable List<HoldingForm.Choice> choices;

    /** Records what was sent, if something was. */
    @CalledFirst
    public void open() {
        if (form.act().equals("held")) {
            UUID kit = form.id("id");
            holding.record(kit, typed.typed());
            form.say("kit.heldDone");
            form.go("/kit/kit", "id", kit, "sent", "kit.note." + kit, "#", "held");
        }
    }

    public List<HoldingForm.Choice> choices(KitSheet sheet) {
        choices = choices == null ? typed.choices(sheet.tree(), sheet.lowest()) : choices;
        return choices;
    }

    /** One's own unit stands there at first. */
    public boolean chosen(UUID unit, @Nullable UUID own) {
        return typed.chosen(unit, Objects.toString(own, ""));
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }
}
