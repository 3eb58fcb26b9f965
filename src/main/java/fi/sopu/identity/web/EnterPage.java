package fi.sopu.identity.web;

import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.boundary.EnteringByLink;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where a one-time link leads: it asks for the code. Opening the page uses nothing up, so that a mail scanner does not either. */
@Named
@ViewScoped
public class EnterPage implements Serializable {

    @Inject
    EnteringByLink entering;

    private @Nullable String link;
    private @Nullable String code;

    /** Whoever has come in by the link already, in this browser, goes on. */
    @CalledFirst
    public @Nullable String open() {
        Browser browser = Browser.ofPage();
        return entering.holder(browser.link(browser.slug())).isPresent() ? "/identity/idps.xhtml?faces-redirect=true" : null;
    }

    /** The link that waits, or null when it is used or over. */
    public @Nullable LinkFacts getWaiting() {
        return entering.waiting(link).orElse(null);
    }

    public String enter() {
        String session = entering.enter(link, code).orElseThrow(() -> new Refused("identity.enter.wrong"));
        Browser browser = Browser.ofPage();
        browser.keepLink(browser.slug(), session);
        return "/identity/idps.xhtml?faces-redirect=true";
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(String text) {
        link = text;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(String text) {
        code = text;
    }
}
