package fi.sopu.identity.web;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.identity.boundary.LoggingIn;
import fi.sopu.portal.Belongings;
import fi.sopu.portal.CouncilPath;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Languages;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a browser carries: the nonce cookie during a login, and then a cookie with the login's token for each council. The nonce travels
 * with the IdP's cross-site POST, the login (Lax) does not. A login is a row in the database, so it counts at every node; the container's
 * session holds only what open pages keep.
 */
final class Browser {

    private static final String NONCE = "__Host-sopu-saml";
    private static final String ANEW = "__Host-sopu-anew-";
    private static final String OWN_LINK = "__Host-sopu-mine-";
    private static final int UNTIL_CLOSED = -1;
    private static final int TEN_MINUTES = 600;
    private static final int MONTH = 30 * 24 * 3600;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Browser(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The browser that a page is being made for. */
    static Browser ofPage() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return new Browser((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
    }

    /** Sends it from a page to an IdP. */
    void depart(LoggingIn.Departure departure) throws IOException {
        keepNonce(departure.nonce());
        HandOver.to(departure.onward(), Languages.of(request), response);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Name in paths of the council that it is at. */
    String slug() {
        return ((CouncilFacts) request.getAttribute(CouncilPath.COUNCIL)).slug();
    }

    /** To what a ticket for a network is bound, or null. */
    @Nullable
    String passing() {
        return cookie(KnownBrowsers.PASSING);
    }

    /** Remembers through which council this browser comes to a network. */
    void cameFrom(String slug, String home) {
        write(KnownBrowsers.PASSING, "", 0, "Lax");
        write(KnownBrowsers.HOME + slug, home, MONTH, "Lax");
    }

    @Nullable
    String nonce() {
        return cookie(NONCE);
    }

    private @Nullable String cookie(String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (name.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    void keepNonce(String nonce) {
        write(NONCE, nonce, TEN_MINUTES, "None");
    }

    void forgetNonce() {
        write(NONCE, "", 0, "None");
    }

    private void write(String name, String value, int seconds, String sameSite) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", sameSite);
        response.addCookie(cookie);
    }

    /** The session of a one-time link at this council, or null. Kept for weeks: setting up an IdP takes two people and several days. */
    @Nullable
    String link(String slug) {
        return cookie(KnownBrowsers.LINK + slug);
    }

    void keepLink(String slug, String session) {
        write(KnownBrowsers.LINK + slug, session, MONTH, "Lax");
    }

    void forgetLink(String slug) {
        write(KnownBrowsers.LINK + slug, "", 0, "Lax");
        forgetOwn(slug);
    }

    /**
     * Under which id this browser keeps what belongs to the person here ({@link Belongings}). A login that has merely run out changes nothing;
     * after {@link #leave} it is another one.
     *
     * @param who    the member's id, or the session of a one-time link
     * @param begins whether a browser without a secret is given one
     * @return the id, or null when the browser has no secret and gets none
     */
    @Nullable
    String person(String slug, String who, boolean begins) {
        String secret = cookie(Belongings.COOKIE + slug);
        if (secret == null || !Belongings.isSecret(secret)) {
            if (!begins) {
                return null;
            }
            secret = Belongings.secret();
            keepOwn(slug, secret);
        }
        return Belongings.id(secret, who);
    }

    private void keepOwn(String slug, String secret) {
        write(Belongings.COOKIE + slug, secret, MONTH, "Lax");
    }

    /** What this browser keeps of whoever was here can not be reached any more; the next page erases it. */
    void forgetOwn(String slug) {
        if (cookie(Belongings.COOKIE + slug) != null) {
            write(Belongings.COOKIE + slug, "", 0, "Lax");
        }
    }

    /** The link by which somebody without an account came in last, used by now: it only says to whom another one may be sent. Null when there is none. */
    @Nullable
    String ownLink(String slug) {
        return cookie(OWN_LINK + slug);
    }

    void keepOwnLink(String slug, String link) {
        write(OWN_LINK + slug, link, MONTH, "Lax");
    }

    private void forgetOwnLink(String slug) {
        if (ownLink(slug) != null) {
            write(OWN_LINK + slug, "", 0, "Lax");
        }
    }

    /** The token of the login at this council, or null. */
    @Nullable
    String token(String slug) {
        return cookie(KnownBrowsers.LOGIN + slug);
    }

    /** Begins a login at a council; logins at other councils stay. What pages of an earlier login kept is gone. */
    void enter(String slug, String token) {
        forgetPages();
        forgetOwnLink(slug);
        String secret = cookie(Belongings.COOKIE + slug);
        keepOwn(slug, secret != null && Belongings.isSecret(secret) ? secret : Belongings.secret());
        write(KnownBrowsers.LOGIN + slug, token, UNTIL_CLOSED, "Lax");
        if (asksAnew(slug)) {
            askAsUsual(slug);
        }
    }

    /** Somebody has logged out here: until the IdP has said that it knows of it, its next login asks who it is, so that it lets nobody in again by itself. */
    void askAnew(String slug) {
        write(ANEW + slug, "true", MONTH, "Lax");
    }

    boolean asksAnew(String slug) {
        return cookie(ANEW + slug) != null;
    }

    void askAsUsual(String slug) {
        write(ANEW + slug, "", 0, "Lax");
    }

    /** The login at a council was ended: what its pages kept is gone, and what the browser keeps belongs to nobody. */
    void leave(String slug) {
        expire(slug);
        forgetOwn(slug);
        forgetOwnLink(slug);
        if (cookie(KnownBrowsers.HOME + slug) != null) {
            // who has left a network is not led into it again unasked
            write(KnownBrowsers.HOME + slug, "", 0, "Lax");
        }
    }

    /** The time of a login is over: its pages are gone; typed words wait in the browser for the same person. */
    void expire(String slug) {
        if (token(slug) != null) {
            forgetPages();
            write(KnownBrowsers.LOGIN + slug, "", 0, "Lax");
        }
    }

    private void forgetPages() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
