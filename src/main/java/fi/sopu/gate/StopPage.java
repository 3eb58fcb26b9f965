package fi.sopu.gate;

import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plain pages in three languages that cost nothing to write: for who sends too much, too fast or too slowly. Each has a way onward. A program is told the same in its own words:
 * a page's script in JSON, a council's directory in SCIM's.
 */
public final class StopPage {

    private static final int TOO_MANY = 429;
    /** Stands in the page of those who are to try again for the address that they then go to. */
    private static final String AGAIN = "@again@";
    /** A login that was cut off can not be sent anew: it begins at the council's own page. */
    private static final Pattern LOGIN = Pattern.compile("(/[a-z0-9-]+/)saml/.*");
    private static final String BUSY = page("busy", "clock", "again", AGAIN);
    private static final String STARTING = page("starting", "clock", "again", AGAIN);
    private static final String MANY = page("many", "clock", "again", "");
    private static final String LARGE = page("large", "alert", "front", "/");
    private static final String SLOW = page("slow", "clock", "front", "/");

    private StopPage() {
    }

    static void busy(int seconds, String path, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        if (isDirectory(path)) {
            directory(TOO_MANY, "gate.busy.title", response);
        } else if (isCall(path)) {
            write(TOO_MANY, "application/json", "{\"retryAfter\":" + seconds + "}", response);
        } else {
            write(TOO_MANY, "text/html", BUSY.replace(AGAIN, again(path)), response);
        }
    }

    /**
     * Sopu has not started yet: a script is told so, a page loads itself again (by a header, since its scripts may not be there).
     *
     * @param key of the text for a script
     */
    public static void starting(int seconds, String path, String key, String language, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        if (isCall(path)) {
            json(path, HttpServletResponse.SC_SERVICE_UNAVAILABLE, key, language, response);
        } else {
            String again = again(path);
            response.setHeader("Refresh", seconds + (again.isEmpty() ? "" : "; url=" + again));
            write(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "text/html", STARTING.replace(AGAIN, again), response);
        }
    }

    /** Whether a program asks there, and no page is wanted. */
    public static boolean isCall(String path) {
        return path.contains("/api/") || isDirectory(path);
    }

    /** Whether a council's directory speaks there, by SCIM. */
    public static boolean isDirectory(String path) {
        return path.contains("/scim/");
    }

    /** What a program is told of a failure that no resource has met: a script the same as resources tell, a directory as SCIM has it. */
    public static void json(String path, int status, String key, String language, HttpServletResponse response) throws IOException {
        if (isDirectory(path)) {
            directory(status, key, response);
        } else {
            write(status, "application/json", "{\"error\":\"" + quoted(language, key) + "\",\"key\":\"" + key + "\"}", response);
        }
    }

    /** RFC 7644, 3.12; in English, as whoever keeps a directory reads all that it is told. */
    private static void directory(int status, String key, HttpServletResponse response) throws IOException {
        write(status, "application/scim+json",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status + "\",\"detail\":\"" + quoted("en", key) + "\"}",
                response);
    }

    private static String quoted(String language, String key) {
        return TextStore.text(language, key).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String again(String path) {
        Matcher login = LOGIN.matcher(path);
        return login.matches() ? login.group(1) : "";
    }

    /**
     * For who has waited long and is to come again by themselves: the page does so, and so does a script.
     *
     * @param key of the text for a script
     */
    public static void many(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        if (isCall(request.getRequestURI())) {
            json(request.getRequestURI(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, key, Languages.of(request), response);
        } else {
            if (request.getMethod().equals("GET")) {
                response.setHeader("Refresh", "2");
            }
            write(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "text/html", MANY, response);
        }
    }

    static void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        write(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "text/html", LARGE, response);
    }

    /** The page of {@link #tooSlow}. */
    public static String slow() {
        return SLOW;
    }

    static void tooSlow(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        write(HttpServletResponse.SC_REQUEST_TIMEOUT, "text/html", SLOW, response);
    }

    /** For a program that asks for another protocol while it sends something; a browser does not. */
    static void upgrade(String path, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        if (isCall(path)) {
            json(path, HttpServletResponse.SC_BAD_REQUEST, "gate.upgrade", "en", response);
        } else {
            write(HttpServletResponse.SC_BAD_REQUEST, "text/plain",
                    Languages.ALL.stream().map(language -> TextStore.text(language, "gate.upgrade")).collect(Collectors.joining("\n")),
                    response);
        }
    }

    private static void write(int status, String type, String text, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'");
        response.setContentType(type + ";charset=UTF-8");
        response.getWriter().write(text);
    }

    /** @param address where the link leads; an empty one is the page's own */
    private static String page(String what, String icon, String onward, String address) {
        StringBuilder tongues = new StringBuilder("<div class=\"stop-tongues\">");
        for (String language : Languages.ALL) {
            tongues.append("<section lang=\"%1$s\"><%2$s>%3$s</%2$s><p>%4$s</p><p><a class=\"btn\" href=\"%5$s\">%6$s</a></p></section>".formatted(language,
                    language.equals("fi") ? "h1" : "h2", text(language, what + ".title"), text(language, what + ".lead"), address, text(language, onward)));
        }
        String title = Languages.ALL.stream().map(language -> text(language, what + ".title")).collect(Collectors.joining(" · "));
        return PlainPage.of("fi", title, icon, tongues.append("</div>").toString(), "");
    }

    private static String text(String language, String key) {
        return TextStore.text(language, "gate." + key).replace("&", "&amp;").replace("<", "&lt;");
    }
}
