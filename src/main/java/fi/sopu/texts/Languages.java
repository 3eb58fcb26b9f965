package fi.sopu.texts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The language of a request, as it was settled at its beginning. */
public final class Languages {

    /** The languages that every text has. */
    public static final List<String> ALL = List.of("fi", "sv", "en");

    private static final String ATTRIBUTE = "sopu.language";

    private Languages() {
    }

    /** The language that was settled for this request, Finnish where none was. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String language ? language : "fi";
    }

    public static boolean isSettled(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** From now on the request is answered in this language. */
    public static void settle(HttpServletRequest request, String language) {
        request.setAttribute(ATTRIBUTE, language);
    }
}
