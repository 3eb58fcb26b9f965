package fi.sopu.portal;

import fi.sopu.shared.Settings;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Before all other filters: the headers that every answer has, and a word of Sopu's own for who comes before it is ready, or while its
 * database is silent. Health and what a page is drawn with pass.
 */
public class Doorstep extends HttpFilter {

    private static final int STARTING_SECONDS = 3;
    private static final int AWAY_SECONDS = 5;
    private static final String YEAR = "max-age=31536000";

    @Inject
    transient FindingCouncils councils;
    @Inject
    transient Settings settings;
    private transient boolean https;
    private transient volatile boolean ready;

    @Override
    public void init() {
        https = settings.url().startsWith("https://");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        headers(response);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (needsNothing(request, path)) {
            chain.doFilter(request, response);
        } else if (!isReady()) {
            StopPage.starting(STARTING_SECONDS, path, language(request, response), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean needsNothing(HttpServletRequest request, String path) {
        return path.startsWith("/health/") || path.equals("/health") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/.well-known/")
                || path.equals("/robots.txt") || path.equals("/favicon.ico") || request.getMethod().equals("TRACE");
    }

    /** A form is not read for its language's sake: whoever drips it slowly would be waited for. */
    private static String language(HttpServletRequest request, HttpServletResponse response) {
        return BoundedForm.isForm(request) ? Languages.of(request) : Languages.settle(request, response, null);
    }

    private boolean isReady() {
        ready = ready || councils.isReady();
        return ready;
    }

    private void headers(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}
