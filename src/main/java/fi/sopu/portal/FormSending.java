package fi.sopu.portal;

import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Sending;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** The sending of this request, if it is a page's form. */
@RequestScoped
class FormSending implements Sending {

    @Inject
    HttpServletRequest request;
    @Inject
    CurrentActor actor;

    private boolean taken;

    @Override
    public Optional<UUID> take() {
        // Sopu itself works without a request
        if (taken || actor.get().system()) {
            return Optional.empty();
        }
        taken = true;
        return Optional.ofNullable((UUID) request.getAttribute(Sendings.ATTRIBUTE));
    }
}
