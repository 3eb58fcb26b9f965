package fi.sopu.report.web;

import fi.sopu.portal.Ids;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.UUID;

/** What the address of a page names, and what is said on the page that comes next. */
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

    /** Said after the redirect. */
    static void say(String text) {
        external().getFlash().setKeepMessages(true);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    private static String text(String name) {
        return external().getRequestParameterMap().get(name);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
