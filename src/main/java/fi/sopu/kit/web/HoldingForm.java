package fi.sopu.kit.web;

import fi.sopu.kit.KitHolding;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Texts;
import fi.sopu.unit.UnitTree;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is typed of a video workshop that was held, and the units that it can have been in. */
@RequestScoped
public class HoldingForm {

    @Inject
    PlainForm form;
    @Inject
    Texts texts;

    /** @param path of the unit's name, below those above it */
    public record Choice(UUID id, String path) {
    }

    /** @throws Refused when something typed is missing or no day or number */
    KitHolding typed() {
        UUID unit = form.maybe("unit").orElseThrow(() -> new Refused("kit.wrong.unit"));
        return new KitHolding(unit, form.day("day", "portal.badDate").orElseThrow(() -> new Refused("portal.badDate")), people(), form.text("note"));
    }

    /** What is no number is refused as one that is too small. */
    private int people() {
        try {
            return Integer.parseInt(form.text("people").strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    List<Choice> choices(UnitTree tree, List<UUID> lowest) {
        Map<UUID, String> paths = tree.paths(texts.language());
        return lowest.stream().map(unit -> new Choice(unit, paths.getOrDefault(unit, ""))).toList();
    }

    /** Whether it was chosen before the form was refused, or else is the one that stands there at first. */
    boolean chosen(UUID unit, String first) {
        return form.typed("unit", first).equals(unit.toString());
    }
}
