package fi.sopu.identity.web;

import fi.sopu.gate.PlainPage;
import fi.sopu.texts.Markup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Between a page and the login that it needs. Servers never hear of an address's fragment, and an IdP's form loses it: so a browser that opens a page is
 * answered at the page's own address, by a script that goes on to the login at once and adds the fragment to the path to come back to. Nothing is kept
 * in the browser, and it takes no more answers than a redirect does. Without scripts the browser goes on too, without the fragment.
 */
final class Threshold {

    private static final OwnScript SCRIPT = new OwnScript("location.replace(document.getElementById(\"on\").href+encodeURIComponent(location.hash))");

    private Threshold() {
    }

    /** Whether the answer will be shown as a page of its own, so that its script runs. Browsers say so; what does not is redirected. */
    static boolean isCrossed(HttpServletRequest request) {
        return "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** @param login address of the login, which ends in the path to come back to */
    static void cross(HttpServletResponse response, String login, String language) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src " + SCRIPT.source()
                + "; style-src 'self'; font-src 'self'; img-src 'self' data:");
        response.setContentType("text/html;charset=UTF-8");
        String href = Markup.escaped(login);
        String title = HandOver.text(language, "title");
        String main = "<h1>" + title + "</h1><p class=\"lead\">" + HandOver.text(language, "lead") + "</p><div class=\"actions\"><a id=\"on\" class=\"btn btn-primary\" href=\""
                + href + "\">" + HandOver.text(language, "go") + "</a></div>";
        response.getWriter()
                .write(PlainPage.of(language, title, "lock", main, SCRIPT.element() + "<noscript><meta http-equiv=\"refresh\" content=\"0;url=" + href + "\"/></noscript>"));
    }
}
