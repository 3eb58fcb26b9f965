package fi.sopu.portal;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language a request gets: what the reader chose, else a member's own, else the browser's wish, else the council's first language. */
public final class ChosenLanguage {

    /** What a visitor has chosen. */
    private static final String COOKIE = "sopu-language";
    /** Before the council's name in paths: what a member reads there, and whose it is; with a point where the member has chosen it. */
    private static final String OF_MEMBER = "sopu-language-";
    private static final int OFFSET = 3;
    private static final int YEAR = 365 * 24 * 3600;
    private static final int MONTH = 30 * 24 * 3600;

    private ChosenLanguage() {
    }

    static String settle(HttpServletRequest request, HttpServletResponse response, @Nullable CouncilFacts council) {
        String language = choose(request, response, council);
        Languages.settle(request, language);
        return language;
    }

    /**
     * A member reads what they have chosen in this browser, else their own language as the council knows it, whatever the browser wishes. The
     * cookie names the person, so that the next one at this browser does not get it, and tells pages that ask for no login.
     *
     * @param person the member's id in this browser ({@link Belongings}), or null where it has none yet
     */
    public static String settle(HttpServletRequest request, HttpServletResponse response, String slug, @Nullable String person, String own) {
        String asked = asked(request);
        String kept = cookie(request, OF_MEMBER + slug);
        String mine = person != null && kept != null && kept.endsWith("." + person) ? kept : null;
        String language = asked != null ? asked : mine != null ? mine.substring(0, mine.indexOf('.')) : own;
        Languages.settle(request, language);
        String now = language + (asked != null || mine != null ? "." : "-") + person;
        if (person != null && !now.equals(kept)) {
            write(OF_MEMBER + slug, now, MONTH, response);
        }
        return language;
    }

    private static String choose(HttpServletRequest request, HttpServletResponse response, @Nullable CouncilFacts council) {
        String asked = asked(request);
        String member = council == null ? null : ofMember(request, council.slug());
        if (asked != null) {
            if (council != null && member != null) {
                write(OF_MEMBER + council.slug(), asked + "." + member.substring(OFFSET), MONTH, response);
            } else {
                write(COOKIE, asked, YEAR, response);
            }
            return asked;
        }
        if (member != null) {
            return member.substring(0, OFFSET - 1);
        }
        String kept = cookie(request, COOKIE);
        if (kept != null && Languages.ALL.contains(kept)) {
            return kept;
        }
        String wish = Locale.lookupTag(List.of(new Locale.LanguageRange(request.getLocale().getLanguage())), Languages.ALL);
        boolean asksForOne = request.getHeader("Accept-Language") != null;
        return asksForOne && wish != null ? wish : council != null ? council.languages().get(0) : "fi";
    }

    /** What a member chose or got here, if this browser has been logged in; what is not of that form is none. */
    private static @Nullable String ofMember(HttpServletRequest request, String slug) {
        String kept = cookie(request, KnownBrowsers.LOGIN + slug) == null ? null : cookie(request, OF_MEMBER + slug);
        return kept != null && kept.matches("(fi|sv|en)[.-][0-9a-f]{32}") ? kept : null;
    }

    private static @Nullable String asked(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return asked != null && Languages.ALL.contains(asked) ? asked : null;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        return request.getCookies() == null ? null
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst().orElse(null);
    }

    private static void write(String name, String value, int seconds, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
