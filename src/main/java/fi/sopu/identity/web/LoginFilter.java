package fi.sopu.identity.web;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.identity.boundary.CheckingLogin;
import fi.sopu.identity.boundary.EnteringByLink;
import fi.sopu.identity.boundary.LoggingIn;
import fi.sopu.portal.Belongings;
import fi.sopu.portal.CouncilPath;
import fi.sopu.portal.ChosenLanguage;
import fi.sopu.portal.Layout;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Tokens;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second filter: who is it, at the council of the path. Without a login there a page leads to the council's IdP and
 * back, a script is told so, and public pages do not even ask.
 */
public class LoginFilter extends HttpFilter {

    @Inject
    transient CheckingLogin checking;
    @Inject
    transient LoggingIn loggingIn;
    @Inject
    transient EnteringByLink entering;
    @Inject
    transient CurrentActor current;
    @Inject
    transient KnownBrowsers known;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = (String) request.getAttribute(CouncilPath.PATH);
        if (path == null || path.startsWith("/saml/") || path.startsWith("/scim/") || path.startsWith("/feed/") || path.startsWith("/public/")) {
            chain.doFilter(request, response);
            return;
        }
        String slug = current.get().slug();
        if (path.equals("/identity/logout")) {
            seeOther(response, request.getContextPath() + "/" + slug + "/saml/" + loggingIn.usualIdp().orElse("none") + "/logout");
            return;
        }
        Browser browser = new Browser(request, response);
        String token = browser.token(slug);
        Optional<Actor> actor = token == null ? Optional.empty() : checking.actor(token);
        if (token != null && actor.isPresent()) {
            known.remember(token);
            String person = browser.person(slug, actor.get().me().toString(), !path.startsWith("/api/"));
            current.set(actor.get().reading(ChosenLanguage.settle(request, response, slug, person, actor.get().language())));
            request.setAttribute(Belongings.PERSON, person);
            if (person != null && isAnothers(request, person)) {
                say(response, HttpServletResponse.SC_CONFLICT, JsonParts.object().add("key", "identity.otherPerson")
                        .add("error", TextStore.text(Languages.of(request), "identity.otherPerson")));
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        if (token != null) {
            known.forget(token);
            if (checking.wasEnded(token)) {
                browser.leave(slug);
            } else {
                browser.expire(slug);
            }
        }
        String link = browser.link(slug);
        Optional<Actor> holder = entering.holder(link);
        if (link != null && holder.isPresent()) {
            known.remember(link);
        } else if (link != null) {
            known.forget(link);
        }
        if (link == null || holder.isEmpty() || path.startsWith("/api/")) {
            askForLogin(request, response, path, slug);
        } else if (path.startsWith("/identity/idp")) {
            current.set(holder.get());
            request.setAttribute(Belongings.PERSON, browser.person(slug, link, true));
            chain.doFilter(request, response);
        } else {
            // a one-time link opens these pages and nothing else
            seeOther(response, request.getContextPath() + "/" + slug + "/identity/idps");
        }
    }

    private void askForLogin(HttpServletRequest request, HttpServletResponse response, String path, String slug) throws IOException {
        boolean page = request.getMethod().equals("GET") && !path.startsWith("/api/") && request.getHeader("Faces-Request") == null;
        String back = page ? request.getRequestURI() + query(request) : referrer(request, slug);
        // a page's script only looks: a table that was turned had nothing to save
        if (request.getMethod().equals("POST") && !path.startsWith("/api/") && request.getHeader("Faces-Request") == null) {
            back += (back.contains("?") ? "&" : "?") + Layout.UNSAVED + "=1";
        }
        String login = request.getContextPath() + "/" + slug
                + (isNetwork(request) ? "/public/door?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : door(new Browser(request, response).ownLink(slug), back, slug));
        response.setHeader("Cache-Control", "no-store");
        if (page && Threshold.isCrossed(request)) {
            Threshold.cross(response, login, Languages.of(request));
        } else if (request.getHeader("Faces-Request") != null) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + login.replace("&", "&amp;") + "\"/></partial-response>");
        } else if (path.startsWith("/api/")) {
            say(response, HttpServletResponse.SC_UNAUTHORIZED, JsonParts.object().add("login", login));
        } else {
            seeOther(response, login);
        }
    }

    /** People come to a network through their own councils. */
    private static boolean isNetwork(HttpServletRequest request) {
        return request.getAttribute(CouncilPath.COUNCIL) instanceof CouncilFacts here && here.network();
    }

    /** The IdP, or for whoever came in by an own link the page that has another one sent. */
    private String door(@Nullable String ownLink, String back, String slug) {
        if (ownLink != null && Tokens.isOne(ownLink)) {
            String within = back.startsWith("/" + slug + "/") ? back.substring(slug.length() + 1) : "/";
            return "/public/come?link=" + ownLink + "&to=" + URLEncoder.encode(within, StandardCharsets.UTF_8);
        }
        return "/saml/" + loggingIn.usualIdp().orElse("none") + "/login?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** A page that was made for one person calls in that person's name only: what is sent from it after another's login is not taken for the other's. */
    private static boolean isAnothers(HttpServletRequest request, String person) {
        String caller = request.getHeader("Sopu-Person");
        return caller != null && !caller.isEmpty() && !caller.equals(person);
    }

    private static void say(HttpServletResponse response, int status, JsonObjectBuilder words) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(words.build().toString());
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    /** The page from which a form or script was sent; the browser tells it, and only a local path survives. */
    private static String referrer(HttpServletRequest request, String slug) {
        String from = request.getHeader("Referer");
        int at = from == null ? -1 : from.indexOf("/" + slug + "/");
        return at < 0 ? "/" + slug + "/" : from.substring(at);
    }
}
