package fi.sopu.report.web;

import fi.sopu.portal.Ids;
import jakarta.faces.context.FacesContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the address of a page names. */
final class Address {

    private Address() {
    }

    /** @throws fi.sopu.shared.NotFound when it is missing or no id */
    static UUID id(String name) {
        return Ids.of(text(name));
    }

    static boolean has(String name) {
        return text(name) != null;
    }

    private static @Nullable String text(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }
}
