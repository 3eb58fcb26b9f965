package fi.sopu.portal;

import fi.sopu.shared.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids from the address of a page. */
public final class Ids {

    private Ids() {
    }

    /** @throws NotFound when the text is missing or no id: such a page does not exist */
    public static UUID of(@Nullable String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new NotFound("id");
        }
    }
}
