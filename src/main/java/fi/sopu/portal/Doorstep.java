package fi.sopu.portal;

import fi.sopu.gate.BoundedForm;
import fi.sopu.gate.StopPage;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.boundary.SeeingDatabase;
import fi.sopu.texts.Languages;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Before all other filters: the headers that every answer has, and a word of Sopu's own for who comes before it is ready, or while its
 * database is silent. Health and what a page is drawn with pass.
 */
public class Doorstep extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(Doorstep.class.getName());
    private static final int STARTING_SECONDS = 3;
    private static final int AWAY_SECONDS = 5;
    private static final String YEAR = "max-age=31536000";

    @Inject
    transient SeeingDatabase database;
    @Inject
    transient Settings settings;
    private transient Map<String, String> headers;
    private transient boolean told;
    private transient volatile boolean ready;

    @Override
    public void init() {
        headers = headers(settings.url());
        told = settings.isOn("sopu.statements");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (needsNothing(request, path)) {
            chain.doFilter(request, response);
        } else if (!isReady()) {
            StopPage.starting(STARTING_SECONDS, path, "portal.starting", language(request, response), response);
        } else if (!database.isAnswering()) {
            away(request, response);
        } else if (told) {
            counted(request, response, chain, path);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A page that asks once for each of many things is seen by this before it is felt. */
    private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path) throws IOException, ServletException {
        int before = database.asked();
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.log(Level.INFO, "statements {0} of {1} {2}", new Object[]{database.asked() - before, request.getMethod(), path});
        }
    }

    /** As {@link Failures} says it, but before anybody has waited for the database; the log has heard of it already. */
    private static void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = language(request, response);
        response.setHeader("Retry-After", Integer.toString(AWAY_SECONDS));
        if (StopPage.isCall(request.getRequestURI())) {
            StopPage.json(request.getRequestURI(), HttpServletResponse.SC_SERVICE_UNAVAILABLE, "portal.databaseAway", language, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean needsNothing(HttpServletRequest request, String path) {
        return path.startsWith("/health/") || path.equals("/health") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/.well-known/")
                || path.equals("/robots.txt") || path.equals("/favicon.ico") || request.getMethod().equals("TRACE");
    }

    /** A form is not read for its language's sake: whoever drips it slowly would be waited for. */
    private static String language(HttpServletRequest request, HttpServletResponse response) {
        return BoundedForm.isForm(request) ? Languages.of(request) : ChosenLanguage.settle(request, response, null);
    }

    private boolean isReady() {
        ready = ready || database.isReady();
        return ready;
    }

    /** @param url the public address: browsers hold to https from the first visit on where that is https */
    static Map<String, String> headers(String url) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("X-Content-Type-Options", "nosniff");
        all.put("Referrer-Policy", "same-origin");
        all.put("X-Frame-Options", "DENY");
        all.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        if (url.toLowerCase(Locale.ROOT).startsWith("https://")) {
            all.put("Strict-Transport-Security", YEAR);
        }
        return all;
    }
}
