package fi.sopu.identity.web;

import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.boundary.EnteringByLink;
import fi.sopu.portal.CouncilPath;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.CouncilFacts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;

/** Where a one-time link leads: it asks for the code. Opening the page uses nothing up, so that a mail scanner does not either. */
@Named
@ViewScoped
public class EnterPage implements Serializable {

    @Inject
    EnteringByLink entering;

    private String link;
    private String code;

    /** Whoever has come in by the link already, in this browser, goes on. */
    public String open() {
        return entering.holder(browser().link(slug())).isPresent() ? "/identity/idps.xhtml?faces-redirect=true" : null;
    }

    /** The link that waits, or null when it is used or over. */
    public LinkFacts getWaiting() {
        return entering.waiting(link).orElse(null);
    }

    public void enter() throws IOException {
        String session = entering.enter(link, code).orElseThrow(() -> new Refused("identity.enter.wrong"));
        browser().keepLink(slug(), session);
        FacesContext.getCurrentInstance().getExternalContext().redirect("/" + slug() + "/identity/idps");
    }

    private static Browser browser() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return new Browser((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
    }

    private static String slug() {
        return ((CouncilFacts) ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getAttribute(CouncilPath.COUNCIL)).slug();
    }

    public String getLink() {
        return link;
    }

    public void setLink(String text) {
        link = text;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String text) {
        code = text;
    }
}
