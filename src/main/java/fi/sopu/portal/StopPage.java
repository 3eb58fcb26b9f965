package fi.sopu.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Plain pages in three languages that cost nothing to write: for who sends too much, too fast or too slowly. */
final class StopPage {

    private static final int TOO_MANY = 429;
    private static final String BUSY = page("busy");
    private static final String LARGE = page("large");
    private static final String SLOW = page("slow");

    private StopPage() {
    }

    static void busy(int seconds, String path, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        if (path.contains("/api/")) {
            write(TOO_MANY, "application/json", "{\"retryAfter\":" + seconds + "}", response);
        } else {
            write(TOO_MANY, "text/html", BUSY, response);
        }
    }

    static void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        write(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "text/html", LARGE, response);
    }

    static void tooSlow(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        write(HttpServletResponse.SC_REQUEST_TIMEOUT, "text/html", SLOW, response);
    }

    private static void write(int status, String type, String text, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'");
        response.setContentType(type + ";charset=UTF-8");
        response.getWriter().write(text);
    }

    private static String page(String what) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"fi\"><head><meta charset=\"UTF-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>");
        for (String language : Languages.ALL) {
            page.append(language.equals("fi") ? "" : " · ").append(text(language, what + ".title"));
        }
        page.append("</title><link rel=\"stylesheet\" href=\"/jakarta.faces.resource/css/sopu.css.xhtml\"/></head><body><main id=\"main\" class=\"stop\"><div class=\"stop-tongues\">");
        for (String language : Languages.ALL) {
            String level = language.equals("fi") ? "h1" : "h2";
            page.append("<section lang=\"").append(language).append("\"><").append(level).append('>').append(text(language, what + ".title")).append("</").append(level)
                    .append("><p>").append(text(language, what + ".lead")).append("</p></section>");
        }
        return page.append("</div></main></body></html>").toString();
    }

    private static String text(String language, String key) {
        return TextStore.text(language, "portal.stop." + key).replace("&", "&amp;").replace("<", "&lt;");
    }
}
