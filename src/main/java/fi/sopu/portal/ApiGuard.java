package fi.sopu.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import fi.sopu.shared.Settings;
import java.util.Map;

/**
 * Keeps other sites from calling in a user's name: what changes anything must be JSON and say, where the browser names an
 * origin at all, that it comes from this one. Also refuses a call that came without a council.
 */
@Provider
public class ApiGuard implements ContainerRequestFilter {

    @Context
    HttpServletRequest http;
    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (http.getAttribute(CouncilPath.COUNCIL) == null) {
            request.abortWith(refused(404, "portal.gone"));
            return;
        }
        boolean changes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        String origin = request.getHeaderString("Origin");
        boolean foreign = origin != null && !settings.url().equals(origin) && !settings.url().startsWith(origin + "/");
        boolean json = request.getMediaType() != null && request.getMediaType().getSubtype().equals("json");
        if (changes && (foreign || !json)) {
            request.abortWith(refused(403, "portal.forbidden"));
        }
    }

    /** In the form of {@link ApiFailures}, so that a page knows it for Sopu's own word and does not try again. */
    private Response refused(int status, String key) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", TextStore.text(Languages.of(http), key), "key", key)).build();
    }
}
