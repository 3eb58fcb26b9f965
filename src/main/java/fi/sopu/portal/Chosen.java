package fi.sopu.portal;

import fi.sopu.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of a table that have been chosen: js/choosing.js carries their ids, or says that all that were found are meant, and how many those were. */
@Named
@RequestScoped
public class Chosen {

    private static final String ALL = "all:";

    @Inject
    PlainForm form;

    /** As the page sent it, so that a refused form keeps what it meant. */
    public String getText() {
        return form.text("chosen");
    }

    /**
     * Those that are meant; none when nothing was chosen.
     *
     * @param found what the table is narrowed to
     * @throws Refused when others are found by now than the person was asked about
     */
    public List<UUID> of(List<UUID> found) {
        String chosen = getText();
        if (chosen.startsWith(ALL)) {
            if (!chosen.equals(ALL + found.size())) {
                throw new Refused("portal.chosen.changed");
            }
            return found;
        }
        return chosen.isEmpty() ? List.of() : Stream.of(chosen.split(",")).map(Ids::of).toList();
    }

    /** So that a button which takes something back means the same ones. */
    public static String text(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }
}
