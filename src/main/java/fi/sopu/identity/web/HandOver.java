package fi.sopu.identity.web;

import fi.sopu.gate.PlainPage;
import fi.sopu.saml.Onward;
import fi.sopu.texts.Markup;
import fi.sopu.texts.TextStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Sends the browser to an IdP with a message: by a redirect, or by a form that posts itself. The form's one script is allowed by its
 * hash, its one target by name; without scripts there is a button. The IdP may have it in a frame of its own, as some do for logout.
 */
final class HandOver {

    private static final OwnScript SCRIPT = new OwnScript("document.forms[0].submit()");

    private HandOver() {
    }

    static void to(Onward onward, String language, HttpServletResponse response) throws IOException {
        if (!onward.isPosted()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", onward.address());
            return;
        }
        String origin = origin(onward.address());
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; script-src " + SCRIPT.source() + "; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action "
                        + origin + "; frame-ancestors " + origin);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page(onward, language));
    }

    private static String page(Onward onward, String language) {
        String title = text(language, "title");
        StringBuilder main = new StringBuilder(
                "<h1>" + title + "</h1><p class=\"lead\">" + text(language, "lead") + "</p><form method=\"post\" action=\"" + Markup.escaped(onward.address()) + "\">");
        for (Map.Entry<String, String> field : onward.form().entrySet()) {
            main.append("<input type=\"hidden\" name=\"").append(Markup.escaped(field.getKey())).append("\" value=\"").append(Markup.escaped(field.getValue())).append("\"/>");
        }
        main.append("<div class=\"actions\"><button class=\"btn btn-primary\">").append(text(language, "go")).append("</button></div></form>");
        return PlainPage.of(language, title, "lock", main.toString(), SCRIPT.element());
    }

    static String text(String language, String key) {
        return Markup.escaped(TextStore.text(language, "identity.onward." + key));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
