package fi.sopu.portal;

import fi.sopu.gate.CouncilGates;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.gate.StopPage;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.Suspended;
import fi.sopu.texts.Languages;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the council that the path names, binds it to the request, settles the language, and turns whatever fails below
 * into one plain page and one line in the log.
 */
public class CouncilPath extends HttpFilter {

    /** Request attribute with the {@link CouncilFacts} of the path. */
    public static final String COUNCIL = "sopu.council";
    /** Request attribute with the path within the council, such as {@code /duel/prioritise}. */
    public static final String PATH = "sopu.path";

    @Inject
    transient KnownCouncils councils;
    @Inject
    transient CouncilGates gates;
    @Inject
    transient CurrentActor actor;
    @Inject
    transient Failures failures;
    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse container, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse response = new LocalRedirects(container);
        request.setCharacterEncoding("UTF-8");
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        try {
            if (isCouncilFree(uri)) {
                if (!uri.startsWith("/jakarta.faces.resource/")) {
                    ChosenLanguage.settle(request, response, null);
                }
                chain.doFilter(request, response);
                return;
            }
            inTurn(uri, request, response, chain);
        } catch (Suspended stop) {
            suspended((CouncilFacts) request.getAttribute(COUNCIL), request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!Languages.isSettled(request)) {
                // without a database there is no council, but the reader has a language all the same
                ChosenLanguage.settle(request, response, null);
            }
            failures.answer(request, response, e);
        }
    }

    /** One council's people do not take all connections from the others'. */
    private void inTurn(String uri, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String slug = slug(uri);
        if (!gates.enter(slug)) {
            ChosenLanguage.settle(request, response, null);
            StopPage.many("portal.many", request, response);
            return;
        }
        try {
            within(uri, slug, request, response, chain);
        } finally {
            gates.leave(slug);
        }
    }

    private void within(String uri, String slug, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = uri.substring(1 + slug.length());
        boolean open = path.startsWith("/saml/") || path.startsWith("/scim/") || path.startsWith("/feed/") || path.startsWith("/public/");
        Optional<CouncilFacts> council = councils.bySlug(slug, !open && KnownBrowsers.bringsLogin(request, slug));
        ChosenLanguage.settle(request, response, council.orElse(null));
        if (council.isEmpty()) {
            String small = slug.toLowerCase(Locale.ROOT);
            if (!small.equals(slug) && request.getMethod().equals("GET") && councils.bySlug(small, false).isPresent()) {
                // typed by a phone that begins each word with a capital letter
                onward(uri.replaceFirst("^/[^/]*", "/" + small), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        if (council.get().suspended()) {
            suspended(council.get(), request, response);
            return;
        }
        if (path.isEmpty()) {
            onward(uri + "/", request, response);
            return;
        }
        request.setAttribute(COUNCIL, council.get());
        request.setAttribute(PATH, path);
        actor.set(Actor.anyone(council.get().id(), council.get().slug(), Languages.of(request)));
        chain.doFilter(request, response);
    }

    private static void onward(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
    }

    /** Whatever was asked of a suspended council, even a public page, is answered with one plain page, and nobody is asked to log in; a directory is told in its own words. */
    private static void suspended(CouncilFacts council, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (StopPage.isDirectory(request.getRequestURI())) {
            StopPage.json(request.getRequestURI(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, "portal.suspended.title", Languages.of(request), response);
            return;
        }
        request.setAttribute(COUNCIL, council);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        request.getRequestDispatcher("/WEB-INF/errors/suspended.xhtml").forward(request, response);
    }

    private boolean isCouncilFree(String uri) {
        return uri.equals("/") || uri.startsWith("/jakarta.faces.resource/") || uri.startsWith("/.well-known/")
                || uri.equals("/health") || uri.startsWith("/health/") || isMetrics(uri) || uri.equals("/favicon.ico") || uri.equals("/robots.txt");
    }

    /** What a node measures is nobody's business outside: only where the operator says so, and keeps it from the public in front. */
    private boolean isMetrics(String uri) {
        return (uri.equals("/metrics") || uri.startsWith("/metrics/")) && settings.isOn("sopu.metrics");
    }

    private static String slug(String uri) {
        int end = uri.indexOf('/', 1);
        return end < 0 ? uri.substring(1) : uri.substring(1, end);
    }
}
