package fi.sopu.identity.web;

import fi.sopu.identity.PersonalLinkFacts;
import fi.sopu.identity.boundary.CheckingLogin;
import fi.sopu.identity.boundary.EnteringByOwnLink;
import fi.sopu.identity.boundary.LoggingIn;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where somebody's own link leads: one press and one is in. Opening the page uses nothing up, so that a mail scanner does not either. */
@Named
@ViewScoped
public class ComePage implements Serializable {

    @Inject
    EnteringByOwnLink entering;
    @Inject
    CheckingLogin checking;
    @Inject
    LoggingIn loggingIn;
    @Inject
    Says says;

    private @Nullable String link;
    private @Nullable String to;

    /** Whoever is in already, in this browser, goes on. */
    @CalledFirst
    public void open() throws IOException {
        Browser browser = Browser.ofPage();
        String token = browser.token(browser.slug());
        PersonalLinkFacts facts = getFacts();
        if (token != null && facts != null && checking.actor(token).filter(one -> one.me().equals(facts.member())).isPresent()) {
            onward();
        }
    }

    /** Whose link it is; null when nobody's. */
    public @Nullable PersonalLinkFacts getFacts() {
        return entering.link(link).orElse(null);
    }

    /** The way to the council's IdP for whoever has an account after all, past the link that the browser keeps; null where there is none. */
    public @Nullable String getDoor() {
        return loggingIn.usualIdp().map(idp -> "/saml/" + idp + "/login").orElse(null);
    }

    public void come() throws IOException {
        String session = entering.enter(link).orElseThrow(() -> new Refused("identity.come.over"));
        Browser browser = Browser.ofPage();
        browser.enter(browser.slug(), session);
        browser.keepOwnLink(browser.slug(), String.valueOf(link));
        onward();
    }

    public void another() {
        entering.askAnother(link, to);
        says.done("identity.come.sent");
    }

    private void onward() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(entering.onward(to));
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String text) {
        link = text;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String path) {
        to = path;
    }
}
