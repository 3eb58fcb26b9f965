package fi.sopu.identity.web;

import fi.sopu.portal.VisitorLimits;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;

/**
 * What a browser carries: the nonce cookie during a login, and its session, which holds one login's token for each
 * council. The nonce travels with the IdP's cross-site POST, the session cookie (Lax) does not.
 */
final class Browser {

    private static final String NONCE = "__Host-sopu-saml";
    private static final int TEN_MINUTES = 600;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Browser(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    String nonce() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (NONCE.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    void keepNonce(String nonce) {
        writeNonce(nonce, TEN_MINUTES);
    }

    void forgetNonce() {
        writeNonce("", 0);
    }

    private void writeNonce(String value, int seconds) {
        Cookie cookie = new Cookie(NONCE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "None");
        response.addCookie(cookie);
    }

    /** The token of the login at this council, or null. */
    String token(String slug) {
        return logins().get(slug);
    }

    /** Begins a login at a council under a new session id; logins at other councils stay. */
    void enter(String slug, String token) {
        Map<String, String> logins = logins();
        logins.put(slug, token);
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(VisitorLimits.LOGINS, new HashMap<>(logins));
    }

    /** Ends the login at a council; with the last one the whole session goes. */
    void leave(String slug) {
        HttpSession session = request.getSession(false);
        Map<String, String> logins = logins();
        if (session == null || logins.remove(slug) == null) {
            return;
        }
        if (logins.isEmpty()) {
            session.invalidate();
        } else {
            session.setAttribute(VisitorLimits.LOGINS, new HashMap<>(logins));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> logins() {
        HttpSession session = request.getSession(false);
        Object held = session == null ? null : session.getAttribute(VisitorLimits.LOGINS);
        return held instanceof Map<?, ?> map ? new HashMap<>((Map<String, String>) map) : new HashMap<>();
    }
}
