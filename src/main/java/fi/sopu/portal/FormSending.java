package fi.sopu.portal;

import fi.sopu.shared.Sending;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** The sending of this request, if it is a page's form. */
@RequestScoped
class FormSending implements Sending {

    @Inject
    HttpServletRequest request;

    private boolean taken;

    @Override
    public Optional<UUID> take() {
        // forms are sent to pages; whatever else is done, as by Sopu itself, may have no request
        if (taken || FacesContext.getCurrentInstance() == null) {
            return Optional.empty();
        }
        taken = true;
        return Optional.ofNullable((UUID) request.getAttribute(Sendings.ATTRIBUTE));
    }
}
