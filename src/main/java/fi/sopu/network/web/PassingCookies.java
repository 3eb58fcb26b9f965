package fi.sopu.network.web;

import fi.sopu.gate.KnownBrowsers;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** What a browser carries on its way to a network: who is logged in at home, a nonce to which the ticket is bound, and from where it came last. */
final class PassingCookies {

    private static final int SECONDS = 120;

    private PassingCookies() {
    }

    /** The token of the login at this council, or null. */
    static @Nullable String login(String slug) {
        return value(KnownBrowsers.LOGIN + slug);
    }

    /** Name in paths of the council through which this browser has come to the network last, or null. */
    static @Nullable String home(String network) {
        return value(KnownBrowsers.HOME + network);
    }

    static void keepNonce(String nonce) {
        Cookie cookie = new Cookie(KnownBrowsers.PASSING, nonce);
        cookie.setPath("/");
        cookie.setMaxAge(SECONDS);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) external().getResponse()).addCookie(cookie);
    }

    private static @Nullable String value(String name) {
        return external().getRequestCookieMap().get(name) instanceof Cookie cookie ? cookie.getValue() : null;
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
