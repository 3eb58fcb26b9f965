package fi.sopu.portal;

import fi.sopu.tenant.CouncilFacts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;

/** The language of a request: what the reader chose, else the browser's wish, else the council's first language. */
public final class Languages {

    /** The languages that every text has. */
    public static final List<String> ALL = List.of("fi", "sv", "en");

    static final String ATTRIBUTE = "sopu.language";
    private static final String COOKIE = "sopu-language";
    private static final int YEAR = 365 * 24 * 3600;

    private Languages() {
    }

    /** The language that was settled for this request, Finnish where none was. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String language ? language : "fi";
    }

    static String settle(HttpServletRequest request, HttpServletResponse response, CouncilFacts council) {
        String language = choose(request, response, council);
        request.setAttribute(ATTRIBUTE, language);
        return language;
    }

    private static String choose(HttpServletRequest request, HttpServletResponse response, CouncilFacts council) {
        String asked = request.getParameter("lang");
        if (asked != null && ALL.contains(asked)) {
            Cookie cookie = new Cookie(COOKIE, asked);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return asked;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName()) && ALL.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        String wish = Locale.lookupTag(List.of(new Locale.LanguageRange(request.getLocale().getLanguage())), ALL);
        boolean asksForOne = request.getHeader("Accept-Language") != null;
        return asksForOne && wish != null ? wish : council != null ? council.languages().get(0) : "fi";
    }
}
