package fi.sopu.portal;

import fi.sopu.tenant.CouncilFacts;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The last filter: forwards a path within a council to its view, its REST resource, or the endpoint of SAML, SCIM or calendars.
 * A view is never served under its own file name: without a council there is none.
 */
public class PathDispatch extends HttpFilter {

    private static final Pattern VIEW = Pattern.compile("/[a-z]+/[a-z-]+");
    private static final String STRICT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    @Inject
    transient Sendings sendings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = (String) request.getAttribute(CouncilPath.PATH);
        if (path == null) {
            if (request.getRequestURI().equals(request.getContextPath() + "/")) {
                noStore(response);
                forward("/portal/front.xhtml", request, response);
            } else if (!MarkedResources.serve(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        noStore(response);
        CouncilFacts council = (CouncilFacts) request.getAttribute(CouncilPath.COUNCIL);
        if (path.startsWith("/api/") || path.startsWith("/saml/") || path.startsWith("/scim/") || path.startsWith("/feed/")) {
            if (!path.startsWith("/saml/")) {
                response.setHeader("Content-Security-Policy", STRICT);
            }
            forward(path, request, response);
        } else if (path.equals("/")) {
            String home = council.platform() ? "/platform/councils.xhtml" : "/process/home.xhtml";
            sendings.once(request, response, () -> forward(home, request, response));
        } else if (VIEW.matcher(path).matches() && !path.startsWith("/portal/") && (council.platform() || !path.startsWith("/platform/"))
                && request.getServletContext().getResource(path + ".xhtml") != null) {
            sendings.once(request, response, () -> forward(path + ".xhtml", request, response));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void noStore(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    private static void forward(String to, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(to).forward(request, response);
    }
}
