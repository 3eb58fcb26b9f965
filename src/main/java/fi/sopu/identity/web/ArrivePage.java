package fi.sopu.identity.web;

import fi.sopu.gate.VisitorLimits;
import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where a council's ticket for this network leads: one is in, or is told to try again. Whatever is refused is told in the same words. */
@Named
@RequestScoped
public class ArrivePage {

    @Inject
    ArrivingFromHome arriving;

    @CalledFirst
    public void open() throws IOException {
        Browser browser = Browser.ofPage();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String ticket = external.getRequestParameterMap().get("ticket");
        Optional<ArrivingFromHome.Entered> entered = arriving.redeem(ticket, browser.passing());
        if (entered.isPresent()) {
            browser.enter(browser.slug(), entered.get().token());
            browser.cameFrom(browser.slug(), entered.get().home());
            external.redirect(external.getRequestContextPath() + entered.get().path());
        } else if (ticket != null) {
            arriving.refused();
            external.getRequestMap().put(VisitorLimits.REFUSED, true);
            external.setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
