package fi.sopu.network.web;

import fi.sopu.identity.boundary.LoggingIn;
import fi.sopu.network.OrganisationFacts;
import fi.sopu.network.boundary.KeepingOrganisations;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network's door: through which council one comes, and the identity providers of the network's own. A browser that has come before is led on. */
@Named
@RequestScoped
public class NetworkDoor {

    @Inject
    KeepingOrganisations organisations;
    @Inject
    LoggingIn loggingIn;
    @Inject
    PlainForm form;
    @Inject
    CurrentActor actor;

    private @Nullable List<OrganisationFacts> homes;

    @CalledFirst
    public void open() throws IOException {
        String home = PassingCookies.home(actor.get().slug());
        if (home != null && form.text("choose").isEmpty() && getHomes().stream().anyMatch(one -> home.equals(one.slug()))) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(way(home));
        }
    }

    /** The councils through which people come, by name. */
    public List<OrganisationFacts> getHomes() {
        homes = homes == null ? organisations.doors() : homes;
        return homes;
    }

    /** The identity providers of the network's own. */
    public List<LoggingIn.Choice> getOwn() {
        return loggingIn.choices();
    }

    /** Where somebody from this council goes. */
    public String way(String home) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/" + home + "/network/pass?network=" + actor.get().slug() + "&to=" + to();
    }

    /** Where one wants to come to at last, written for an address. */
    public String to() {
        return URLEncoder.encode(form.text("to"), StandardCharsets.UTF_8);
    }
}
