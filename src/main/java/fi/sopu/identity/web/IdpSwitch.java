package fi.sopu.identity.web;

import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.boundary.SwitchingIdps;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The last step of an IdP's page: in use or not, and who is in through it. */
@Named
@RequestScoped
public class IdpSwitch {

    @Inject
    SwitchingIdps switching;

    /** True when it may be switched on: a test has recognised an administrator, or by a break-glass link, has been answered rightly. */
    public boolean isReady(IdpSheet idp) {
        return idp.proven() || isWithoutAdmin(idp);
    }

    /** True when only the break-glass link makes it ready. */
    public boolean isWithoutAdmin(IdpSheet idp) {
        return !idp.proven() && idp.signs() != null && switching.hasBrokenTheGlass(link());
    }

    public String switchOn(String path) {
        switching.on(path, link());
        return page(path);
    }

    public String switchOff(String path) {
        switching.off(path, token());
        return page(path);
    }

    public String logOutAll(String path) {
        switching.logOutAll(path, token());
        return page(path);
    }

    private static @Nullable String token() {
        Browser browser = Browser.ofPage();
        return browser.token(browser.slug());
    }

    private static @Nullable String link() {
        Browser browser = Browser.ofPage();
        return browser.link(browser.slug());
    }

    private static String page(String path) {
        return "/identity/idp.xhtml?faces-redirect=true&path=" + path;
    }
}
